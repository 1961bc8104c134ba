import { resolveOptions } from '../../server/src/config/options';

const withPath = (path: unknown) => resolveOptions({ contentTypes: { 'api::a.a': { path } } });

const CASES: [string, string][] = [
  ['articles/{slug}', 'starts with /'],
  ['/articles?slug={slug}', 'has no query'],
  ['/articles#{slug}', 'has no query'],
  ['/my articles/{slug}', 'starts with /'],
  ['/a\\{slug}', 'starts with /'],
  ['/a/../{slug}', 'starts with /'],
  ['/articles/{}', 'one attribute in each pair of braces'],
  ['/{a.b.c}/{slug}', 'one attribute in each pair of braces'],
  ['/{slug}/{slug}', 'each attribute once'],
  ['/{a}-{b}-{c}', 'at most two attributes'],
  ['/{a}{b}', 'a sign between the two'],
];

test.each(CASES)('of a path %j the option says what a path is: %s', (path, sentence) => {
  expect(() => withPath(path)).toThrow(`contentTypes.api::a.a.path: given ${JSON.stringify(path)}`);
  expect(() => withPath(path)).toThrow(sentence);
});

test.each(CASES)('of a path %j for one locale it says the same: %s', (path, sentence) => {
  expect(() => withPath({ en: '/a/{slug}', fr: path })).toThrow('contentTypes.api::a.a.path.fr');
  expect(() => withPath({ en: '/a/{slug}', fr: path })).toThrow(sentence);
});

test.each([[7], [[]], [{}], [{ fr: 7 }]])('of %j as a path, too', (path) => {
  expect(() => withPath(path)).toThrow(/allowed: (a path such as "\/articles|at least one locale)/);
});

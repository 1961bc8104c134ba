import { pathSchema } from '../../server/src/config/path';

test.each([
  ['articles/{slug}', 'starts with /'],
  ['/articles?slug={slug}', 'no query'],
  ['/my articles/{slug}', 'starts with /'],
  ['/articles', 'tells entries apart'],
  ['/articles/{}', 'one attribute in each pair of braces'],
  ['/{slug}/{slug}', 'each attribute once'],
  ['/{a}-{b}-{c}', 'at most two attributes'],
  ['/{a}{b}', 'a sign between the two'],
])('of a path %j the option says that it has to be one that … %s', (path, sentence) => {
  expect(pathSchema.safeParse(path).error?.issues.map(({ message }) => message)).toEqual([
    expect.stringContaining(sentence),
  ]);
});

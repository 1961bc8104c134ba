import { defaultPath, pathProblem, type TypeShape } from '../../admin/src/builder/address-path';
import { tidySchema } from '../../admin/src/builder/tidy-schema';
import { parsePathTemplate } from '../../core';

const attributes = [
  { name: 'slug', type: 'uid' },
  { name: 'author', type: 'relation' },
];
const article: TypeShape = { attributes, localized: false };

describe('the address of a content type', () => {
  test.each([
    ['', undefined],
    ['/articles/{slug}', undefined],
    ['/a/{documentId}/', undefined],
    ['articles/{slug}', 'slash'],
    ['/articles/{slug}?x=1', 'characters'],
    ['/my articles/{slug}', 'characters'],
    ['/articles/{slug', 'braces'],
    ['/articles/{}', 'field'],
    ['/articles', 'entry'],
    ['/articles/{author}', 'field'],
    ['/articles/{slog}', 'field'],
    ['/{locale}/{slug}', 'field'],
    ['/{slug}/{slug}', 'twice'],
  ])('%p has the problem %p', (path, kind) => {
    expect(pathProblem(path, article)?.kind).toBe(kind);
  });

  test('may carry the locale of a translated type, but not only that', () => {
    const translated = { ...article, localized: true };
    expect(pathProblem('/{locale}/{slug}', translated)).toBeUndefined();
    expect(pathProblem('/{locale}/home', translated)).toEqual({ kind: 'entry' });
  });

  test.each(['articles/{slug}', '/a b/{slug}', '/{slug', '/{}', '/articles', '/{slug}/{slug}'])(
    'refuses %p as the server does',
    (path) => {
      expect(pathProblem(path, article)).toBeDefined();
      expect(() => parsePathTemplate(path)).toThrow();
    },
  );

  test('is made of the slug, or of the document’s id, where none is set', () => {
    expect(defaultPath('articles', article)).toBe('/articles/{slug}');
    expect(defaultPath('pages', { attributes: [], localized: false })).toBe('/pages/{documentId}');
  });
});

describe('what the Content-Type Builder writes', () => {
  const type = (own?: object) => ({
    attributes,
    pluginOptions: { i18n: { localized: false }, ...(own && { 'dark-social': own }) },
  });

  test('is the switch and the address', () => {
    const next = type({ enabled: true, path: ' /news/{slug} ' });
    expect(tidySchema(next, type())).toEqual(type({ enabled: true, path: '/news/{slug}' }));
  });

  test('is nothing of ours once the switch is off', () => {
    const next = type({ enabled: false, path: '/news/{slug}' });
    expect(tidySchema(next, type({ enabled: true, path: '/news/{slug}' }))).toEqual(type());
    expect(tidySchema(type({ enabled: false }), undefined)).toEqual(type());
  });

  test('leaves out an address that was cleared', () => {
    const next = type({ enabled: true, path: '' });
    const previous = type({ enabled: true, path: '/news/{slug}' });
    expect(tidySchema(next, previous)).toEqual(type({ enabled: true }));
  });

  test('never is an address that would stop the next start', () => {
    const previous = type({ enabled: true, path: '/news/{slug}' });
    const wrong = type({ enabled: true, path: '/news/{slog}' });
    expect(tidySchema(wrong, previous)).toEqual(previous);
    expect(tidySchema(wrong, type())).toEqual(type({ enabled: true }));
  });

  test('keeps what else a developer set', () => {
    const next = type({ enabled: true, path: '/news/{slug}', title: 'slug' });
    expect(tidySchema(next, type({ enabled: true, title: 'slug' }))).toEqual(next);
  });

  test('is untouched where our options did not change', () => {
    const byHand = type({ enabled: false, path: '/later/{slug}' });
    expect(tidySchema(byHand, byHand)).toBe(byHand);
    expect(tidySchema(type(), undefined)).toEqual(type());
  });
});

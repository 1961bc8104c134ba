import {
  defaultPath,
  parsePathTemplate,
  pathNames,
  pathProblem,
  templateProblem,
  type PathRule,
  type TypeShape,
} from '../../core';

const attributes = [
  { name: 'slug', type: 'uid' },
  { name: 'author', type: 'relation' },
];
const article: TypeShape = { attributes, localized: false };

describe('any path', () => {
  test.each<[string, PathRule]>([
    ['', 'slash'],
    ['articles/{slug}', 'slash'],
    ['https://e.com/{slug}', 'slash'],
    ['/articles?slug={slug}', 'characters'],
    ['/articles#{slug}', 'characters'],
    ['/my articles/{slug}', 'characters'],
    ['/{slug}\n', 'characters'],
    ['/articles', 'entry'],
    ['/{locale}', 'entry'],
    ['/articles/{}', 'braces'],
    ['/articles/{slug', 'braces'],
    ['/articles/slug}', 'braces'],
    ['/articles/{{slug}}', 'braces'],
    ['/articles/{a.b}', 'braces'],
    ['/articles/{1a}', 'braces'],
    ['/articles/{a-b}', 'braces'],
    ['/{slug}/{slug}', 'twice'],
    ['/{a}-{b}-{c}', 'crowded'],
    ['/{a}{b}', 'crowded'],
  ])('%j breaks the rule %j, and is no template', (path, kind) => {
    expect(templateProblem(path)?.kind).toBe(kind);
    expect(() => parsePathTemplate(path)).toThrow(kind);
  });

  test.each(['/articles/{slug}', '/{a}-{b}/{c}', '/{locale}/{documentId}/'])(
    '%j breaks none',
    (path) => {
      expect(templateProblem(path)).toBeUndefined();
      expect(() => parsePathTemplate(path)).not.toThrow();
    },
  );
});

describe('the path of a content type', () => {
  test.each([
    ['', undefined],
    ['/articles/{slug}', undefined],
    ['/a/{documentId}/', undefined],
    ['articles/{slug}', 'slash'],
    ['/articles/{slug', 'braces'],
    ['/articles', 'entry'],
    ['/articles/{author}', 'field'],
    ['/articles/{slog}', 'field'],
    ['/articles/{constructor}', 'field'],
    ['/{locale}/{slug}', 'field'],
    ['/{slug}/{slug}', 'twice'],
  ])('%j has the problem %j', (path, kind) => {
    expect(pathProblem(path, article)?.kind).toBe(kind);
  });

  test('names the attribute at fault', () => {
    expect(pathProblem('/a/{slog}', article)).toEqual({ kind: 'field', name: 'slog' });
    expect(pathProblem('/{slug}/{slug}', article)).toEqual({ kind: 'twice', name: 'slug' });
  });

  test('may carry the locale of a translated type, but not only that', () => {
    const translated = { ...article, localized: true };
    expect(pathNames(translated)).toEqual(['documentId', 'locale', 'slug']);
    expect(pathProblem('/{locale}/{slug}', translated)).toBeUndefined();
    expect(pathProblem('/{locale}/home', translated)).toEqual({ kind: 'entry' });
  });

  test('is made of the slug, or of the document’s id, where none is set', () => {
    expect(defaultPath('articles', article)).toBe('/articles/{slug}');
    expect(defaultPath('pages', { attributes: [], localized: false })).toBe('/pages/{documentId}');
  });
});

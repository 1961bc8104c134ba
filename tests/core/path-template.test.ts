import { parsePathTemplate } from '../../core';

/** The path as a browser writes it into the address. */
const inBrowser = (path: string): string => new URL(path, 'https://e.com').pathname;

describe('writing and reading', () => {
  it.each<[string, Record<string, string>, string]>([
    ['/articles/{slug}', { slug: 'hello' }, '/articles/hello'],
    ['/{slug}', { slug: 'hello' }, '/hello'],
    ['/{locale}/a/{documentId}', { locale: 'fr', documentId: 'l2kq' }, '/fr/a/l2kq'],
    ['/articles/{slug}.html', { slug: 'hello' }, '/articles/hello.html'],
    ['/a/{year}-{month}/{slug}', { year: '2026', month: '01', slug: 'x' }, '/a/2026-01/x'],
    ['/articles/{slug}/', { slug: 'hello' }, '/articles/hello/'],
    ['/a/{slug}', { slug: 'a/b' }, '/a/a%2Fb'],
    ['/a/{slug}', { slug: 'été & co?' }, '/a/%C3%A9t%C3%A9%20%26%20co%3F'],
    ['/a/{slug}', { slug: '😀' }, '/a/%F0%9F%98%80'],
    ['/a/{slug}', { slug: '100%' }, '/a/100%25'],
    ['/a/{slug}', { slug: '{slug}' }, '/a/%7Bslug%7D'],
    ['/a/{slug}', { slug: '$& $1' }, '/a/%24%26%20%241'],
    ['/a/{id}/{slug}', { id: '1', slug: '2' }, '/a/1/2'],
    ['/a/{_private}/{camelCase9}', { _private: 'x', camelCase9: 'y' }, '/a/x/y'],
  ])('%s with %j is %s', (source, values, path) => {
    const template = parsePathTemplate(source);
    expect(template.format(values)).toBe(path);
    expect(template.match(path)).toEqual(values);
    expect(template.match(inBrowser(path))).toEqual(values);
  });

  it('names its attributes in order', () => {
    const { names, source } = parsePathTemplate('/{locale}/{section}/{slug}');
    expect(names).toEqual(['locale', 'section', 'slug']);
    expect(source).toBe('/{locale}/{section}/{slug}');
  });

  it('reads a path with letters outside ASCII as a browser writes it', () => {
    const template = parsePathTemplate('/actualités/{slug}');
    expect(template.match('/actualit%C3%A9s/hello')).toEqual({ slug: 'hello' });
  });

  it('reads an id and a slug with hyphens apart', () => {
    const template = parsePathTemplate('/a/{documentId}-{slug}');
    const path = template.format({ documentId: 'l2kq', slug: 'hello-world' }) ?? '';
    expect(template.match(path)).toEqual({ documentId: 'l2kq', slug: 'hello-world' });
  });
});

describe('writing', () => {
  const template = parsePathTemplate('/{section}/{slug}');

  it.each([
    ['is missing', { section: 'news' }],
    ['is null', { section: 'news', slug: null }],
    ['is undefined', { section: undefined, slug: 'a' }],
    ['is empty', { section: '', slug: 'a' }],
  ])('gives no path where a value %s', (_, values) => {
    expect(template.format(values)).toBeUndefined();
  });

  it('ignores values that no braces name', () => {
    expect(template.format({ section: 'a', slug: 'b', other: 'c' })).toBe('/a/b');
  });

  it('does not throw on half an emoji', () => {
    expect(() => template.format({ section: 'a', slug: 'b\uD83D' })).not.toThrow();
  });
});

describe('reading', () => {
  it.each([
    ['/articles/{slug}', '/articles/hello/'],
    ['/articles/{slug}/', '/articles/hello'],
    ['/articles/{slug}/', '/articles/hello/'],
  ])('%s reads %s, whatever slash is at the end', (source, path) => {
    expect(parsePathTemplate(source).match(path)).toEqual({ slug: 'hello' });
  });

  it.each([
    ['/articles/{slug}', '/articles'],
    ['/articles/{slug}', '/articles/'],
    ['/articles/{slug}', '/articles/a/b'],
    ['/articles/{slug}', '/articles/a//'],
    ['/articles/{slug}', '/Articles/a'],
    ['/articles/{slug}', '/x/articles/a'],
    ['/articles/{slug}', ''],
    ['/a.b/{slug}', '/axb/c'],
    ['/a+/{slug}', '/aa/c'],
    ['/(a|b)/{slug}', '/a/c'],
    ['/[ab]/{slug}', '/a/c'],
    ['/a*/{slug}', '/aaa/c'],
    ['/^a$/{slug}', '/a/c'],
    ['/{slug}.html', '/helloxhtml'],
  ])('%s does not read %j', (source, path) => {
    expect(parsePathTemplate(source).match(path)).toBeUndefined();
  });

  it.each(['/a.b/{slug}', '/a+b/{slug}', '/(a)/{slug}', '/$a/{slug}', '/a|b/{slug}', '/a*/{slug}'])(
    'takes the signs in %s as they are',
    (source) => {
      const template = parsePathTemplate(source);
      expect(template.match(template.format({ slug: 'x' }) ?? '')).toEqual({ slug: 'x' });
    },
  );

  it.each([
    '/articles/%',
    '/articles/%zz',
    '/articles/%E0%A4%A',
    '/articles/%C3',
    '/articles/a%FF',
  ])('reads nothing from the damaged escape in %s', (path) => {
    expect(parsePathTemplate('/articles/{slug}').match(path)).toBeUndefined();
  });

  it('reads nothing from a path that is too long to be an article’s', () => {
    const template = parsePathTemplate('/{a}-{b}/{c}');
    expect(template.match(`/${'-'.repeat(1100)}/c`)).toBeUndefined();
    expect(template.match(`/x-y/${'c'.repeat(900)}`)).toEqual({
      a: 'x',
      b: 'y',
      c: 'c'.repeat(900),
    });
  });

  it('reads a slug with hyphens before an id', () => {
    expect(parsePathTemplate('/{slug}-{documentId}').match('/hello-big-world-l2kq')).toEqual({
      slug: 'hello-big-world',
      documentId: 'l2kq',
    });
  });
});

test('refuses a template that breaks a rule', () => {
  expect(() => parsePathTemplate('articles/{slug}')).toThrow(
    '"articles/{slug}" is no path template',
  );
});

import { inPath, parsePathTemplate, plainPath } from '../../core';
import { seededRandom } from './seeded-random';

/** The path as a browser writes it into the address. */
const inBrowser = (path: string): string => new URL(`https://e.com${path}`).pathname;

describe('writing and reading', () => {
  it.each<[string, Record<string, string>, string]>([
    ['/articles/{slug}', { slug: 'hello' }, '/articles/hello'],
    ['/{slug}', { slug: 'hello' }, '/hello'],
    ['/{locale}/a/{documentId}', { locale: 'fr', documentId: 'l2kq' }, '/fr/a/l2kq'],
    ['/articles/{slug}.html', { slug: 'hello' }, '/articles/hello.html'],
    ['/a/{year}-{month}/{slug}', { year: '2026', month: '01', slug: 'x' }, '/a/2026-01/x'],
    ['/articles/{slug}/', { slug: 'hello' }, '/articles/hello/'],
    ['/a/{slug}', { slug: 'guide/start' }, '/a/guide/start'],
    ['/a/{slug}', { slug: 'été & co?' }, '/a/%C3%A9t%C3%A9%20%26%20co%3F'],
    ['/a/{slug}', { slug: '😀' }, '/a/%F0%9F%98%80'],
    ['/a/{slug}', { slug: '100%' }, '/a/100%25'],
    ['/a/{slug}', { slug: '%2F' }, '/a/%252F'],
    ['/a/{slug}', { slug: 'a+b c' }, '/a/a%2Bb%20c'],
    ['/a/{slug}', { slug: 'v1.2..3' }, '/a/v1.2..3'],
    ['/a/{slug}', { slug: '{slug}' }, '/a/%7Bslug%7D'],
    ['/a/{slug}', { slug: '$& $1' }, '/a/%24%26%20%241'],
    ['/a/{slug}', { slug: 'a//b' }, '/a/a//b'],
    ['/a/{id}/{slug}', { id: '1', slug: '2' }, '/a/1/2'],
    ['/{category.slug}/{slug}', { 'category.slug': 'news', slug: 'x' }, '/news/x'],
    ['/a/{_private}/{camelCase9}', { _private: 'x', camelCase9: 'y' }, '/a/x/y'],
    ['/100%/{slug}', { slug: 'x' }, '/100%25/x'],
    ['/actualit%C3%A9s/{slug}', { slug: 'x' }, '/actualit%C3%A9s/x'],
    ['/about', {}, '/about'],
    ['/', {}, '/'],
  ])('%s with %j is %s', (source, values, path) => {
    const template = parsePathTemplate(source);
    expect(template.format(values)).toBe(path);
    expect(template.match(path)).toContainEqual(values);
    expect(template.match(inBrowser(path))[0]).toEqual(values);
  });

  it.each([
    ['/{slug}', 'about', '/about'],
    ['/{slug}', '/about', '/about'],
    ['/pages/{slug}', '/about/', '/pages/about'],
    ['/{slug}', '/', '/'],
  ])('%s with the slug %j is %s: no slash is doubled', (source, slug, path) => {
    expect(parsePathTemplate(source).format({ slug })).toBe(path);
  });

  it('returns every way in which values can be told apart, the shortest first', () => {
    expect(parsePathTemplate('/{section}/{slug}').match('/a/b/c')).toEqual([
      { section: 'a', slug: 'b/c' },
      { section: 'a/b', slug: 'c' },
    ]);
    expect(parsePathTemplate('/{slug}-{year}').match('/go-go-2026')).toContainEqual({
      slug: 'go-go',
      year: '2026',
    });
  });

  it('names its attributes in order', () => {
    const { names, source } = parsePathTemplate('/{locale}/{section}/{slug}');
    expect(names).toEqual(['locale', 'section', 'slug']);
    expect(source).toBe('/{locale}/{section}/{slug}');
  });

  it('reads a path with letters outside ASCII as a browser writes it', () => {
    const template = parsePathTemplate('/actualités/{slug}');
    expect(template.match('/actualit%C3%A9s/hello')).toEqual([{ slug: 'hello' }]);
  });

  it.each([
    ['/a/{documentId}-{slug}', '/a/l2kq-hello-world'],
    ['/{slug}-{documentId}', '/hello-world-l2kq'],
  ])('%s reads an id and a slug with hyphens apart', (source, path) => {
    const values = { documentId: 'l2kq', slug: 'hello-world' };
    const template = parsePathTemplate(source);
    expect(template.format(values)).toBe(path);
    expect(template.match(path)).toContainEqual(values);
  });

  it('reads back whatever it writes', () => {
    const random = seededRandom(20);
    const sources = [
      '/{slug}',
      '/a/{slug}/',
      '/{section}/{slug}',
      '/{section}-{slug}.html',
      '/é/{slug}/{section}',
      '/x/{slug}/y',
    ];
    const pieces = [
      'a',
      '-',
      '/',
      ' ',
      '%',
      '+',
      '.',
      'é',
      'e\u0301',
      '😀',
      '?',
      '#',
      '%2F',
      'x/y',
    ];
    let written = 0;
    for (let run = 0; run < 3000; run += 1) {
      const source = random.pick(sources);
      const template = parsePathTemplate(source);
      const values = { slug: random.text(pieces, 6), section: random.text(pieces, 4) };
      const path = template.format(values);
      if (path === undefined) continue;
      written += 1;
      const read = template.match(inBrowser(path));
      const isThere = read.some((each) =>
        template.names.every((name) => each[name] === inPath(Reflect.get(values, name))),
      );
      expect([source, values, isThere]).toEqual([source, values, true]);
    }
    expect(written).toBeGreaterThan(1000);
  });
});

describe('writing', () => {
  const template = parsePathTemplate('/{section}/{slug}');

  it.each([
    ['is missing', { section: 'news' }],
    ['is null', { section: 'news', slug: null }],
    ['is undefined', { section: undefined, slug: 'a' }],
    ['is empty', { section: '', slug: 'a' }],
    ['is a dot, which browsers resolve', { section: '.', slug: 'a' }],
    ['is two dots', { section: 'a', slug: '..' }],
    ['has two dots between slashes', { section: 'a', slug: 'b/../c' }],
    ['is longer than an event’s address', { section: 'a', slug: '😀'.repeat(300) }],
  ])('gives no path where a value %s', (_, values) => {
    expect(template.format(values)).toBeUndefined();
  });

  it('ignores values that no braces name', () => {
    expect(template.format({ section: 'a', slug: 'b', other: 'c' })).toBe('/a/b');
  });

  it('does not throw on half an emoji', () => {
    expect(() => template.format({ section: 'a', slug: 'b\uD83D' })).not.toThrow();
  });

  it('takes the longest slug that a database holds', () => {
    const slug = '😀'.repeat(255);
    const path = parsePathTemplate('/articles/{slug}').format({ slug }) ?? '';
    expect(parsePathTemplate('/articles/{slug}').match(path)).toEqual([{ slug }]);
  });
});

describe('reading', () => {
  it.each([
    ['/articles/{slug}', '/articles'],
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
    expect(parsePathTemplate(source).match(path)).toEqual([]);
  });

  it.each([
    '/articles/%',
    '/articles/%zz',
    '/articles/%E0%A4%A',
    '/articles/%C3',
    '/articles/a%FF',
  ])('reads nothing from the damaged escape in %s', (path) => {
    const template = parsePathTemplate('/articles/{slug}');
    expect([...template.match(path), ...template.matchPlain(path)]).toEqual([]);
  });

  it('reads nothing from a path that is too long to be an article’s', () => {
    expect(parsePathTemplate('/{a}-{b}/{c}').match(`/${'-'.repeat(4000)}/c`)).toEqual([]);
  });

  it('tries only so long where a path can be read in very many ways', () => {
    const template = parsePathTemplate('/{a}-{b}/{c}-{d}/{e}-{f}');
    const started = performance.now();
    expect(template.match(`/${'-/'.repeat(1700)}`).length).toBeLessThanOrEqual(300);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('reading as readers see it', () => {
  it.each([
    ['/articles/{slug}', '/articles/hello/'],
    ['/articles/{slug}', '/articles//hello'],
    ['/articles/{slug}', '//articles/hello//'],
    ['/articles/{slug}', '/articles/hello.html'],
    ['/articles/{slug}', '/articles/hello.htm'],
    ['/articles/{slug}', '/articles/hello/index.html'],
    ['/articles/{slug}', '/articles/hello/index.php'],
    ['/articles/{slug}', '/articles/hello/amp'],
    ['/articles/{slug}', '/articles/hello/amp/'],
    ['/articles/{slug}', '/articles/hello.amp.html'],
    ['/articles/{slug}/', '/articles/hello'],
    ['/articles/{slug}.html', '/articles/hello'],
    ['/articles/{slug}/index.html', '/articles/hello/'],
  ])('%s reads %s', (source, path) => {
    expect(parsePathTemplate(source).matchPlain(path)).toContainEqual({ slug: 'hello' });
  });

  it('may ignore letter case, and keeps that of values', () => {
    const template = parsePathTemplate('/Actualités/{slug}');
    expect(template.matchPlain('/ACTUALIT%C3%89S/Hello')).toEqual([]);
    expect(template.matchPlain('/ACTUALIT%C3%89S/Hello', true)).toEqual([{ slug: 'Hello' }]);
  });

  it.each(['/', '//', '/index.html', '/amp', '/index.html/amp/'])('%s is the home page', (path) => {
    expect(plainPath(path)).toBe('/');
  });

  it.each(['/stamp', '/champ', '/xamp', '/indexes', '/a/reindex.html5'])(
    'leaves %s as it is',
    (path) => {
      expect(plainPath(path)).toBe(path);
    },
  );
});

import { siteOrigins } from '../../server/src/config/site';
import type { Options } from '../../server/src/config/options';
import type { Article } from '../../server/src/content/article';
import { createArticles, type Articles } from '../../server/src/content/articles';
import type { EnabledType } from '../../server/src/content/enabled-types';
import { parsePathTemplate } from '../../core';
import { inMemoryRows, type InMemoryRows } from './in-memory-rows';
import { sampleArticle } from './sample-article';

const ARTICLE = 'api::article.article';
const PAGE = 'api::page.page';

const typeOf = (uid: string, path: string, changes: Partial<EnabledType> = {}): EnabledType => ({
  uid,
  path: parsePathTemplate(path),
  title: 'title',
  localized: false,
  draftAndPublish: true,
  ...changes,
});

const TYPES = [typeOf(ARTICLE, '/articles/{slug}'), typeOf(PAGE, '/{slug}')];

function articlesOn(
  rows: InMemoryRows,
  types: EnabledType[] = TYPES,
  siteUrl: Options['siteUrl'] = 'https://e.com',
): Articles {
  return createArticles(rows, types, siteOrigins(siteUrl), {
    parameter: 'dsl',
    placement: 'query',
    utm: false,
    chains: false,
    channels: ['whatsapp'],
  });
}

const hello = sampleArticle();
const world = sampleArticle({
  id: 2,
  documentId: 'doc2',
  pathValues: { slug: 'world', documentId: 'doc2', locale: null },
});
const page = sampleArticle({
  uid: PAGE,
  id: 1,
  documentId: 'doc9',
  pathValues: { slug: 'about', documentId: 'doc9', locale: null },
});
const draft = sampleArticle({ ...world, id: 3, documentId: 'doc3', published: false });

const keyOf = ({ uid, documentId }: Article): string => `${uid}:${documentId}`;

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-01-31T12:00:00Z') });
});
afterEach(() => {
  jest.useRealTimers();
});

it('knows which types are enabled', () => {
  const articles = articlesOn(inMemoryRows());
  expect(articles.isEnabled(ARTICLE)).toBe(true);
  expect(articles.isEnabled('api::other.other')).toBe(false);
  expect(articles.isEnabled('__proto__')).toBe(false);
});

describe('by the rows of a response', () => {
  const refOf = ({ uid, id, updatedAt }: Article) => ({ uid, id, updatedAt });

  it('reads rows of several types at once, and answers from memory the second time', async () => {
    const rows = inMemoryRows(hello, world, page);
    const articles = articlesOn(rows);
    const refs = [hello, world, page].map(refOf);
    const found = await articles.byRows(refs);
    expect(found).toMatchObject([hello, world, page]);
    expect(found[2]?.sharing?.url).toBe('https://e.com/about');
    expect(rows.reads).toHaveLength(1);
    expect(await articles.byRows(refs)).toEqual(found);
    expect(rows.reads).toHaveLength(1);
  });

  it('reads only what is missing', async () => {
    const rows = inMemoryRows(hello, world);
    const articles = articlesOn(rows);
    await articles.byRows([refOf(hello)]);
    await articles.byRows([hello, world].map(refOf));
    expect(rows.reads[1]).toEqual([{ uid: ARTICLE, ids: [2] }]);
  });

  it('reads nothing where a response holds no article', async () => {
    const rows = inMemoryRows(hello);
    expect(await articlesOn(rows).byRows([])).toEqual([]);
    expect(rows.reads).toHaveLength(0);
  });

  it.each<[string, unknown]>([
    ['as a text', '2026-01-31T10:00:00.000Z'],
    ['in another zone', '2026-01-31T11:00:00.000+01:00'],
    ['as a date', new Date('2026-01-31T10:00:00.000Z')],
  ])('trusts memory where updatedAt agrees, %s', async (_, updatedAt) => {
    const rows = inMemoryRows(hello);
    const articles = articlesOn(rows);
    await articles.byRows([refOf(hello)]);
    jest.advanceTimersByTime(3_600_000);
    await articles.byRows([{ ...refOf(hello), updatedAt }]);
    expect(rows.reads).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ['is later', '2026-01-31T10:00:00.001Z'],
    ['is earlier', '2026-01-31T09:00:00.000Z'],
    ['is damaged', 'yesterday'],
    ['is null', null],
    ['is a number', 1],
  ])('reads again where updatedAt %s', async (_, updatedAt) => {
    const rows = inMemoryRows(hello);
    const articles = articlesOn(rows);
    await articles.byRows([refOf(hello)]);
    rows.articles = [{ ...hello, title: 'Changed' }];
    const found = await articles.byRows([{ ...refOf(hello), updatedAt }]);
    expect(found[0]?.title).toBe('Changed');
    expect(rows.reads).toHaveLength(2);
  });

  it('trusts memory for ten seconds where the response holds no updatedAt', async () => {
    const rows = inMemoryRows(hello);
    const articles = articlesOn(rows);
    const ref = { uid: ARTICLE, id: 1 };
    await articles.byRows([ref]);
    jest.advanceTimersByTime(9_999);
    await articles.byRows([ref]);
    expect(rows.reads).toHaveLength(1);
    jest.advanceTimersByTime(1);
    await articles.byRows([ref]);
    expect(rows.reads).toHaveLength(2);
  });

  it('gives drafts no links', async () => {
    const found = await articlesOn(inMemoryRows(draft)).byRows([refOf(draft)]);
    expect(found[0]).toMatchObject({ published: false, sharing: null });
  });
});

describe.each<[string, (articles: Articles, list: Article[]) => Promise<Map<string, Article>>]>([
  ['by key', (articles, list) => articles.byKeys(list.map(keyOf))],
  [
    'by address',
    (articles, list) =>
      articles.byUrls(
        list.map(({ uid, pathValues }) =>
          uid === PAGE
            ? `https://e.com/${pathValues['slug']}`
            : `https://e.com/articles/${pathValues['slug']}`,
        ),
      ),
  ],
])('%s', (_, find) => {
  it('finds articles of several types with one read, and then with none', async () => {
    const rows = inMemoryRows(hello, world, page);
    const articles = articlesOn(rows);
    const found = await find(articles, [hello, world, page, hello]);
    expect([...found.values()].map(({ documentId }) => documentId)).toEqual([
      'doc1',
      'doc2',
      'doc9',
    ]);
    await find(articles, [page, hello]);
    expect(rows.reads).toHaveLength(1);
  });

  it('reads only what is missing, in one go', async () => {
    const rows = inMemoryRows(hello, world, page);
    const articles = articlesOn(rows);
    await find(articles, [hello]);
    await find(articles, [hello, world, page]);
    expect(rows.reads).toHaveLength(2);
    expect(rows.reads[1]?.map(({ uid }) => uid)).toEqual([ARTICLE, PAGE]);
  });

  it('leaves drafts and unknown articles out, and remembers that for ten seconds', async () => {
    const rows = inMemoryRows(draft);
    const articles = articlesOn(rows);
    expect((await find(articles, [draft, hello])).size).toBe(0);
    rows.articles = [hello];
    jest.advanceTimersByTime(9_999);
    expect((await find(articles, [hello])).size).toBe(0);
    expect(rows.reads).toHaveLength(1);
    jest.advanceTimersByTime(2);
    expect((await find(articles, [hello])).size).toBe(1);
    expect(rows.reads).toHaveLength(2);
  });

  it('notices within ten seconds what another instance changed', async () => {
    const rows = inMemoryRows(hello);
    const articles = articlesOn(rows);
    await find(articles, [hello]);
    rows.articles = [];
    jest.advanceTimersByTime(10_001);
    expect((await find(articles, [hello])).size).toBe(0);
  });

  it('reads nothing for an empty list', async () => {
    const rows = inMemoryRows(hello);
    expect((await find(articlesOn(rows), [])).size).toBe(0);
    expect(rows.reads).toHaveLength(0);
  });
});

it.each([
  'nonsense',
  '',
  'api::other.other:doc1',
  `${ARTICLE}:doc1:fr:x`,
  `${ARTICLE}:' or 1=1`,
  '__proto__',
])('asks the database nothing for the key %j', async (key) => {
  const rows = inMemoryRows(hello);
  expect((await articlesOn(rows).byKeys([key])).size).toBe(0);
  expect(rows.reads).toHaveLength(0);
});

it('does not take a key with another language for the article', async () => {
  const rows = inMemoryRows(hello);
  expect((await articlesOn(rows).byKeys([`${ARTICLE}:doc1:fr`])).size).toBe(0);
});

describe('addresses', () => {
  it.each([
    'https://e.com/articles/hello',
    'https://e.com/articles/hello/',
    'https://e.com/articles/hello?dsl=w&utm_source=x',
    'https://e.com/articles/hello#part-2',
    'https://E.com:443/articles/hello',
    'https://e.com/articles/h%65llo',
  ])('%s is the article’s', async (url) => {
    const found = await articlesOn(inMemoryRows(hello)).byUrls([url]);
    expect(found.get(url)?.documentId).toBe('doc1');
  });

  it.each([
    'https://elsewhere.com/articles/hello',
    'http://e.com/articles/hello',
    'https://e.com:8443/articles/hello',
    'https://e.com.evil.com/articles/hello',
    'https://e.com/articles/%E0%A4%A',
    '/articles/hello',
    'javascript:alert(1)',
    'https://',
    '',
  ])('%j asks the database nothing', async (url) => {
    const rows = inMemoryRows(hello);
    expect((await articlesOn(rows).byUrls([url])).size).toBe(0);
    expect(rows.reads).toHaveLength(0);
  });

  it('with letters outside ASCII are read as the links were written', async () => {
    const articles = articlesOn(inMemoryRows(hello), [typeOf(ARTICLE, '/actualités/{slug}')]);
    const url = 'https://e.com/actualités/hello';
    expect((await articles.byUrls([url])).get(url)?.documentId).toBe('doc1');
  });

  describe('of translated articles', () => {
    const inLocale = (locale: string, id: number): Article =>
      sampleArticle({ id, locale, pathValues: { slug: 'hello', documentId: 'doc1', locale } });
    const rows = () => inMemoryRows(inLocale('fr', 1), inLocale('en', 2));

    it.each([
      ['https://e.com/en/hello', 'en'],
      ['https://e.com/fr/hello', 'fr'],
      ['https://e.com/de/hello', undefined],
    ])('tell the language by the path: %s', async (url, locale) => {
      const types = [typeOf(ARTICLE, '/{locale}/{slug}', { localized: true })];
      const found = await articlesOn(rows(), types).byUrls([url]);
      expect(found.get(url)?.locale).toBe(locale);
    });

    it.each([
      ['https://e.com/hello', 'en'],
      ['https://e.fr/hello', 'fr'],
    ])('tell the language by the origin: %s', async (url, locale) => {
      const types = [typeOf(ARTICLE, '/{slug}', { localized: true })];
      const site = { fr: 'https://e.fr', en: 'https://e.com' };
      const found = await articlesOn(rows(), types, site).byUrls([url]);
      expect(found.get(url)?.locale).toBe(locale);
      expect(found.get(url)?.sharing?.url).toBe(url);
    });
  });
});

describe('forgetting', () => {
  it('reads again whatever may have changed', async () => {
    const rows = inMemoryRows(hello);
    const articles = articlesOn(rows);
    const readAll = async (): Promise<void> => {
      await articles.byRows([{ uid: ARTICLE, id: 1 }]);
      await articles.byKeys([keyOf(hello), keyOf(world)]);
      await articles.byUrls(['https://e.com/articles/hello', 'https://e.com/articles/world']);
    };
    await readAll();
    await readAll();
    expect(rows.reads).toHaveLength(3);
    rows.articles = [hello, world];
    articles.forget(ARTICLE);
    await readAll();
    expect(rows.reads).toHaveLength(6);
    expect((await articles.byKeys([keyOf(world)])).size).toBe(1);
  });

  it('keeps what it knows when a type without sharing is written', async () => {
    const rows = inMemoryRows(hello);
    const articles = articlesOn(rows);
    await articles.byKeys([keyOf(hello)]);
    articles.forget('api::other.other');
    await articles.byKeys([keyOf(hello)]);
    expect(rows.reads).toHaveLength(1);
  });

  it('does not remember what was read before a write that ended in the meantime', async () => {
    const rows = inMemoryRows(hello);
    const articles = articlesOn(rows);
    const early = articles.byKeys([keyOf(hello)]);
    rows.articles = [];
    articles.forget(ARTICLE);
    await early;
    expect((await articles.byKeys([keyOf(hello)])).size).toBe(0);
  });
});

it('passes on the database’s own error, and reads again the next time', async () => {
  const rows = inMemoryRows(hello);
  const { read } = rows;
  const articles = articlesOn(rows);
  rows.read = () => Promise.reject(new Error('connection lost'));
  await expect(articles.byKeys([keyOf(hello)])).rejects.toThrow('connection lost');
  rows.read = read;
  expect((await articles.byKeys([keyOf(hello)])).size).toBe(1);
});

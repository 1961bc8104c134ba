import { siteOrigins } from '../../server/src/config/site';
import type { Options } from '../../server/src/config/options';
import type { AddressOptions } from '../../server/src/content/addresses/read-address';
import type { Article } from '../../server/src/content/article';
import { createArticles, type Articles } from '../../server/src/content/articles';
import type { EnabledType } from '../../server/src/content/enabled-types';
import type { LinkOptions } from '../../server/src/content/sharing';
import { typePath } from '../../server/src/content/type-path';
import type { Paths } from '../../core';
import { inMemoryRows, type InMemoryRows } from './in-memory-rows';
import { sampleArticle } from './sample-article';

const ARTICLE = 'api::article.article';
const PAGE = 'api::page.page';

const typeOf = (uid: string, path: Paths, changes: Partial<EnabledType> = {}): EnabledType => ({
  uid,
  turnedOnBy: 'options',
  path: typePath(path),
  siteUrl: undefined,
  title: 'title',
  localized: false,
  draftAndPublish: true,
  related: [],
  ...changes,
});

const TYPES = [typeOf(ARTICLE, '/articles/{slug}'), typeOf(PAGE, '/{slug}')];

const LINKS: LinkOptions = {
  parameter: 'dsl',
  placement: 'query',
  utm: false,
  chains: false,
  channels: ['whatsapp'],
  message: '',
};

function articlesOn(
  rows: InMemoryRows,
  types: EnabledType[] = TYPES,
  siteUrl: Options['siteUrl'] = 'https://e.com',
  options: Partial<AddressOptions> = {},
  links: () => LinkOptions = () => LINKS,
): Articles {
  return createArticles(rows, types, siteOrigins(siteUrl), {
    parameter: 'dsl',
    ignoreCase: false,
    hashRouter: false,
    links,
    ...options,
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
    expect(new Set(rows.reads[1]?.map(({ uid }) => uid))).toEqual(new Set([ARTICLE, PAGE]));
    expect(JSON.stringify(rows.reads[1])).not.toContain(hello.documentId);
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

it.each(['pt-BR', 'pt-br', 'pt_BR'])('takes %s in a key for the same language', async (locale) => {
  const article = sampleArticle({ locale: 'pt-BR' });
  const articles = articlesOn(inMemoryRows(article));
  const key = `${ARTICLE}:doc1:${locale}`;
  expect((await articles.byKeys([key])).get(key)?.locale).toBe('pt-BR');
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

describe('an address with the document’s id', () => {
  const TYPE = [typeOf(ARTICLE, '/{locale}/{documentId}-{slug}', { localized: true })];
  const inLocale = (locale: string, id: number, slug: string): Article =>
    sampleArticle({ id, locale, pathValues: { slug, documentId: 'doc1', locale } });
  const rows = () => inMemoryRows(inLocale('fr', 1, 'bonjour'), inLocale('pt-BR', 2, 'ola'));

  it.each([
    ['https://e.com/fr/doc1-bonjour', 'fr'],
    ['https://e.com/fr/doc1-an-older-slug', 'fr'],
    ['https://e.com/FR/doc1-x/', 'fr'],
    ['https://e.com/pt-br/doc1-ola', 'pt-BR'],
    ['https://e.com/pt_BR/doc1-x', 'pt-BR'],
    ['https://e.com/de/doc1-bonjour', undefined],
    ['https://e.com/fr/doc2-bonjour', undefined],
  ])('%s is the article in %s, whatever its slug', async (url, locale) => {
    expect((await articlesOn(rows(), TYPE).byUrls([url])).get(url)?.locale).toBe(locale);
  });

  it('yields to the article whose own address it is', async () => {
    const other = sampleArticle({ uid: PAGE, documentId: 'doc7', pathValues: { slug: 'doc1-x' } });
    const types = [typeOf(ARTICLE, '/{documentId}-{slug}'), typeOf(PAGE, '/{slug}')];
    const found = await articlesOn(inMemoryRows(hello, other), types).byUrls([
      'https://e.com/doc1-x',
      'https://e.com/doc1-y',
    ]);
    expect([...found.values()].map(({ documentId }) => documentId)).toEqual(['doc7', 'doc1']);
  });
});

describe('of several types whose paths match', () => {
  const TYPES_ALIKE = [typeOf(ARTICLE, '/{slug}'), typeOf(PAGE, '/{slug}')];

  it('the one is found that has the entry, with one read', async () => {
    const rows = inMemoryRows(hello, page);
    const urls = ['https://e.com/hello', 'https://e.com/about'];
    const found = await articlesOn(rows, TYPES_ALIKE).byUrls(urls);
    expect(urls.map((url) => found.get(url)?.uid)).toEqual([ARTICLE, PAGE]);
    expect(rows.reads).toHaveLength(1);
  });

  it('the most specific one wins where both have it', async () => {
    const deep = sampleArticle({
      uid: PAGE,
      documentId: 'doc5',
      pathValues: { slug: 'articles/hello' },
    });
    const url = 'https://e.com/articles/hello';
    for (const types of [
      [typeOf(ARTICLE, '/articles/{slug}'), typeOf(PAGE, '/{slug}')],
      [typeOf(PAGE, '/{slug}'), typeOf(ARTICLE, '/articles/{slug}')],
    ]) {
      const found = await articlesOn(inMemoryRows(deep, hello), types).byUrls([url]);
      expect(found.get(url)?.uid).toBe(ARTICLE);
    }
  });
});

describe('a type with a site of its own', () => {
  const own = [
    typeOf(ARTICLE, '/{slug}'),
    typeOf(PAGE, '/{slug}', { siteUrl: ['https://help.e.com', 'https://support.e.com'] }),
  ];

  it.each([
    ['https://e.com/hello', ARTICLE],
    ['https://help.e.com/about', PAGE],
    ['https://support.e.com/about', PAGE],
    ['https://e.com/about', undefined],
    ['https://help.e.com/hello', undefined],
  ])('%s is of type %s', async (url, uid) => {
    const found = await articlesOn(inMemoryRows(hello, page), own).byUrls([url]);
    expect(found.get(url)?.uid).toBe(uid);
  });

  it('has its links point there', async () => {
    const [article] = await articlesOn(inMemoryRows(page), own).byRows([{ uid: PAGE, id: 1 }]);
    expect(article?.sharing?.url).toBe('https://help.e.com/about');
  });
});

describe('a path per locale', () => {
  const paths = { fr: '/articles/{slug}', en: '/en/articles/{slug}', 'pt-br': '/{locale}/{slug}' };
  const inLocale = (locale: string | null, id: number): Article =>
    sampleArticle({ id, locale, pathValues: { slug: 'hello', documentId: 'doc1', locale } });

  it.each([
    ['fr', 'https://e.com/articles/hello'],
    ['en', 'https://e.com/en/articles/hello'],
    ['pt-BR', 'https://e.com/pt-BR/hello'],
    ['de', undefined],
    ['__proto__', undefined],
    [null, 'https://e.com/articles/hello'],
  ])('gives the entry in %s the address %s, and reads it back', async (locale, url) => {
    const rows = inMemoryRows(inLocale(locale, 1));
    const articles = articlesOn(rows, [typeOf(ARTICLE, paths, { localized: locale !== null })]);
    const [article] = await articles.byRows([{ uid: ARTICLE, id: 1 }]);
    expect(article?.sharing?.url).toBe(url);
    if (url) expect((await articles.byUrls([url])).get(url)?.locale).toBe(locale);
  });

  it('tells translations with one slug apart', async () => {
    const rows = inMemoryRows(inLocale('en', 1), inLocale('fr', 2));
    const articles = articlesOn(rows, [typeOf(ARTICLE, paths, { localized: true })]);
    const urls = ['https://e.com/articles/hello', 'https://e.com/en/articles/hello'];
    const found = await articles.byUrls(urls);
    expect(urls.map((url) => found.get(url)?.locale)).toEqual(['fr', 'en']);
  });
});

describe('letter case', () => {
  const urls = ['https://e.com/Articles/HELLO', 'https://e.com/articles/hello'];

  it('tells addresses apart', async () => {
    expect([...(await articlesOn(inMemoryRows(hello)).byUrls(urls)).keys()]).toEqual([urls[1]]);
  });

  it('says nothing where the site says so, unless there is an entry for each', async () => {
    const loud = sampleArticle({ id: 9, documentId: 'doc9', pathValues: { slug: 'HELLO' } });
    const rows = inMemoryRows(hello);
    const articles = articlesOn(rows, TYPES, 'https://e.com', { ignoreCase: true });
    // The memory stands for a database that compares as its collation says.
    rows.read = () => Promise.resolve([...rows.articles]);
    expect((await articles.byUrls(urls)).size).toBe(2);
    rows.articles = [hello, loud];
    articles.forget(ARTICLE);
    const found = await articles.byUrls(['https://e.com/articles/HELLO', ...urls]);
    expect([...found.values()].map(({ documentId }) => documentId)).toEqual([
      'doc9',
      'doc1',
      'doc1',
    ]);
  });
});

describe('with a router in the fragment', () => {
  const hashed = () =>
    articlesOn(inMemoryRows(hello), TYPES, 'https://e.com', { hashRouter: true });

  it.each([
    'https://e.com/#/articles/hello',
    'https://e.com/#!/articles/hello',
    'https://e.com/app/#/articles/hello/',
    'https://e.com/?dsl=w#/articles/hello?page=2',
    'https://e.com/articles/hello',
    'https://e.com/articles/hello#part-2',
  ])('%s is the article’s', async (url) => {
    expect((await hashed().byUrls([url])).get(url)?.documentId).toBe('doc1');
  });

  it('links have the path there, and the tag in the query', async () => {
    const [article] = await hashed().byRows([{ uid: ARTICLE, id: 1 }]);
    expect(article?.sharing?.url).toBe('https://e.com/#/articles/hello');
    expect(article?.sharing?.links[0]?.url).toBe('https://e.com/?dsl=w#/articles/hello');
  });

  it('is an option', async () => {
    const url = 'https://e.com/#/articles/hello';
    expect((await articlesOn(inMemoryRows(hello)).byUrls([url])).size).toBe(0);
  });
});

it('knows a page again by another tag', async () => {
  const rows = inMemoryRows(hello);
  const articles = articlesOn(rows);
  for (const query of ['', '?dsl=w', '?dsl=wZk3pQ81sX&page=2', '#dsl=t']) {
    const url = `https://e.com/articles/hello${query}`;
    expect((await articles.byUrls([url])).get(url)?.documentId).toBe('doc1');
  }
  expect(rows.reads).toHaveLength(1);
});

it('reads a batch of addresses with very many meanings in parts', async () => {
  const rows = inMemoryRows(hello);
  const types = [typeOf(ARTICLE, '/{a}-{b}/{slug}')];
  const urls = Array.from({ length: 20 }, (_, n) => `https://e.com/${n}${'-x'.repeat(200)}/y`);
  expect((await articlesOn(rows, types).byUrls(urls)).size).toBe(0);
  expect(rows.reads.length).toBeGreaterThan(1);
});

describe('with a related entry in the path', () => {
  const RELATED = [
    typeOf(ARTICLE, '/{category.slug}/{slug}', { related: ['api::category.category'] }),
  ];
  const inCategory = (slug: string): Article =>
    sampleArticle({ pathValues: { ...hello.pathValues, 'category.slug': slug } });

  it('forgets articles when that is written', async () => {
    const rows = inMemoryRows(inCategory('sport'));
    const articles = articlesOn(rows, RELATED);
    await articles.byUrls(['https://e.com/sport/hello']);
    rows.articles = [inCategory('sports')];
    articles.forget('api::category.category');
    expect((await articles.byUrls(['https://e.com/sports/hello'])).size).toBe(1);
  });

  it('trusts memory for ten seconds, though the article itself is as it was', async () => {
    const rows = inMemoryRows(inCategory('sport'));
    const articles = articlesOn(rows, RELATED);
    const ref = { uid: ARTICLE, id: 1, updatedAt: hello.updatedAt };
    await articles.byRows([ref]);
    await articles.byRows([ref]);
    expect(rows.reads).toHaveLength(1);
    rows.articles = [inCategory('sports')];
    jest.advanceTimersByTime(10_001);
    expect((await articles.byRows([ref]))[0]?.sharing?.url).toBe('https://e.com/sports/hello');
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

describe('links', () => {
  it('are written anew once Settings say otherwise', async () => {
    const rows = inMemoryRows(hello);
    let links: LinkOptions = LINKS;
    const articles = articlesOn(rows, TYPES, 'https://e.com', {}, () => links);
    const [ref, key, url] = [hello, keyOf(hello), 'https://e.com/articles/hello'];
    const channels = async () => {
      const [byRow] = await articles.byRows([ref]);
      const byKey = (await articles.byKeys([key])).get(key);
      const byUrl = (await articles.byUrls([url])).get(url);
      return [byRow, byKey, byUrl].map((each) =>
        each?.sharing?.links.map(({ channel }) => channel).join(),
      );
    };
    expect(await channels()).toEqual(['whatsapp', 'whatsapp', 'whatsapp']);
    links = { ...LINKS, channels: ['email', 'copy'] };
    expect(await channels()).toEqual(['email,copy', 'email,copy', 'email,copy']);
  });
});

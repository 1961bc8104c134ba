/** Which entry an address means, through the public endpoints and on a real database. */
import type { Sharing } from '../../core';
import { seededRandom } from '../core/seeded-random';
import { ARTICLE, documents, keyOf, publishArticle, type Written } from './content';
import { removeApp, SITE, startApp, type TestApp } from './strapi';

const STORY = 'api::story.story';
const CATEGORY = 'api::category.category';
const ABOUT = 'api::about.about';
const PAGE = 'api::page.page';
const ABOUT_SITE = 'https://about.example.com';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({
    options: {
      siteUrl: SITE,
      contentTypes: {
        [ARTICLE]: { path: { en: '/articles/{slug}', fr: '/fr/articles/{slug}' } },
        [STORY]: { path: '/{category.slug}/{slug}' },
        [ABOUT]: { path: '/about', siteUrl: { en: [ABOUT_SITE, 'https://www.about.example.com'] } },
      },
      rateLimit: false,
    },
  });
  await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
}, 120_000);

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

/** What the public endpoint returns for the page at this address. */
async function sharingAt(url: string, more: Record<string, string> = {}): Promise<Sharing | null> {
  const response = await app.http.get('/api/dark-social/sharing').query({ url, ...more });
  expect([url, [200, 404].includes(response.status)]).toEqual([url, true]);
  return response.status === 200 ? (response.body as Sharing) : null;
}

const articleAt = async (url: string): Promise<string | undefined> =>
  (await sharingAt(url))?.article;

const create = (uid: string, data: Record<string, unknown>): Promise<Written> =>
  documents(app.strapi, uid).create({ data, status: 'published' });

const update = (
  uid: string,
  { documentId }: Written,
  data: Record<string, unknown>,
  params: Record<string, unknown> = {},
): Promise<Written> =>
  documents(app.strapi, uid).update({ documentId, data, status: 'published', ...params });

describe('every address that is written', () => {
  it('resolves to its entry, whatever its slug, by one query', async () => {
    const random = seededRandom(7);
    const pieces = [
      'a',
      'B',
      '/',
      ' ',
      '%',
      '+',
      '.',
      '-',
      'é',
      'e\u0301',
      '😀',
      '?',
      '日本',
      "'",
      '\\',
    ];
    const news = await create(CATEGORY, { name: 'Odd', slug: 'odd & news/today' });
    const keys = new Map<string, string>();
    for (let count = 0; count < 40; count += 1) {
      const slug = `${count}${random.text(pieces, 6)}`;
      const story = await create(STORY, { title: 'Odd', slug, category: news.documentId });
      const page = await create(PAGE, { heading: 'Odd', slug, number: count - 20 });
      for (const [uid, path, { documentId }] of [
        [STORY, 'stories', story],
        [PAGE, 'pages', page],
      ] as const) {
        const { body } = await app.http
          .get(`/api/${path}/${documentId}`)
          .set('Authorization', app.token);
        const { sharing } = body.data as { sharing: Sharing | null };
        if (sharing) keys.set(sharing.url, `${uid}:${documentId}`);
      }
    }
    expect(keys.size).toBeGreaterThan(60);
    const seen: string[] = [];
    const listen = ({ sql }: { sql: string }): void => {
      if (/dark_social_former_addresses/.test(sql)) seen.push(sql);
    };
    app.strapi.db.connection.on('query', listen);
    for (const [url, key] of keys) expect([url, await articleAt(url)]).toEqual([url, key]);
    app.strapi.db.connection.removeListener('query', listen);
    expect(seen).toHaveLength(keys.size);
  });

  it.each([
    'letters/x.html',
    '99999999999999999999/x.html',
    '1e3/x.html',
    '1.5/x.html',
    "1'/x.html",
    '%00/x.html',
    'articles/%00',
    'x?dsl=w&utm_campaign=%00',
    `x?dsl=w&utm_campaign=${'c'.repeat(3000)}`,
    'x?dsl=w&utm_campaign=%ED%A0%80%E9',
    '%ED%A0%80/x',
  ])('and /%s, which no entry can have, is nobody’s', async (path) => {
    expect(await articleAt(`${SITE}/${path}`)).toBeUndefined();
  });
});

describe('an address as readers see it', () => {
  it('is the entry’s, whatever a server adds, and links stay as they were', async () => {
    const article = await publishArticle(app.strapi, { title: 'Seen', slug: 'seen' });
    for (const path of [
      '/articles/seen/',
      '//articles//seen',
      '/articles/seen.html',
      '/articles/seen/index.html',
      '/articles/seen/amp/',
      '/articles/seen?utm_campaign=other&page=2#top',
    ]) {
      const sharing = await sharingAt(`${SITE}${path}`);
      expect([path, sharing?.article, sharing?.url]).toEqual([
        path,
        keyOf(article),
        `${SITE}/articles/seen`,
      ]);
    }
    expect(await articleAt(`${SITE}/Articles/Seen`)).toBeUndefined();
  });

  it('may be told by the page’s canonical address', async () => {
    const article = await publishArticle(app.strapi, { title: 'Print', slug: 'print' });
    const canonical = `${SITE}/articles/print`;
    expect((await sharingAt(`${SITE}/x/print/7`, { canonical }))?.article).toBe(keyOf(article));
    expect(await sharingAt(`${SITE}/x/print/7`, { canonical: `${SITE}/x/y` })).toBeNull();
    expect(await sharingAt(`${SITE}/x/print/7`, { canonical: 'nonsense' })).toBeNull();
    const other = await publishArticle(app.strapi, { title: 'Other', slug: 'other' });
    const own = await sharingAt(`${SITE}/articles/other`, { canonical });
    expect(own?.article).toBe(keyOf(other));
  });
});

describe('a path per locale', () => {
  it('writes and reads the address of each', async () => {
    const article = await publishArticle(app.strapi, { title: 'Same', slug: 'same' });
    await update(ARTICLE, article, { title: 'Pareil', slug: 'same' }, { locale: 'fr' });
    const [english, french] = [`${SITE}/articles/same`, `${SITE}/fr/articles/same`];
    expect(await sharingAt(english)).toMatchObject({ article: keyOf(article), url: english });
    expect(await sharingAt(french)).toMatchObject({ article: keyOf(article, 'fr'), url: french });
  });
});

describe('a single type', () => {
  it('has a path without an attribute, on a site of its own', async () => {
    const about = await create(ABOUT, { title: 'About us' });
    const key = `${ABOUT}:${about.documentId}`;
    expect(await sharingAt(`${ABOUT_SITE}/about`)).toMatchObject({
      article: key,
      url: `${ABOUT_SITE}/about`,
    });
    expect(await articleAt('https://www.about.example.com/about/')).toBe(key);
    expect(await articleAt(`${SITE}/about`)).toBeUndefined();
    expect(await articleAt(`${ABOUT_SITE}/articles/seen`)).toBeUndefined();
  });
});

describe('a related entry in a path', () => {
  let sport: Written;
  let story: Written;
  beforeAll(async () => {
    sport = await create(CATEGORY, { name: 'Sport', slug: 'sport' });
    story = await create(STORY, { title: 'Final', slug: 'final', category: sport.documentId });
  });
  const key = (): string => `${STORY}:${story.documentId}`;

  it('tells entries with one slug apart', async () => {
    const local = await create(CATEGORY, { name: 'Local', slug: 'local' });
    const other = await create(STORY, {
      title: 'Final',
      slug: 'final',
      category: local.documentId,
    });
    expect(await articleAt(`${SITE}/sport/final`)).toBe(key());
    expect(await articleAt(`${SITE}/local/final`)).toBe(`${STORY}:${other.documentId}`);
    expect(await articleAt(`${SITE}/weather/final`)).toBeUndefined();
  });

  it('moves entries when it is renamed: at once, and former addresses still resolve', async () => {
    await update(CATEGORY, sport, { slug: 'sports' });
    const url = `${SITE}/sports/final`;
    const { body } = await app.http
      .get(`/api/stories/${story.documentId}`)
      .set('Authorization', app.token);
    expect(body.data.sharing.url).toBe(url);
    expect(await articleAt(url)).toBe(key());
    expect(await sharingAt(`${SITE}/sport/final`)).toMatchObject({ article: key(), url });
  });

  it('that is no longer published leaves the entry without an address', async () => {
    const gone = await create(CATEGORY, { name: 'Gone', slug: 'gone' });
    const lost = await create(STORY, { title: 'Lost', slug: 'lost', category: gone.documentId });
    expect(await articleAt(`${SITE}/gone/lost`)).toBe(`${STORY}:${lost.documentId}`);
    await documents(app.strapi, CATEGORY).unpublish({ documentId: gone.documentId });
    expect(await articleAt(`${SITE}/gone/lost`)).toBeUndefined();
  });
});

describe('a former address', () => {
  it('resolves to its entry, whose links carry the new one', async () => {
    const article = await publishArticle(app.strapi, { title: 'Moved', slug: 'before' });
    await update(ARTICLE, article, { slug: 'between' });
    await update(ARTICLE, article, { slug: 'after' });
    for (const slug of ['before', 'between', 'after', 'before/', 'Before.html']) {
      expect(await sharingAt(`${SITE}/articles/${slug}`)).toMatchObject({
        article: keyOf(article),
        url: `${SITE}/articles/after`,
      });
    }
  });

  it('is noted where a draft was edited and then published, and through an unpublication', async () => {
    const article = await publishArticle(app.strapi, { title: 'Draft', slug: 'draft-1' });
    const { documentId } = article;
    const articles = documents(app.strapi, ARTICLE);
    await articles.update({ documentId, data: { slug: 'draft-2' } });
    expect(await articleAt(`${SITE}/articles/draft-2`)).toBeUndefined();
    await articles.publish({ documentId });
    expect(await articleAt(`${SITE}/articles/draft-1`)).toBe(keyOf(article));
    await articles.unpublish({ documentId });
    expect(await articleAt(`${SITE}/articles/draft-1`)).toBeUndefined();
    await articles.update({ documentId, data: { slug: 'draft-3' } });
    await articles.publish({ documentId });
    expect(await articleAt(`${SITE}/articles/draft-2`)).toBe(keyOf(article));
  });

  it('yields to the entry that has it now', async () => {
    const first = await publishArticle(app.strapi, { title: 'A', slug: 'swap-a' });
    const second = await publishArticle(app.strapi, { title: 'B', slug: 'swap-b' });
    await update(ARTICLE, first, { slug: 'swap-c' });
    await update(ARTICLE, second, { slug: 'swap-a' });
    await update(ARTICLE, first, { slug: 'swap-b' });
    expect(await articleAt(`${SITE}/articles/swap-a`)).toBe(keyOf(second));
    expect(await articleAt(`${SITE}/articles/swap-b`)).toBe(keyOf(first));
    expect(await articleAt(`${SITE}/articles/swap-c`)).toBe(keyOf(first));
  });

  it('is of the entry that had it last, and of its language', async () => {
    const early = await publishArticle(app.strapi, { title: 'E', slug: 'shared-slug' });
    await update(ARTICLE, early, { slug: 'early' });
    const late = await publishArticle(app.strapi, { title: 'L', slug: 'shared-slug' });
    await update(ARTICLE, late, { slug: 'late' });
    expect(await articleAt(`${SITE}/articles/shared-slug`)).toBe(keyOf(late));
    await update(ARTICLE, late, { title: 'T', slug: 'tard' }, { locale: 'fr' });
    await update(ARTICLE, late, { slug: 'tardif' }, { locale: 'fr' });
    expect(await articleAt(`${SITE}/fr/articles/tard`)).toBe(keyOf(late, 'fr'));
    expect(await articleAt(`${SITE}/articles/tard`)).toBeUndefined();
  });

  it('is forgotten with its entry, and beyond the twenty latest', async () => {
    const article = await publishArticle(app.strapi, { title: 'Often', slug: 'often-0' });
    for (let count = 1; count <= 22; count += 1) {
      await update(ARTICLE, article, { slug: `often-${count}` });
    }
    expect(await articleAt(`${SITE}/articles/often-0`)).toBeUndefined();
    expect(await articleAt(`${SITE}/articles/often-2`)).toBe(keyOf(article));
    const { documentId } = article;
    const kept = () =>
      app.strapi.db.connection('dark_social_former_addresses').where({ document_id: documentId });
    expect(await kept()).toHaveLength(20);
    await documents(app.strapi, ARTICLE).delete({ documentId });
    expect(await kept()).toHaveLength(0);
    expect(await articleAt(`${SITE}/articles/often-21`)).toBeUndefined();
  });

  it('is noted inside a transaction of the app’s, and not where that fails', async () => {
    const article = await publishArticle(app.strapi, { title: 'T', slug: 'inside-1' });
    await app.strapi.db.transaction(async () => {
      await update(ARTICLE, article, { slug: 'inside-2' });
    });
    expect(await articleAt(`${SITE}/articles/inside-1`)).toBe(keyOf(article));
    const failing = app.strapi.db.transaction(async () => {
      await update(ARTICLE, article, { slug: 'inside-3' });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await articleAt(`${SITE}/articles/inside-2`)).toBe(keyOf(article));
    expect(await articleAt(`${SITE}/articles/inside-3`)).toBeUndefined();
  });
});

describe('a tagged link whose path matches nothing', () => {
  const tagged = (campaign: string, rest = 'dsl=w'): string =>
    `${SITE}/somewhere/else/now?utm_source=whatsapp&utm_campaign=${campaign}&${rest}`;

  it('resolves by its campaign, which names the slug, now or formerly, or the document', async () => {
    const article = await publishArticle(app.strapi, { title: 'Campaign', slug: 'was-here' });
    expect(await articleAt(tagged('was-here'))).toBe(keyOf(article));
    await update(ARTICLE, article, { slug: 'is-here' });
    expect(await articleAt(tagged('was-here'))).toBe(keyOf(article));
    expect(await articleAt(tagged('is-here', 'utm_medium=dark_social'))).toBe(keyOf(article));
    expect(await articleAt(tagged(article.documentId))).toBe(keyOf(article));
  });

  it('is nobody’s without our tag, or where the campaign names none or several', async () => {
    await publishArticle(app.strapi, { title: 'One', slug: 'twice' });
    expect(await articleAt(tagged('twice'))).toBeDefined();
    expect(await articleAt(tagged('twice', 'utm_medium=email'))).toBeUndefined();
    expect(await articleAt(tagged('spring-sale'))).toBeUndefined();
    const news = await create(CATEGORY, { name: 'News', slug: 'news' });
    await create(STORY, { title: 'Two', slug: 'twice', category: news.documentId });
    expect(await articleAt(tagged('twice'))).toBeUndefined();
  });
});

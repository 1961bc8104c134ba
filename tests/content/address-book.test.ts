/** Every address that the plugin writes resolves to its entry, whatever the types, paths and slugs. */
import { seededRandom } from '../core/seeded-random';
import type { Paths } from '../../core';
import { pageAddresses } from '../../server/src/attribution';
import { siteOrigins } from '../../server/src/config/site';
import type { Options } from '../../server/src/config/options';
import type { Article } from '../../server/src/content/article';
import { createArticles } from '../../server/src/content/articles';
import { everyOrigin } from '../../server/src/content/every-origin';
import type { EnabledType } from '../../server/src/content/enabled-types';
import { typePath } from '../../server/src/content/type-path';
import { sampleSettings } from '../settings/sample-settings';
import { inMemoryRows } from './in-memory-rows';
import { sampleArticle } from './sample-article';

const PATHS: Paths[] = [
  '/{slug}',
  '/articles/{slug}',
  '/articles/{slug}/',
  '/{locale}/{slug}',
  '/{locale}/{slug}.html',
  '/{category.slug}/{slug}',
  '/{category.slug}-{slug}',
  '/{slug}-{documentId}',
  '/a/{documentId}-{slug}/',
  '/{number}/{slug}/index.html',
  { fr: '/articles/{slug}', en: '/en/articles/{slug}' },
  { fr: '/{slug}', en: '/en/{slug}', 'pt-br': '/pt/{slug}' },
];

const SITES: Options['siteUrl'][] = [
  'https://e.com',
  ['https://e.com', 'https://m.e.com'],
  { fr: 'https://e.fr', en: 'https://e.com', PT_BR: ['https://e.br', 'https://e.com'] },
];

const PIECES = [
  'a', 'b', '-', '/', '//', ' ', '%', '%2f', '+', '.', '..', '/./', 'é', 'e\u0301', 'É', '😀', '?', '#', '&', '\\',
  '&amp;', '?x=1', '%3F', '\\u0026', '=3D', 'amp', '\t', 'a&b=c',
  'articles/', 'en/', 'fr', 'index.html', '.html', '/amp', "'", '"', '<', '{slug}', '日本', ':', '@', ';', '~', '*',
]; // prettier-ignore

describe.each([
  ['as a site writes them', { ignoreCase: false, hashRouter: false }],
  ['where letter case says nothing', { ignoreCase: true, hashRouter: false }],
  ['with a router in the fragment', { ignoreCase: false, hashRouter: true }],
])('addresses %s', (_, options) => {
  it.each(Array.from({ length: 60 }, (__, seed) => seed))('resolve, run %i', async (seed) => {
    const random = seededRandom(seed);
    const types: EnabledType[] = Array.from({ length: 1 + random.below(4) }, (__, index) => ({
      uid: `api::t${index}.t${index}`,
      turnedOnBy: 'options',
      path: typePath(random.pick(PATHS)),
      siteUrl: random.below(4) === 0 ? random.pick(SITES) : undefined,
      title: 'title',
      localized: true,
      draftAndPublish: true,
      related: [],
    }));
    const entries = Array.from({ length: 40 }, (__, id): Article => {
      const documentId = `doc${id}`;
      const locale = random.pick(['fr', 'en', 'pt-BR']);
      const slug = random.text(PIECES, 5);
      return sampleArticle({
        uid: random.pick(types).uid,
        id,
        documentId,
        locale,
        pathValues: {
          documentId,
          locale,
          slug,
          number: String(random.below(3)),
          'category.slug': random.text(PIECES, 2) || null,
        },
      });
    });
    const siteUrl = random.pick(SITES);
    const origins = everyOrigin(siteUrl, types);
    const articles = createArticles(inMemoryRows(...entries), types, siteOrigins(siteUrl), {
      parameter: 'dsl',
      links: () => ({ ...sampleSettings(), parameter: 'dsl', chains: false }),
      ...options,
    });
    const rows = await articles.byRows(entries.map(({ uid, id }) => ({ uid, id })));
    const written = new Map<string, string[]>();
    for (const row of rows) {
      if (!row?.sharing) continue;
      const { url } = row.sharing;
      written.set(url, [...(written.get(url) ?? []), row.sharing.article]);
    }
    const tagged = rows.flatMap((row) =>
      row?.sharing ? [{ url: row.sharing.links[0]?.url ?? '', of: row.sharing.url }] : [],
    );
    // As the intake looks them up: what looks damaged may be an entry's own name.
    const pages = new Map(
      [...written.keys(), ...tagged.map(({ url }) => url)].map((url) => [
        url,
        pageAddresses({ url }, origins),
      ]),
    );
    const read = await articles.byUrls([...pages.values()].flat());
    const found = (url: string) =>
      pages
        .get(url)
        ?.map((page) => read.get(page))
        .find((article) => article !== undefined)?.sharing;
    for (const [url, keys] of written) {
      // Two entries may have one address; it is then one of theirs.
      expect([url, keys]).toEqual([url, expect.arrayContaining([found(url)?.article])]);
    }
    for (const { url, of } of tagged) {
      expect([url, found(url)?.url]).toEqual([url, of]);
    }
    expect(written.size).toBeGreaterThan(0);
  });
});

// The demo's Strapi with its admin panel, in production, and with as many more articles as are asked for.
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { articleOf } from '../report/world.mjs';

const ARTICLE = 'api::article.article';
const DAY_MS = 24 * 3600 * 1000;
const AT_ONCE = 500;
const { BENCH_APP: directory, BENCH_ARTICLES: wanted, BENCH_DAYS: days } = process.env;

process.chdir(directory);
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const strapi = createStrapi({ appDir: directory, distDir: join(directory, 'dist') });
await strapi.load();

/** A row of an article, of which Strapi keeps two: the draft and the published one. */
function rowOf(index, isDraft) {
  const { documentId, locale } = articleOf(index);
  const published = new Date(Date.now() - Number(days) * (1 - index / Number(wanted)) * DAY_MS);
  return {
    ...{ documentId, locale },
    title: `Story ${index}: what the ${['tide', 'bread', 'bridge', 'fog'][index % 4]} leaves behind`,
    slug: `story-${index}`,
    ...{ createdAt: published, updatedAt: published, createdBy: 1, updatedBy: 1 },
    publishedAt: isDraft ? null : published,
  };
}

/** Written into Strapi's tables at once: by its document service, it would take most of an hour. */
async function seed() {
  const articles = strapi.db.query(ARTICLE);
  if ((await articles.count({ where: { slug: 'story-0' } })) > 0) return;
  for (let from = 0; from < Number(wanted); from += AT_ONCE) {
    const length = Math.min(AT_ONCE, Number(wanted) - from);
    for (const isDraft of [true, false]) {
      const data = Array.from({ length }, (_, index) => rowOf(from + index, isDraft));
      await articles.createMany({ data });
    }
  }
}

await seed();
strapi.server.mount();
strapi.server.httpServer.listen(0, '127.0.0.1');
await once(strapi.server.httpServer, 'listening');
process.send({ port: strapi.server.httpServer.address().port });

// A Strapi app with the plugin on or off, as its directory says. Answers on a word how much it stored.
import { createRequire } from 'node:module';
import { tableSizes } from '../report/sizes.mjs';

// Strapi's ES modules import folders, which Node does not; its CommonJS build is what apps run.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const directory = process.env.BENCH_APP;
const strapi = createStrapi({ appDir: directory, distDir: directory, serveAdminPanel: false });
await strapi.load();
strapi.server.mount();

const documents = (uid) => strapi.documents(uid);

/** Articles to list and to visit, as an editor would have written them, unless they are there. */
async function seed() {
  const there = await documents('api::article.article').findMany({ fields: ['slug'], limit: 30 });
  if (there.length > 0) return there.map(({ documentId }) => documentId);
  const author = await documents('api::author.author').create({ data: { name: 'Ada' } });
  const created = [];
  for (let index = 0; index < 30; index += 1) {
    const data = { title: `Article ${index}`, slug: `article-${index}`, author: author.documentId };
    created.push(await documents('api::article.article').create({ data, status: 'published' }));
  }
  return created.map(({ documentId }) => documentId);
}

async function apiToken() {
  const { accessKey } = await strapi
    .service('admin::api-token')
    .create({ name: 'bench', description: '', type: 'full-access', lifespan: null });
  return accessKey;
}

const countOf = async (table) => {
  const row = await strapi.db.connection(table).count({ n: '*' }).first();
  return Number(row.n);
};

/** How many rows and bytes each table of ours takes. */
async function tables() {
  const { connection: knex, dialect } = strapi.db;
  const bytes = (await tableSizes(knex, dialect.client)).filter(({ name }) =>
    name.startsWith('dark_social_'),
  );
  return Object.fromEntries(
    await Promise.all(
      bytes.map(async ({ name, bytes: size }) => [
        name,
        { rows: await countOf(name), bytes: Number(size) },
      ]),
    ),
  );
}

process.on('message', async (word) => {
  if (word === 'tables') process.send(await tables());
  if (word === 'heap') {
    // Needs the flag `--expose-gc`.
    globalThis.gc();
    process.send(process.memoryUsage());
  }
  if (word === 'stored') {
    const hits = await countOf('hits');
    const events = await countOf('dark_social_events').catch(() => 0);
    process.send({ hits, events });
  }
});
const [articles, token] = [await seed(), await apiToken()];
strapi.server.httpServer.listen(0, '127.0.0.1', () => {
  process.send({ port: strapi.server.httpServer.address().port, articles, token });
});

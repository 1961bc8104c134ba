// A Strapi app to measure: a copy of the test app, with one more content type for the ordinary route.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const factory = (kind) =>
  `module.exports = require('@strapi/strapi').factories.${kind}('api::hit.hit');\n`;

/** The kind of thing that an ordinary plugin would write: one entry per event. */
const HIT = {
  kind: 'collectionType',
  collectionName: 'hits',
  info: { singularName: 'hit', pluralName: 'hits', displayName: 'Hit' },
  options: { draftAndPublish: false },
  attributes: {
    eventId: { type: 'string' },
    type: { type: 'string' },
    url: { type: 'text' },
    referrer: { type: 'text' },
    article: { type: 'string' },
  },
};

const CONTROLLER = `module.exports = require('@strapi/strapi').factories.createCoreController('api::hit.hit', ({ strapi }) => ({
  async record(context) {
    const [{ id: eventId, type, url, referrer, article }] = context.request.body.events;
    await strapi.documents('api::hit.hit').create({ data: { eventId, type, url, referrer, article } });
    context.status = 202;
    context.body = { accepted: 1 };
  },
}));
`;

const ROUTES = `module.exports = { routes: [
  { method: 'POST', path: '/hits', handler: 'hit.record', config: { auth: false } },
] };
`;

/**
 * Copies the app, with the plugin's options, or `false` for the plugin off, and what `config/server`
 * says besides. Remove it with `rm`.
 */
export async function createApp(options, server = {}) {
  const parent = join(root, 'tests', 'output', 'bench');
  await mkdir(parent, { recursive: true });
  const directory = await mkdtemp(join(parent, 'app-'));
  await cp(join(root, 'tests', 'app'), directory, { recursive: true });
  // Only a Strapi that has our component can load it, and sides must differ in the plugin alone.
  await rm(join(directory, 'src', 'api', 'section'), { recursive: true });
  const api = join(directory, 'src', 'api', 'hit');
  await mkdir(join(api, 'content-types', 'hit'), { recursive: true });
  for (const folder of ['controllers', 'routes', 'services']) await mkdir(join(api, folder));
  await writeFile(join(api, 'content-types', 'hit', 'schema.json'), JSON.stringify(HIT));
  await writeFile(join(api, 'services', 'hit.js'), factory('createCoreService'));
  await writeFile(join(api, 'controllers', 'hit.js'), CONTROLLER);
  await writeFile(join(api, 'routes', 'hit.js'), ROUTES);
  const plugin = options === false ? { enabled: false } : { enabled: true, config: options };
  await writeFile(
    join(directory, 'config', 'plugins.js'),
    `module.exports = ${JSON.stringify({ 'dark-social': plugin })};\n`,
  );
  const path = join(directory, 'config', 'server.js');
  const settings = { ...createRequire(import.meta.url)(path), ...server };
  await writeFile(path, `module.exports = ${JSON.stringify(settings)};\n`);
  return directory;
}

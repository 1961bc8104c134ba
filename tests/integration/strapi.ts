/** Starts the test app in this process, on a database and in a directory of its own. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/types';
import type { Agent } from 'supertest';
import request from 'supertest';
import { createTestDatabase, type DatabaseName, type TestDatabase } from './database';

declare const DATABASE: DatabaseName;

const ROOT = join(__dirname, '..', '..');
const OUTPUT = join(ROOT, 'tests', 'output', 'apps');

export const SITE = 'https://www.example.com';

/** What most tests start with. */
export const OPTIONS = {
  siteUrl: SITE,
  contentTypes: { 'api::article.article': { path: '/articles/{slug}' } },
  rateLimit: false,
};

export interface TestApp {
  strapi: Core.Strapi;
  database: TestDatabase;
  directory: string;
  /** Requests without any credentials. */
  http: Agent;
  /** `Authorization` value of an API token with full access. */
  token: string;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** The plugin's options, or `false` to start with the plugin disabled. */
  options?: Record<string, unknown> | false;
  /** Further entries of the app's `config/plugins`. */
  plugins?: Record<string, unknown>;
  /** APIs of the test app to leave out. */
  without?: readonly string[];
  /** A database and directory of an app that was started before and stopped with `keep`. */
  from?: Pick<TestApp, 'database' | 'directory'>;
}

export const databaseName = (): DatabaseName => DATABASE;

async function prepare({ options, plugins, without = [] }: StartOptions): Promise<string> {
  await mkdir(OUTPUT, { recursive: true });
  const directory = await mkdtemp(join(OUTPUT, 'app-'));
  await cp(join(ROOT, 'tests', 'app'), directory, { recursive: true });
  for (const api of without) await rm(join(directory, 'src', 'api', api), { recursive: true });
  await configure(directory, options, plugins);
  return directory;
}

async function configure(
  directory: string,
  options: StartOptions['options'],
  others: StartOptions['plugins'] = {},
): Promise<void> {
  const plugins = {
    ...others,
    'dark-social':
      options === false ? { enabled: false } : { enabled: true, config: options ?? OPTIONS },
  };
  await writeFile(
    join(directory, 'config', 'plugins.js'),
    `module.exports = ${JSON.stringify(plugins)};\n`,
  );
}

async function load(directory: string, database: TestDatabase): Promise<Core.Strapi> {
  process.env['STRAPI_TELEMETRY_DISABLED'] = 'true';
  process.env['TEST_DATABASE'] = JSON.stringify({ connection: database.connection });
  // Strapi changes the route objects that modules export: a second start needs fresh modules.
  jest.resetModules();
  const { createStrapi } = await import('@strapi/strapi');
  const strapi = createStrapi({ appDir: directory, distDir: directory, serveAdminPanel: false });
  try {
    await strapi.load();
  } catch (error) {
    await strapi.destroy();
    throw error;
  }
  strapi.server.mount();
  await new Promise<void>((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  return strapi;
}

/** An API token with full access, as an `Authorization` header. */
export async function createToken(
  strapi: Core.Strapi,
  permissions?: readonly string[],
): Promise<string> {
  const { accessKey } = await strapi.service('admin::api-token').create({
    name: `test-${Date.now()}-${Math.random()}`,
    description: '',
    lifespan: null,
    ...(permissions ? { type: 'custom', permissions } : { type: 'full-access' }),
  });
  return `Bearer ${accessKey}`;
}

/** Turns of the event loop without a query after which none is to come. */
const QUIET_TURNS = 20;
/** Whatever takes longer is no such query. */
const LONGEST_QUERY_MS = 10_000;

/**
 * Waits for what nobody waits for: Strapi reads each written entry once more to tell webhooks of it. A
 * query after the end would fail a minute later, in another test of this process.
 */
async function settled(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as {
    pool: { numUsed(): number; numPendingAcquires(): number };
  };
  const late = performance.now() + LONGEST_QUERY_MS;
  for (let quiet = 0; quiet < QUIET_TURNS && performance.now() < late; quiet += 1) {
    if (pool.numUsed() + pool.numPendingAcquires() > 0) quiet = 0;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Starts the app. Throws what stops Strapi's start, as a wrong option does. */
export async function startApp(how: StartOptions = {}): Promise<TestApp> {
  const { options, plugins, from } = how;
  const directory = from?.directory ?? (await prepare(how));
  if (from) await configure(directory, options, plugins);
  const database = from?.database ?? (await createTestDatabase(DATABASE, directory));
  const strapi = await load(directory, database);
  return {
    strapi,
    database,
    directory,
    http: request(strapi.server.httpServer) as unknown as Agent,
    token: await createToken(strapi),
    async stop() {
      await settled(strapi);
      await strapi.destroy();
    },
  };
}

/** Removes what a stopped app leaves behind. */
export async function removeApp({
  database,
  directory,
}: Pick<TestApp, 'database' | 'directory'>): Promise<void> {
  await database.drop();
  await rm(directory, { recursive: true, force: true });
}

/** An empty directory for what a test writes; within the project, so that modules resolve. */
export async function scratch(): Promise<string> {
  await mkdir(OUTPUT, { recursive: true });
  return mkdtemp(join(OUTPUT, 'scratch-'));
}

// Which parts of the tests can run on this machine, and why the others cannot.
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { DATABASES } = require('../../tests/integration/databases.js');

const TIMEOUT_MS = 5_000;

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run: the next candidate.
    return false;
  }
}

/** The browser that CHROMIUM_PATH names; without it, the first that is installed. */
function findChromium() {
  const { CHROMIUM_PATH: named } = process.env;
  return (named ? [named] : BROWSERS).find(isExecutable);
}

const SERVERS = {
  postgres: { name: 'PostgreSQL', variable: 'TEST_POSTGRES_URL' },
  mysql: { name: 'MariaDB or MySQL', variable: 'TEST_MYSQL_URL' },
};

/** Connects as the tests will. Resolves to what stands in the way; to `undefined` where nothing does. */
async function obstacle(project) {
  const { url } = DATABASES[project];
  try {
    if (project === 'postgres') {
      const { default: pg } = await import('pg');
      const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS });
      // A connection that breaks later is the query's to report.
      client.on('error', () => {});
      await client.connect();
      await client.end();
    } else {
      const { default: mysql } = await import('mysql2/promise');
      const connection = await mysql.createConnection({ uri: url, connectTimeout: TIMEOUT_MS });
      await connection.end();
    }
    return undefined;
  } catch (error) {
    const { username, host, pathname } = new URL(url);
    const { name, variable } = SERVERS[project];
    const at = `${username}@${host}${pathname}`;
    const refused = ['ECONNREFUSED', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'].includes(error.code);
    const what = refused
      ? `does not answer at ${at}`
      : `lets nobody in at ${at} (${error.message})`;
    return `${name} ${what}: its tests are left out. ${variable} names another server.`;
  }
}

/**
 * The jest projects in their order, each with the folder of its tests and what keeps it from running
 * (`missing`, a sentence), and the browser that was found. Asks servers only for `wanted` projects.
 */
export async function readParts(wanted) {
  const chromium = findChromium();
  const noBrowser =
    chromium === undefined
      ? process.env.CHROMIUM_PATH
        ? `Chromium is not at ${process.env.CHROMIUM_PATH}`
        : 'Chromium was not found'
      : undefined;
  const inBrowser = (tests) =>
    noBrowser && `${noBrowser}: the ${tests} tests are left out. CHROMIUM_PATH names a browser.`;
  const parts = [
    { project: 'unit' },
    { project: 'admin' },
    { project: 'sqlite' },
    ...Object.keys(SERVERS).map((project) => ({ project, check: () => obstacle(project) })),
    { project: 'sdk', check: () => inBrowser('SDK’s') },
    { project: 'browser', check: () => inBrowser('browser') },
    { project: 'examples', check: () => inBrowser('examples’') },
  ].filter(({ project }) => wanted(project));
  return {
    chromium,
    parts: await Promise.all(
      parts.map(async ({ project, check }) => ({ project, missing: await check?.() })),
    ),
  };
}

// Which projects of jest.config.js can run on this machine, and why the others cannot.
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
    // Missing, or not executable.
    return false;
  }
}

/** The browser of CHROMIUM_PATH or, without it, the first that is installed. */
function findChromium() {
  const { CHROMIUM_PATH: named } = process.env;
  return (named ? [named] : BROWSERS).find(isExecutable);
}

const SERVERS = {
  postgres: { name: 'PostgreSQL', variable: 'TEST_POSTGRES_URL' },
  mysql: { name: 'MariaDB or MySQL', variable: 'TEST_MYSQL_URL' },
};

/** Connects as the tests do. Resolves to what is wrong, or to `undefined`. */
async function obstacle(project) {
  const { url } = DATABASES[project];
  try {
    if (project === 'postgres') {
      const { default: pg } = await import('pg');
      const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS });
      // Without a listener, a broken connection would end this process.
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
      ? `does not respond at ${at}`
      : `rejects the connection at ${at} (${error.message})`;
    return `${name} ${what}: its tests are skipped. Set ${variable} to use another server.`;
  }
}

/** The engine comes as a package of the machine's own kind, which not every kind has. */
function noEngine() {
  try {
    require('chdb');
    return undefined;
  } catch {
    return `chdb has no ClickHouse engine for ${process.platform} ${process.arch}: its tests are skipped.`;
  }
}

/**
 * The `wanted` jest projects, each with a sentence `missing` if it cannot run here, and the browser
 * that was found.
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
    noBrowser && `${noBrowser}: the ${tests} tests are skipped. Set CHROMIUM_PATH to a browser.`;
  const parts = [
    { project: 'unit' },
    { project: 'admin' },
    { project: 'sqlite' },
    ...Object.keys(SERVERS).map((project) => ({ project, check: () => obstacle(project) })),
    { project: 'clickhouse', check: noEngine },
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

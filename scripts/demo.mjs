#!/usr/bin/env node
// npm run demo: installs, builds and starts a Strapi and a site that use the plugin.
// PORT and SITE_PORT set the ports; `-- --traffic` adds sample traffic.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureAdminPanel } from './demo/admin-panel.mjs';
import { bundle } from './demo/bundle.mjs';
import { requireFreePort } from './demo/free-port.mjs';
import { run, start, stopAll } from './demo/processes.mjs';
import { ensureSecrets } from './demo/secrets.mjs';
import { readSettings, requireNode } from './demo/settings.mjs';
import { failure, untilResponds } from './demo/until-responds.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
/** The app: `demo`, or a copy of it, as in the browser tests. */
const demo = resolve(root, process.env.DEMO_FOLDER || 'demo');
const tokensFile = join(demo, '.tmp', 'tokens.json');

const say = (line) => process.stdout.write(`${line}\n`);
const tokens = () => JSON.parse(readFileSync(tokensFile, 'utf8'));

/** Aborted when the demo is to stop. */
const stopping = new AbortController();

/** The demo's installed Strapi CLI. */
function strapiBin() {
  const installed = createRequire(join(demo, 'package.json')).resolve(
    '@strapi/strapi/package.json',
  );
  return join(dirname(installed), 'bin', 'strapi.js');
}

async function prepare() {
  await ensureInstalled(root, { run, say });
  await ensureBuilt(root, { run, say });
  ensureSecrets(demo);
  const env = { ...process.env, STRAPI_TELEMETRY_DISABLED: 'true' };
  const strapi = (args) => run(process.execPath, [strapiBin(), ...args], { cwd: demo, env });
  await ensureAdminPanel(root, { demo, strapi, say });
}

/** `develop`, which the Content-Type Builder needs, with the admin panel built before. */
function startStrapi(settings) {
  return start(
    [strapiBin(), 'develop', '--no-watch-admin', '--no-build-admin', '--no-install-deps'],
    {
      cwd: demo,
      log: join(demo, '.tmp', 'strapi.log'),
      env: {
        ...process.env,
        NODE_ENV: 'development',
        PORT: String(settings.cmsPort),
        SITE_URL: settings.siteUrl,
        DEMO_TOKENS_FILE: tokensFile,
        STRAPI_TELEMETRY_DISABLED: 'true',
        ...(settings.traffic ? { DARK_SOCIAL_SAMPLE_TRAFFIC: 'true' } : {}),
      },
    },
  );
}

async function startSite(settings) {
  const program = await bundle(root, 'demo/site/main.ts', 'site');
  return start([program], {
    cwd: join(demo, 'site'),
    log: join(demo, '.tmp', 'site.log'),
    env: {
      ...process.env,
      SITE_PORT: String(settings.sitePort),
      SITE_URL: settings.siteUrl,
      CMS_URL: settings.cmsUrl,
      CMS_TOKEN: tokens().site,
      CMS_RECORD_TOKEN: tokens().traffic ?? '',
    },
  });
}

async function sendTraffic({ cmsUrl, siteUrl }) {
  const program = await bundle(root, 'demo/traffic/main.ts', 'traffic');
  const { sendSampleTraffic } = await import(pathToFileURL(program).href);
  say('Sending sample traffic of the last 60 days.');
  const sum = await sendSampleTraffic({
    cmsUrl,
    siteUrl,
    tokens: tokens(),
    signal: stopping.signal,
  });
  say(`  ${sum.accepted} counted, ${sum.duplicates} already counted, ${sum.ignored} ignored.`);
}

/** Rejects when the program exits by itself; never resolves. */
async function untilEnd(name, { ended, log }) {
  const { code, signal } = await ended;
  if (stopping.signal.aborted) return new Promise(() => {});
  throw failure(name, `ended (${signal ?? `code ${code}`})`, log);
}

async function demonstrate() {
  const settings = readSettings(process.argv.slice(2));
  requireNode(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines);
  await requireFreePort(settings.cmsPort, 'PORT');
  await requireFreePort(settings.sitePort, 'SITE_PORT');
  await prepare();

  mkdirSync(join(demo, '.tmp'), { recursive: true });
  say('Starting Strapi and the site.');
  const { signal } = stopping;
  const strapi = startStrapi(settings);
  const strapiEnds = untilEnd('Strapi', strapi);
  await Promise.race([
    strapiEnds,
    untilResponds('Strapi', `${settings.cmsUrl}/_health`, { ...strapi, signal }),
  ]);
  const site = await startSite(settings);
  const ends = Promise.race([strapiEnds, untilEnd('The site', site)]);
  await Promise.race([
    ends,
    untilResponds('The site', `${settings.siteUrl}/en/`, { ...site, signal }),
  ]);
  if (settings.traffic) await Promise.race([ends, sendTraffic(settings)]);

  say(`
  Strapi  ${settings.cmsUrl}/admin
          demo@example.com, password Demo-1234
  Site    ${settings.siteUrl}/en/

  Ctrl-C stops both.
`);
  await ends;
}

async function leave(code) {
  stopping.abort();
  await stopAll();
  process.exit(code);
}

/** Stops the demo. Under npm, Ctrl-C arrives twice. */
const stop = () => {
  if (!stopping.signal.aborted) void leave(0);
};

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
// The reader of our output is gone: `npm run demo | head`.
process.stdout.on('error', stop);
if (process.env.npm_lifecycle_event !== undefined) {
  // npm does not forward every signal; if it is gone, this process has another parent.
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && stop(), 500).unref();
}

try {
  await demonstrate();
} catch (error) {
  // Not an error if the demo was stopped.
  if (!stopping.signal.aborted) {
    process.stderr.write(`\n${error.message}\n`);
    await leave(1);
  }
}

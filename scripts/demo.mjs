#!/usr/bin/env node
// npm run demo: from a fresh clone to a Strapi and a site that use the plugin.
// PORT and SITE_PORT choose the ports; `-- --traffic` adds labelled sample traffic.
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
import { failure, untilAnswers } from './demo/until-answers.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
/** The app that is started: `demo`, or a copy of it, such as the browser tests take. */
const demo = resolve(root, process.env.DEMO_FOLDER || 'demo');
const tokensFile = join(demo, '.tmp', 'tokens.json');

const say = (line) => process.stdout.write(`${line}\n`);
const tokens = () => JSON.parse(readFileSync(tokensFile, 'utf8'));

/** Ends the wait, whatever it is for, when somebody wants the demo to stop. */
const stopping = new AbortController();

/** The command of the Strapi that the demo has installed. */
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

/** `develop`, so that the Content-Type Builder works, with the panel that is already built. */
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
  say(`  ${sum.accepted} counted, ${sum.duplicates} known from before, ${sum.ignored} ignored.`);
}

/** Never resolves: a program that ends by itself is a failure. */
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
    untilAnswers('Strapi', `${settings.cmsUrl}/_health`, { ...strapi, signal }),
  ]);
  const site = await startSite(settings);
  const ends = Promise.race([strapiEnds, untilEnd('The site', site)]);
  await Promise.race([
    ends,
    untilAnswers('The site', `${settings.siteUrl}/en/`, { ...site, signal }),
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

/** Ends the demo as was wished. Ctrl-C under npm arrives twice, once from npm: the second is no news. */
const stop = () => {
  if (!stopping.signal.aborted) void leave(0);
};

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
// Whoever read our output is gone: `npm run demo | head`.
process.stdout.on('error', stop);
if (process.env.npm_lifecycle_event !== undefined) {
  // npm can be ended in ways that it does not pass on; the demo then has another parent.
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && stop(), 500).unref();
}

try {
  await demonstrate();
} catch (error) {
  // A wait that ends because the demo stops is no failure.
  if (!stopping.signal.aborted) {
    process.stderr.write(`\n${error.message}\n`);
    await leave(1);
  }
}

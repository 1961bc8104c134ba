// npm run verify: are the two packages complete, and do they resolve everywhere? Works offline.
// Prints a heading per check; exits with 1 where one fails.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAdminSize } from './admin-size.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { checkContents } from './verify/contents.mjs';
import { pack } from './verify/pack.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const say = (line) => process.stdout.write(`${line}\n`);

const runSync = (command, args) => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  return status === 0;
};
const tool = (name, args) => runSync(join(root, 'node_modules', '.bin', name), args);

const PACKAGES = [
  {
    folder: root,
    allowed:
      /^(bin\/.+\.js|dist\/(admin|browser|server|types)\/.+|docs\/.+\.(md|png)|docs\/grafana-dashboard\.json|(README|CHANGELOG)\.md|LICENSE|package\.json|strapi-(admin|server)\.js)$/,
    required: [
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'bin/dark-social.js',
      'dist/browser/sdk.js',
      'docs/images/overview.png',
      'docs/grafana-dashboard.json',
      'strapi-admin.js',
      'strapi-server.js',
    ],
  },
  {
    folder: join(root, 'sdk'),
    allowed:
      /^(dist\/.+\.(d\.ts|d\.mts|mjs)|dist\/custom-elements\.json|README\.md|LICENSE|package\.json)$/,
    required: ['README.md', 'LICENSE', 'dist/custom-elements.json'],
  },
];

/** The checks of one package, by name. */
function checksOf({ folder, allowed, required }, target) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const packed = pack(folder, target);
  const tarball = join(target, packed.filename);
  const attw = (...args) => tool('attw', [tarball, ...args]);
  const types = manifest.exports['./strapi-server']
    ? // node16: Strapi 5 never uses the old resolution (`node10`), which knows no `exports`.
      () =>
        attw('--profile', 'node16', '--entrypoints', 'strapi-server') &&
        attw('--profile', 'esm-only', '--entrypoints', 'strapi-admin')
    : () => attw('--profile', 'esm-only', '--exclude-entrypoints', 'package.json');
  return {
    [`${manifest.name}: contents`]: () =>
      checkContents(packed, { manifest, allowed, required, say }),
    [`${manifest.name}: publint`]: () => tool('publint', [tarball, '--strict']),
    [`${manifest.name}: types`]: types,
  };
}

await ensureBuilt(root, {
  run: (command, args) => {
    if (!runSync(command, args)) throw new Error('The build failed.');
  },
  say,
});

const target = mkdtempSync(join(tmpdir(), 'dark-social-pack-'));
try {
  const checks = {
    'The plugin SDK’s own check': () => tool('strapi-plugin', ['verify']),
    'Sizes in the admin panel': () => checkAdminSize(say),
    ...Object.assign({}, ...PACKAGES.map((each) => checksOf(each, target))),
  };
  const failed = Object.entries(checks).filter(([name, check]) => {
    say(`\n${name}`);
    return !check();
  });
  say(
    failed.length === 0
      ? '\nBoth packages are complete.'
      : `\nFailed: ${failed.map(([name]) => name).join('; ')}.`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  rmSync(target, { recursive: true, force: true });
}

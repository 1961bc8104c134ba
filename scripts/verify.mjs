// npm run verify: is the package that would be published whole, and does it resolve everywhere?
// Works offline. Prints one heading per check; exits with 1 where any of them complains.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const say = (line) => process.stdout.write(`${line}\n`);

const runSync = (command, args) => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  return status === 0;
};
const tool = (name, args) => runSync(join(root, 'node_modules', '.bin', name), args);

/** What the package holds, by npm's own reckoning; the tarball lands in `folder`. */
function pack(folder) {
  // --ignore-scripts: dist/ is built by now, and npm would print the build's output into the JSON.
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const output = execFileSync(command, [...first, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, npm_config_offline: 'true', npm_config_loglevel: 'error' },
  });
  return JSON.parse(output)[0];
}

/** Everything that may be published; a file outside of these was packed by mistake. */
const EXPECTED =
  /^(bin\/dark-social\.js$|dist\/(admin|browser|sdk|server|types\/(core|sdk))\/|dist\/custom-elements\.json$|(README|CHANGELOG)\.md$|LICENSE$|package\.json$|strapi-(admin|server)\.js$)/;

/** The files that `exports`, and Strapi's fallbacks, name; without `source`, which is not published. */
function named({ exports }) {
  const targets = Object.values(exports).flatMap((entry) =>
    typeof entry === 'string'
      ? [entry]
      : Object.entries(entry).flatMap(([condition, path]) => (condition === 'source' ? [] : path)),
  );
  const others = [
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'dist/browser/sdk.js',
    'dist/custom-elements.json',
  ];
  const fallbacks = ['strapi-server.js', 'strapi-admin.js'];
  return [...targets.map((path) => path.replace(/^\.\//, '')), ...others, ...fallbacks];
}

/** What front ends import: `sdk`, `sdk/react`, … */
function sdkEntries() {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(exports)
    .map((path) => path.replace(/^\.\//, ''))
    .filter((path) => path.startsWith('sdk'));
}

function checkContents({ files, size, unpackedSize }) {
  const paths = files.map(({ path }) => path);
  const folders = new Map();
  for (const { path, size: bytes } of files) {
    const folder = path.startsWith('dist/') ? path.split('/').slice(0, 2).join('/') : path;
    const { count, sum } = folders.get(folder) ?? { count: 0, sum: 0 };
    folders.set(folder, { count: count + 1, sum: sum + bytes });
  }
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  for (const [folder, { count, sum }] of folders) {
    say(`  ${folder.padEnd(20)} ${String(count).padStart(3)} files ${kilobytes(sum).padStart(9)}`);
  }
  say(`  packed ${kilobytes(size)}, unpacked ${kilobytes(unpackedSize)}`);

  const strangers = paths.filter((path) => !EXPECTED.test(path));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const missing = named(manifest).filter((path) => !paths.includes(path));
  for (const path of strangers) say(`  does not belong into the package: ${path}`);
  for (const path of missing) say(`  is missing from the package: ${path}`);
  return strangers.length + missing.length === 0;
}

await ensureBuilt(root, {
  run: (command, args) => {
    if (!runSync(command, args)) throw new Error('The build failed.');
  },
  say,
});

const folder = mkdtempSync(join(tmpdir(), 'dark-social-pack-'));
try {
  const packed = pack(folder);
  const tarball = join(folder, packed.filename);
  const checks = {
    'The plugin SDK’s own check': () => tool('strapi-plugin', ['verify']),
    'What is packed': () => checkContents(packed),
    publint: () => tool('publint', [tarball, '--strict']),
    // node16: old resolution (`node10`) knows no `exports`; Strapi 5 and TypeScript 4.7 do.
    'Types, Strapi’s two halves': () =>
      tool('attw', [tarball, '--profile', 'node16', '--exclude-entrypoints', ...sdkEntries()]),
    // esm-only: the SDK is for browsers and bundlers, so there is no CommonJS of it.
    'Types, SDK': () =>
      tool('attw', [tarball, '--profile', 'esm-only', '--entrypoints', ...sdkEntries()]),
  };
  const failed = Object.entries(checks).filter(([name, check]) => {
    say(`\n${name}`);
    return !check();
  });
  say(
    failed.length === 0
      ? '\nThe package is whole.'
      : `\nNot in order: ${failed.map(([name]) => name).join('; ')}.`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

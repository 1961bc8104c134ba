import { execFileSync } from 'node:child_process';
import { npm } from '../npm.mjs';

/** Packs the package at `cwd` into `folder`; returns npm's report of the tarball. */
export function pack(cwd, folder) {
  const [command, ...first] = npm();
  // --ignore-scripts: dist is built by now, and a script's output would mix with the JSON.
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const output = execFileSync(command, [...first, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, npm_config_offline: 'true', npm_config_loglevel: 'error' },
  });
  return JSON.parse(output)[0];
}

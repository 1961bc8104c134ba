#!/usr/bin/env node
// npm test: installs, builds and tests. The last line is `N passed, N failed, N skipped`.
//
//   npm test                        everything: lint, types, packages, all tests
//   npm test -- tests/core          tests whose path matches
//   npm test -- --project sqlite    this project of jest.config.js (repeatable)
//   npm test -- tests/core -t tag   other options of jest
//
// If a database server or Chromium is missing, its tests count as skipped, or as failed with CI=true.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// On a fresh clone no package is installed yet: these files import from Node alone.
import { run, stopAll } from './demo/processes.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { npm } from './npm.mjs';
import { isWanted, readArguments } from './test/arguments.mjs';
import { readParts } from './test/parts.mjs';
import { runJest } from './test/run-jest.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const say = (line) => process.stdout.write(`${line}\n`);
const sum = { passed: 0, failed: 0, skipped: 0 };
let stopping = false;

const CHECKS = {
  Lint: ['run', 'lint'],
  Types: ['run', 'typecheck'],
  Packages: ['run', 'verify'],
};

function runNpm(args) {
  const [command, ...first] = npm();
  return run(command, [...first, '--silent', ...args], { cwd: root });
}

async function check(name, args) {
  say(`\n${name}: npm ${args.join(' ')}`);
  try {
    await runNpm(args);
    sum.passed += 1;
  } catch (error) {
    // Its output says what failed; the other checks still run.
    if (stopping) throw error;
    say(`${name}: failed`);
    sum.failed += 1;
  }
}

async function tests(asked) {
  const { parts, chromium } = await readParts((project) => isWanted(root, project, asked));
  for (const { missing } of parts) {
    if (missing === undefined) continue;
    say(missing);
    sum[process.env.CI === 'true' ? 'failed' : 'skipped'] += 1;
  }
  const projects = parts
    .filter(({ missing }) => missing === undefined)
    .map(({ project }) => project);
  if (projects.length === 0) {
    if (parts.length > 0) return;
    say(`No test matches ${[...asked.paths, ...asked.projects].join(' ')}.`);
    sum.failed += 1;
    return;
  }
  say(`\nTests: ${projects.join(', ')}`);
  const env = { ...process.env, ...(chromium && { CHROMIUM_PATH: chromium }) };
  const counted = await runJest(root, { ...asked, run, projects, env });
  for (const key of Object.keys(sum)) sum[key] += counted[key];
}

async function all() {
  const args = process.argv.slice(2);
  const asked = readArguments(args);
  await ensureInstalled(root, { run, say });
  await ensureBuilt(root, { run, say });
  if (args.length === 0) {
    // Left over from a run that was killed.
    rmSync(join(root, 'tests', 'output'), { recursive: true, force: true });
    for (const [name, command] of Object.entries(CHECKS)) await check(name, command);
  }
  await tests(asked);
}

async function stop(code) {
  if (stopping) return;
  stopping = true;
  await stopAll();
  process.exit(code);
}

// Exit codes as in shells: 128 plus the signal's number.
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
for (const [name, code] of Object.entries(SIGNALS)) process.on(name, () => void stop(code));
if (process.env.npm_lifecycle_event !== undefined) {
  // npm does not forward every signal; if it is gone, this process has another parent.
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && void stop(SIGNALS.SIGTERM), 500).unref();
}

try {
  await all();
} catch (error) {
  if (!stopping) {
    process.stderr.write(`\n${error.message}\n`);
    sum.failed += 1;
  }
}
if (!stopping) {
  say(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  process.exitCode = sum.failed === 0 ? 0 : 1;
}

// Starts programs that never outlive this process.
import { spawn } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

const GRACE_MS = 10_000;

const END_WITH_PARENT = new URL('./end-with-parent.mjs', import.meta.url).href;

/** Running programs. */
const living = new Set();

/** Signals a program and its children; returns whether any was alive. */
function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
    return true;
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    throw error;
  }
}

function launch(command, args, options) {
  // A process group of its own, to signal its children too.
  const child = spawn(command, args, { ...options, detached: true });
  living.add(child);
  const ended = once(child, 'exit').then(
    ([code, signal]) => ({ code, signal }),
    (error) => {
      throw new Error(`${command} could not be started: ${error.message}`, { cause: error });
    },
  );
  const forget = () => living.delete(child);
  ended.then(forget, forget);
  return { child, ended };
}

/** Runs a program with its output shown. Rejects if it fails. */
export async function run(command, args, options = {}) {
  const { ended } = launch(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  const { code, signal } = await ended;
  if (code !== 0) {
    throw new Error(`${[command, ...args].join(' ')} failed (${signal ?? `code ${code}`}).`);
  }
}

/** Starts a Node program that logs to the file `log`. `ended` resolves when it exits. */
export function start(args, { log, ...options }) {
  const output = openSync(log, 'w');
  const { ended } = launch(process.execPath, ['--import', END_WITH_PARENT, ...args], {
    ...options,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  return { log, ended };
}

async function stop(child) {
  signalGroup(child, 'SIGTERM');
  const deadline = Date.now() + GRACE_MS;
  while (signalGroup(child, 0)) {
    if (Date.now() > deadline) {
      signalGroup(child, 'SIGKILL');
      return;
    }
    await delay(50);
  }
}

/** Stops every program: SIGTERM, then SIGKILL. */
export const stopAll = () => Promise.all([...living].map(stop));

// If this process exits without `stopAll`.
process.on('exit', () => {
  for (const child of living) signalGroup(child, 'SIGKILL');
});

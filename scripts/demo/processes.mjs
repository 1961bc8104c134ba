// Starts programs and makes sure that none outlives the demo.
import { spawn } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

const GRACE_MS = 10_000;

/** Ends a program when the one that started it is gone, even where that could not say so. */
const END_WITH_PARENT = new URL('./end-with-parent.mjs', import.meta.url).href;

/** Everything that was started and has not ended. */
const living = new Set();

/**
 * Sends a signal to the whole group that a program leads: npm and Strapi start programs of their
 * own. Says whether there was anybody.
 */
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
  // A group of its own, so that it can be ended as a whole.
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

/** Runs a program to its end, its output shown. Throws where it fails. */
export async function run(command, args, options = {}) {
  const { ended } = launch(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  const { code, signal } = await ended;
  if (code !== 0) {
    throw new Error(`${[command, ...args].join(' ')} failed (${signal ?? `code ${code}`}).`);
  }
}

/** Starts a Node program that stays, its output in `log`. `ended` resolves when it ends. */
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

/** Ends everything: politely first, then for certain. */
export const stopAll = () => Promise.all([...living].map(stop));

// The last net, for ways out that nobody thought of.
process.on('exit', () => {
  for (const child of living) signalGroup(child, 'SIGKILL');
});

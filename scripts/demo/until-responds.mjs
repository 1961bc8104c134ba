import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const TIMEOUT_MS = 180_000;
const LAST_LINES = 30;

/** Logged by `strapi develop` when it failed to start and waits for a change of the code. */
const GAVE_UP = 'Error during development';

const lastLines = (log) =>
  readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n');

async function responds(url) {
  try {
    return (
      (await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) })).status < 500
    );
  } catch {
    // Not listening yet.
    return false;
  }
}

/** An error with the end of the program's log. */
export const failure = (name, what, log) =>
  new Error(`${name} ${what}. The end of ${log}:\n\n${lastLines(log)}`);

/** Waits until `url` responds. Rejects if the program fails to start or takes too long. */
export async function untilResponds(name, url, { log, signal }) {
  const deadline = Date.now() + TIMEOUT_MS;
  while (!(await responds(url))) {
    if (readFileSync(log, 'utf8').includes(GAVE_UP)) throw failure(name, 'could not start', log);
    if (Date.now() > deadline) {
      throw failure(name, `did not respond at ${url} within ${TIMEOUT_MS / 1000} s`, log);
    }
    await delay(250, undefined, { signal });
  }
}

import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const TIMEOUT_MS = 180_000;
const LAST_LINES = 30;

/** What Strapi writes when it could not start, and goes on to wait for the code to be mended. */
const GAVE_UP = 'Error during development';

const lastLines = (log) =>
  readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n');

async function answers(url) {
  try {
    return (
      (await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) })).status < 500
    );
  } catch {
    // Nobody listens yet: that is what the wait is for.
    return false;
  }
}

/** The error for a program that ended or never answered, with the end of its log. */
export const failure = (name, what, log) =>
  new Error(`${name} ${what}. The end of ${log}:\n\n${lastLines(log)}`);

/** Waits until `url` answers. Throws where the program gives up or takes too long. */
export async function untilAnswers(name, url, { log, signal }) {
  const deadline = Date.now() + TIMEOUT_MS;
  while (!(await answers(url))) {
    if (readFileSync(log, 'utf8').includes(GAVE_UP)) throw failure(name, 'could not start', log);
    if (Date.now() > deadline) {
      throw failure(name, `did not answer on ${url} within ${TIMEOUT_MS / 1000} s`, log);
    }
    await delay(250, undefined, { signal });
  }
}

import { setTimeout as delay } from 'node:timers/promises';

/** Asks until the answer is yes. Throws, with what was waited for, after so many ms. */
export async function until(what: string, holds: () => Promise<boolean>, ms: number) {
  const deadline = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited ${ms / 1000} s in vain: ${what}.`);
    await delay(100);
  }
}

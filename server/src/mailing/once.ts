import { hash } from 'node:crypto';
import type { DayRange } from '../store/calendar';
import type { Claims } from '../store/event-store';

/** How often something that fails is tried, first attempt included. */
const TRIES = 3;
/** Digits of the digest that stands for a subject, so that names of claims are short. */
const DIGITS = 16;

/** Why something was not done, and whether it will be tried again. */
export interface Failure {
  error: unknown;
  again: boolean;
}

/**
 * Does something once among all instances. If it fails, its claim is released, so that the next call
 * tries again: three times in all. A process that dies while doing it leaves its claim, since twice is
 * worse than never.
 *
 * @param what its kind, at most 15 characters, and its subject: what it is done for once
 * @param days from today to the last day on which it is not done again
 * @returns how it failed; `undefined` if it was done, now or before
 */
export async function once(
  claims: Claims,
  what: { kind: string; subject: readonly unknown[] },
  days: DayRange,
  work: () => Promise<void>,
): Promise<Failure | undefined> {
  const digest = hash('sha256', JSON.stringify(what.subject), 'hex').slice(0, DIGITS);
  const name = `${what.kind}-${digest}`;
  if (!(await claims.claim(name, days))) return undefined;
  try {
    await work();
    return undefined;
  } catch (error) {
    for (let next = 2; next <= TRIES; next += 1) {
      if (await claims.claim(`${name}-${next}`, days)) {
        await claims.release(name);
        return { error, again: true };
      }
    }
    return { error, again: false };
  }
}

/** Whether this instance is the one that does something in this hour. */
export const isOursThisHour = (
  claims: Claims,
  kind: string,
  { hour, today }: { hour: number; today: number },
): Promise<boolean> => claims.claim(`${kind}-${hour}`, { from: today, to: today });

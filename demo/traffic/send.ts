import { setTimeout as delay } from 'node:timers/promises';
import type { EventsAnswer } from '../../core';
import type { SampleEvent } from './generate';

export interface Intake {
  cmsUrl: string;
  /** An API token with the permission to record on behalf of a visitor. */
  token: string;
  signal: AbortSignal;
}

const MOST_TRIES = 10;
/** Default delay in seconds, without `Retry-After`. */
const USUAL_WAIT_S = 1;

/** Sends events in one request. Retries on 429 and 503; rejects on any other error. */
export async function send(events: readonly SampleEvent[], intake: Intake): Promise<EventsAnswer> {
  const url = `${intake.cmsUrl}/api/dark-social/events`;
  for (let tries = 1; ; tries += 1) {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${intake.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ events }),
      signal: intake.signal,
    });
    if (response.status === 202) return (await response.json()) as EventsAnswer;
    const reason = await response.text();
    if (![429, 503].includes(response.status) || tries === MOST_TRIES) {
      throw new Error(`POST ${url} returned ${response.status}: ${reason}`);
    }
    const wait = Number(response.headers.get('retry-after')) || USUAL_WAIT_S;
    await delay(wait * 1_000, undefined, { signal: intake.signal });
  }
}

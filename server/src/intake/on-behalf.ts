/**
 * What a front end's server may say of its visitor. Only requests whose API token carries the
 * permission come here.
 */
import { clientOf } from '../http/client-address';
import { HttpError } from '../http/http-error';
import type { IncomingEvent } from './parse';
import type { Recordable } from './recordable';

const HOUR = 3600 * 1000;
/** A server may deliver late: from a queue, or after an outage. Salts live for two days. */
const MOST_LATE = 24 * HOUR;
/** Clocks differ a little. */
const MOST_EARLY = 60 * 1000;
const MOST_LATE_SAMPLE = 400 * 24 * HOUR;

/**
 * Whether sample traffic may write the past. The demo needs weeks of it at once; a real site must
 * never have any, so it takes both a variable that only the demo sets and a process that does not
 * run in production.
 */
const allowsSamples = (env: NodeJS.ProcessEnv): boolean =>
  env['NODE_ENV'] !== 'production' && env['DARK_SOCIAL_SAMPLE_TRAFFIC'] === 'true';

function momentOf(event: IncomingEvent, index: number, now: number, samples: boolean): number {
  if (event.time === undefined) return now;
  const at = Date.parse(event.time);
  const late = event.sample === true && samples ? MOST_LATE_SAMPLE : MOST_LATE;
  if (at >= now - late && at <= now + MOST_EARLY) return Math.min(at, now);
  throw new HttpError(
    400,
    `events.${index}.time: expected a time of the last 24 hours, not in the future`,
  );
}

const lowerCased = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** Throws an HttpError 400 for times out of range and for sample traffic where it is not allowed. */
export function onBehalf(
  events: readonly IncomingEvent[],
  now: number,
  env: NodeJS.ProcessEnv,
): Recordable[] {
  const samples = allowsSamples(env);
  return events.map((event, index) => {
    if (event.sample === true && !samples) {
      throw new HttpError(400, `events.${index}.sample: sample traffic is not allowed here`);
    }
    return {
      event,
      at: momentOf(event, index, now, samples),
      onBehalf: true,
      // The server's own agent and address say nothing of the visitor, so they never stand in.
      visitor: {
        address: event.address === undefined ? undefined : clientOf(event.address),
        userAgent: event.userAgent ?? '',
        headers: lowerCased(event.headers ?? {}),
      },
    };
  });
}

import { MAX_BODY_BYTES, MAX_EVENTS, type EventBody } from '../../../core/contracts/events';

/** The body of one request. */
export const bodyOf = (events: readonly EventBody[]): string => JSON.stringify({ events });

/**
 * Splits events into requests that the intake takes. Characters stand for bytes: addresses come
 * from the browser, which percent-encodes whatever is not ASCII.
 */
export function batches(events: readonly EventBody[]): EventBody[][] {
  const all: EventBody[][] = [];
  let batch: EventBody[] = [];
  for (const event of events) {
    const fits = batch.length < MAX_EVENTS && bodyOf([...batch, event]).length <= MAX_BODY_BYTES;
    if (batch.length > 0 && !fits) {
      all.push(batch);
      batch = [];
    }
    batch.push(event);
  }
  if (batch.length > 0) all.push(batch);
  return all;
}

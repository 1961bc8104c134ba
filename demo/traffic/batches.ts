import { MAX_BODY_BYTES, MAX_EVENTS } from '../../core';
import type { SampleEvent } from './generate';

const bytes = (events: readonly SampleEvent[]): number =>
  Buffer.byteLength(JSON.stringify({ events }));

/** Splits events into requests within the intake's limits of number and size. */
export function batches(events: readonly SampleEvent[]): SampleEvent[][] {
  const all: SampleEvent[][] = [];
  let batch: SampleEvent[] = [];
  for (const event of events) {
    const larger = [...batch, event];
    if (larger.length <= MAX_EVENTS && bytes(larger) <= MAX_BODY_BYTES) {
      batch = larger;
    } else {
      if (batch.length > 0) all.push(batch);
      batch = [event];
    }
  }
  return batch.length > 0 ? [...all, batch] : all;
}

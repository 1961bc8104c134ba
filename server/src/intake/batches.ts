/**
 * Batches concurrent requests: while one batch is on its way to the disk, the next one gathers. An
 * idle server starts at once. Nobody hears that something is recorded before their batch is done. Where
 * one takes too long, all who wait are asked to come back while it goes on: events count once.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { HttpError } from '../http/http-error';

export interface BatchLimits {
  /** Most items of one batch; a request is never split. */
  mostInBatch: number;
  /** Most items that may wait; beyond, senders are asked to come back. */
  mostWaiting: number;
  /** How long a batch gathers at least, in ms. */
  gatherMs: number;
  /** How long a batch may take before its senders are asked to come back, in ms. */
  patienceMs: number;
}
const LIMITS: BatchLimits = {
  mostInBatch: 500,
  mostWaiting: 5_000,
  gatherMs: 0,
  patienceMs: 30_000,
};
const RETRY_AFTER_SECONDS = 5;

/** A request that waits. */
interface Waiting<Item, Result> {
  items: readonly Item[];
  resolve(result: Result): void;
  reject(error: HttpError): void;
}

export interface Batches<Item, Result> {
  /** Adds the items of one request; rejects with an HttpError 503 where they cannot be taken. */
  add(items: readonly Item[]): Promise<Result>;
  /** Refuses what comes from now on and resolves when everything that waits is done. */
  drain(): Promise<void>;
  /** Refuses what comes from now on, until `accept`. */
  refuse(message: string): void;
  /** Takes what comes from now on. */
  accept(): void;
  /** How many items wait for their batch to begin. */
  waiting(): number;
}

const unavailable = (message: string, cause?: unknown): HttpError =>
  new HttpError(503, message, { retryAfter: RETRY_AFTER_SECONDS, cause });

/**
 * @param run does the requests of one batch; returns a result for each, in their order
 * @param log is told why a batch failed; its senders only hear 503
 */
export function createBatches<Item, Result>(
  run: (requests: readonly (readonly Item[])[]) => Promise<readonly Result[]>,
  log: (error: unknown) => void,
  limits: Partial<BatchLimits> = {},
): Batches<Item, Result> {
  const { mostInBatch, mostWaiting, gatherMs, patienceMs } = { ...LIMITS, ...limits };
  let waiting: Waiting<Item, Result>[] = [];
  let size = 0;
  let running: Promise<void> | undefined;
  /** Why nothing is taken any more. */
  let refusal: string | undefined;
  /** Whether the batch that runs has taken too long. */
  let isLate = false;
  /** Told when that happens, since nobody waits for it any longer. */
  let onGivenUp: (() => void) | undefined;

  function nextBatch(): Waiting<Item, Result>[] {
    let count = 0;
    const end = waiting.findIndex(({ items }, index) => {
      count += items.length;
      return count > mostInBatch && index > 0;
    });
    const batch = end < 0 ? waiting : waiting.slice(0, end);
    waiting = end < 0 ? [] : waiting.slice(end);
    for (const { items } of batch) size -= items.length;
    return batch;
  }

  function refuseAll(batch: readonly Waiting<Item, Result>[], error: unknown): void {
    log(error);
    const failure = unavailable('The store cannot take events at the moment', error);
    for (const { reject } of batch) reject(failure);
  }

  async function runBatch(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    const late = setTimeout(() => {
      isLate = true;
      refuseAll(
        [...batch, ...waiting],
        new Error(`The store has not answered for ${patienceMs / 1000} s`),
      );
      [waiting, size] = [[], 0];
      onGivenUp?.();
    }, patienceMs);
    late.unref();
    try {
      const results = await run(batch.map(({ items }) => items));
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result);
    } catch (error) {
      // Whoever was given up has been told.
      if (!isLate) refuseAll(batch, error);
    }
    clearTimeout(late);
    isLate = false;
  }

  async function runAll(): Promise<void> {
    while (waiting.length > 0) {
      // Requests that are read in the same turn of the event loop share a batch.
      await (gatherMs > 0 ? pause(gatherMs) : new Promise((resolve) => setImmediate(resolve)));
      await runBatch(nextBatch());
    }
    running = undefined;
  }

  return {
    add: (items) =>
      new Promise((resolve, reject) => {
        if (refusal !== undefined) return reject(unavailable(refusal));
        if (isLate) return reject(unavailable('The store does not answer at the moment'));
        if (size + items.length > mostWaiting) {
          return reject(unavailable('Too many events are waiting'));
        }
        waiting.push({ items, resolve, reject });
        size += items.length;
        running ??= runAll();
      }),
    async drain() {
      refusal = 'The server is stopping';
      if (isLate) return;
      await Promise.race([running, new Promise<void>((resolve) => (onGivenUp = resolve))]);
    },
    refuse(message) {
      refusal = message;
    },
    accept() {
      refusal = undefined;
    },
    waiting: () => size,
  };
}

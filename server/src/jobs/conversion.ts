import type { EventStore } from '../store/event-store';

export interface Conversion {
  /** Begins where it was left, beside everything else. */
  start(): void;
  /** Leaves the rest for the next start. */
  stop(): Promise<void>;
}

/** Converts the statistics of an earlier version after the start, which need not wait for it. */
export function createConversion(
  store: Pick<EventStore, 'convertStatistics'>,
  log: { info(line: string): void; error(error: unknown): void },
): Conversion {
  let stopped = false;
  let running: Promise<void> | undefined;
  return {
    start() {
      running = store
        .convertStatistics(
          () => stopped,
          (line) => log.info(line),
        )
        .catch((error: unknown) => log.error(error));
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}

import type { EventStore } from '../store/event-store';

export interface Conversion {
  /** Begins where it was left, beside everything else. */
  start(): void;
  /**
   * Resolves once all is converted. Rejects where it failed or was stopped, and the rest is left for
   * the next start.
   */
  ended(): Promise<void>;
  /** Leaves the rest for the next start. */
  stop(): Promise<void>;
}

/** Converts the statistics of an earlier version after the start, which need not wait for it. */
export function createConversion(
  store: Pick<EventStore, 'convertStatistics'>,
  log: { info(line: string): void; error(error: unknown): void },
): Conversion {
  let stopped = false;
  let failed = false;
  let running: Promise<void> | undefined;
  return {
    start() {
      running = store
        .convertStatistics(
          () => stopped,
          (line) => log.info(line),
        )
        .catch((error: unknown) => {
          failed = true;
          log.error(error);
        });
    },
    async ended() {
      await running;
      if (failed || stopped) {
        throw new Error(
          'dark-social: the statistics of an earlier version are not all converted; the rest follows at the next start',
        );
      }
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}

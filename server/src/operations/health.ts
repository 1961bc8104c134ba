/** Whether the store answers, for load balancers. Whoever asks, the store is asked once a second at most. */

/** How long somebody waits for the answer, in ms. */
const PATIENCE_MS = 1_000;
/** How long an answer stands, in ms. */
const STANDS_MS = 1_000;

export interface HealthSources {
  /** Resolves when the store has answered; must end by itself. */
  ask(): Promise<unknown>;
  /** ms, of a clock that only moves forward. */
  now(): number;
  patienceMs?: number;
}

/** Returns a function that says whether the store answers. */
export function createHealth({
  ask,
  now,
  patienceMs = PATIENCE_MS,
}: HealthSources): () => Promise<boolean> {
  let latest: { since: number; healthy: Promise<boolean> } | undefined;
  let asking = false;

  /** Whether the store answers in time. */
  function inTime(): Promise<boolean> {
    return new Promise((resolve) => {
      const late = setTimeout(resolve, patienceMs, false).unref();
      const end = (healthy: boolean): void => {
        asking = false;
        clearTimeout(late);
        resolve(healthy);
      };
      asking = true;
      ask().then(
        () => end(true),
        () => end(false),
      );
    });
  }

  return () => {
    // While the store is still busy with the former question, another one would only add to its load.
    if (latest && (asking || now() - latest.since < STANDS_MS)) return latest.healthy;
    latest = { since: now(), healthy: inTime() };
    return latest.healthy;
  };
}

/**
 * Says a thing once. What fails at each request or each minute is logged the first time, then summed up
 * at growing intervals, and once more when it works again. Driven by what happens alone: no timers.
 */
import { LRUCache } from 'lru-cache';
import { errorKey, errorPlaces, errorText } from './error-text';

const MINUTE_MS = 60_000;
/** The first sum comes after a minute, each further one after twice as long, up to an hour. */
const LONGEST_MS = 60 * MINUTE_MS;
/** How long nothing may have failed before it works again: whatever comes and goes is one incident. */
const QUIET_MS = 5_000;
/** After so long without a failure, the next one is news. */
const FORGOTTEN_MS = 2 * LONGEST_MS;
/** Different errors that are told apart, and how many of them may be news within a minute. */
const MOST_KNOWN = 20;
const MOST_NEW = 5;
/** Stands for all others. */
const OTHERS = 'other errors';

export interface Lines {
  error(line: string): void;
  /** Hears the good news. */
  warn(line: string): void;
}

/** One thing that can fail. */
export interface Watched {
  failed(error: unknown): void;
  /** Cheap where nothing has failed. */
  worked(): void;
}

export interface ErrorLog {
  /** @param what with a verb after it: "recording events", which "failed" and "works again" */
  watch(what: string): Watched;
  /** Says what was counted and not yet said, before the process ends. */
  close(): void;
}

interface Known {
  text: string;
  /** Failures since it was last said. */
  unsaid: number;
  saidAt: number;
  /** ms until it is said again. */
  wait: number;
}

/** From the first failure until it works again. */
interface Incident {
  since: number;
  last: number;
  failures: number;
  known: LRUCache<string, Known>;
  /** When the latest minute of news began, and how many there were in it. */
  news: { since: number; count: number };
}

const grouped = (count: number): string => count.toLocaleString('en');
const times = (count: number): string => `${grouped(count)} more ${count === 1 ? 'time' : 'times'}`;
const inSeconds = (ms: number): string => `${grouped(Math.round(ms / 1000))} s`;

/** @param now ms, of a clock that only moves forward */
export function createErrorLog(lines: Lines, now: () => number): ErrorLog {
  const closing: (() => void)[] = [];

  function watch(what: string): Watched {
    let incident: Incident | undefined;

    const begin = (at: number): Incident => ({
      since: at,
      last: at,
      failures: 0,
      known: new LRUCache({ max: MOST_KNOWN }),
      news: { since: at, count: 0 },
    });

    /** Whether an error that was not seen before may take a line of its own. */
    function mayBeNews({ news }: Incident, at: number): boolean {
      if (at - news.since >= MINUTE_MS) Object.assign(news, { since: at, count: 0 });
      news.count += 1;
      return news.count <= MOST_NEW;
    }

    function sumUp(known: Known, at: number): void {
      lines.error(
        `dark-social: ${what} failed ${times(known.unsaid)} in ${inSeconds(at - known.saidAt)}: ${known.text}`,
      );
      Object.assign(known, { unsaid: 0, saidAt: at, wait: Math.min(2 * known.wait, LONGEST_MS) });
    }

    function failed(error: unknown): void {
      const at = now();
      if (incident === undefined || at - incident.last > FORGOTTEN_MS) incident = begin(at);
      incident.last = at;
      incident.failures += 1;
      let text = errorText(error);
      let key = errorKey(text);
      if (!incident.known.has(key)) {
        if (mayBeNews(incident, at)) {
          incident.known.set(key, { text, unsaid: 0, saidAt: at, wait: MINUTE_MS });
          lines.error(
            [`dark-social: ${what} failed: ${text}`, errorPlaces(error)].join('\n').trim(),
          );
          return;
        }
        text = key = OTHERS;
      }
      const known = incident.known.get(key) ?? { text, unsaid: 0, saidAt: at, wait: MINUTE_MS };
      incident.known.set(key, known);
      known.unsaid += 1;
      if (at - known.saidAt >= known.wait) sumUp(known, at);
    }

    function worked(): void {
      if (incident === undefined) return;
      const { since, last, failures } = incident;
      if (now() - last < QUIET_MS) return;
      incident = undefined;
      const count = `${grouped(failures)} ${failures === 1 ? 'failure' : 'failures'}`;
      lines.warn(`dark-social: ${what} works again after ${count} in ${inSeconds(last - since)}`);
    }

    closing.push(() => {
      for (const known of incident?.known.values() ?? []) {
        if (known.unsaid > 0) sumUp(known, now());
      }
      incident = undefined;
    });
    return { failed, worked };
  }

  return {
    watch,
    close() {
      for (const close of closing) close();
    },
  };
}

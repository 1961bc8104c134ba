import { setTimeout as delay } from 'node:timers/promises';
import { BROWSER_HEADERS, EVENTS, visitOf, type SentEvent } from '../events';
import { SITE } from '../strapi';

/** ms after which a reader takes a connection for dead, and sends again. */
const PATIENCE = 120_000;
/** ms between two attempts. A browser waits longer; what counts is that it sends again. */
const PAUSE = 50;
const EVENTS_AT_ONCE = 5;
const CHANNELS = ['w', 't', 'e', 'c'];

/** Readers who send events until they are stopped, and send again what was not acknowledged. */
export interface Readers {
  /** Ids of acknowledged events. */
  acknowledged: ReadonlySet<string>;
  /** How often each status came. */
  statuses: ReadonlyMap<number, number>;
  /** Whether every 503 said when to come back. */
  saysWhen(): boolean;
  /** Waits until so many more events are acknowledged. */
  more(count: number): Promise<void>;
  /** Waits until a status has come so many times more. */
  seen(status: number, count: number): Promise<void>;
  /** Stops them, once all they sent is acknowledged. */
  stop(): Promise<void>;
}

/**
 * @param origins where the readers' requests go, a reader each; `undefined` while nobody answers there
 * @param slugs of the articles that they read
 */
export function startReaders(
  origins: readonly (() => string | undefined)[],
  slugs: readonly string[],
): Readers {
  const acknowledged = new Set<string>();
  const statuses = new Map<number, number>();
  const waiting = new Set<() => void>();
  let stopping = false;
  let saysWhen = true;
  let turn = 0;

  const notify = (): void => waiting.forEach((check) => check());
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!holds()) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });

  function someEvents(): SentEvent[] {
    return Array.from({ length: EVENTS_AT_ONCE }, () => {
      turn += 1;
      const url = `${SITE}/articles/${slugs[turn % slugs.length]}`;
      return turn % 7 === 0
        ? visitOf({ url, type: 'share', channel: 'whatsapp' })
        : visitOf({ url: `${url}?dsl=${CHANNELS[turn % CHANNELS.length]}` });
    });
  }

  /** The number of events that were new; `undefined` where nobody has acknowledged them. */
  async function send(to: string | undefined, events: SentEvent[]): Promise<number | undefined> {
    if (to === undefined) return undefined;
    try {
      const response = await fetch(`${to}${EVENTS}`, {
        method: 'POST',
        headers: { ...BROWSER_HEADERS, 'content-type': 'text/plain' },
        body: JSON.stringify({ events }),
        signal: AbortSignal.timeout(PATIENCE),
      });
      const { status } = response;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 503 && !response.headers.has('retry-after')) saysWhen = false;
      const body = (await response.json()) as { accepted: number };
      return status === 202 ? body.accepted : undefined;
    } catch {
      return undefined;
    }
  }

  async function read(originNow: () => string | undefined): Promise<void> {
    while (!stopping) {
      const events = someEvents();
      while ((await send(originNow(), events)) === undefined) {
        notify();
        await delay(PAUSE);
      }
      for (const { id } of events) acknowledged.add(id);
      notify();
      // An answer may be lost on its way: nothing of the same events counts again.
      const again = turn % 3 === 0 ? await send(originNow(), events) : 0;
      if (again) throw new Error(`${again} acknowledged events counted again`);
    }
  }

  const reading = Promise.all(origins.map(read));
  // Told by `stop`.
  reading.catch(notify);

  return {
    acknowledged,
    statuses,
    saysWhen: () => saysWhen,
    more(count) {
      const enough = acknowledged.size + count;
      return Promise.race([
        until(() => acknowledged.size >= enough),
        reading.then(() => undefined),
      ]);
    },
    seen(status, count) {
      const enough = (statuses.get(status) ?? 0) + count;
      return until(() => (statuses.get(status) ?? 0) >= enough);
    },
    async stop() {
      stopping = true;
      await reading;
    },
  };
}

import type { EventBody } from '../../../core/contracts/events';
import { retryDelay } from './retry-delay';

/** Is told of an event that the intake has counted. */
export type Counted = (event: EventBody) => void;

/** Sends events, and sends those that failed again. */
export interface EventQueue {
  /** `counted` is called once the intake has counted the event, if it does. */
  add(event: EventBody, counted?: Counted): void;
  /** What the intake has not answered yet. */
  unanswered: ReadonlySet<EventBody>;
}

type Waiting = [event: EventBody, counted?: Counted];

/**
 * Attempts in a row before the queue gives up by itself. A blocked or misconfigured endpoint writes
 * a line to the page's console per attempt, so the attempts have an end; what waits is tried again
 * when there is a new event, when the network returns, or when the page is left.
 */
const MOST_FAILURES = 6;
/** Events kept while nothing gets through. */
const MOST_WAITING = 50;
/** Events of one request: with addresses as long as `record` lets them be, the intake takes four. */
export const BATCH = 4;

/**
 * A queue in memory: nothing is written to the device. Each event leaves at once in a request of
 * its own, since a visitor may leave the page in the next moment; only what failed is kept and
 * batched. Ids make repeated sending safe: the intake counts an id once.
 */
function openQueue(endpoint: string): EventQueue {
  const waiting: Waiting[] = [];
  let failures = 0;
  let timer = 0;
  const unanswered = new Set<EventBody>();

  async function send(batch: Waiting[]): Promise<void> {
    let retryAfter: string | null | undefined;
    try {
      // Not `sendBeacon`: blockers drop third-party beacons. A text is `text/plain`, which needs no
      // preflight.
      const answer = await fetch(`${endpoint}/events`, {
        method: 'POST',
        keepalive: true,
        credentials: 'omit',
        body: JSON.stringify({ events: batch.map(([event]) => event) }),
      });
      const { status } = answer;
      if (status < 500 && status !== 429) {
        // Taken, or refused for good: sending the same again would be refused again.
        failures = 0;
        for (const [event] of batch) unanswered.delete(event);
        const [first] = batch.splice(0);
        // Of several events the answer does not say which were counted.
        const { accepted } = await answer.json();
        if (first && accepted === 1) first[1]?.(first[0]);
        return;
      }
      retryAfter = answer.headers.get('retry-after');
    } catch {
      // No network, or a blocker. Handled below like a server that cannot take more.
    }
    waiting.push(...batch);
    for (const [event] of waiting.splice(MOST_WAITING)) unanswered.delete(event);
    if (waiting.length && !timer && failures < MOST_FAILURES) {
      timer = window.setTimeout(flush, retryDelay(failures++, retryAfter, Math.random()));
    }
  }

  function flush(): void {
    clearTimeout(timer);
    timer = 0;
    while (waiting.length) void send(waiting.splice(0, BATCH));
  }

  addEventListener('pagehide', flush);
  addEventListener('online', () => {
    failures = 0;
    flush();
  });

  return {
    add(event, counted) {
      unanswered.add(event);
      waiting.push([event, counted]);
      // While the server asked for a pause, the event waits with the others. Offline, a request
      // could only fail and write to the console.
      if (!timer && navigator.onLine) flush();
    },
    unanswered,
  };
}

const queues: Partial<Record<string, EventQueue>> = {};

/** The page's one queue to this endpoint: the tracker and every bar share it. */
export const queueFor = (endpoint: string): EventQueue =>
  (queues[endpoint] ??= openQueue(endpoint));

import type { EventBody } from '../../../core/contracts/events';
import { batches, bodyOf } from './batches';
import { retryDelay } from './retry-delay';

/** Sends events, and sends those that failed again. */
export interface EventQueue {
  add(event: EventBody): void;
}

/**
 * Attempts in a row before the queue gives up by itself. A blocked or misconfigured endpoint writes
 * a line to the page's console per attempt, so the attempts have an end; what waits is tried again
 * when there is a new event, when the network returns, or when the page is left.
 */
const MOST_FAILURES = 6;
/** Events kept while nothing gets through. */
const MOST_WAITING = 100;

/**
 * A queue in memory: nothing is written to the device. Each event leaves at once in a request of
 * its own, since a visitor may leave the page in the next moment; only what failed is kept and
 * batched. Ids make repeated sending safe: the intake counts an id once.
 */
function openQueue(endpoint: string): EventQueue {
  let waiting: EventBody[] = [];
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function send(events: EventBody[]): Promise<void> {
    let answer: Response | undefined;
    try {
      // Not `sendBeacon`: blockers drop third-party beacons. `text/plain` needs no preflight.
      answer = await fetch(`${endpoint}/events`, {
        method: 'POST',
        keepalive: true,
        credentials: 'omit',
        headers: { 'content-type': 'text/plain' },
        body: bodyOf(events),
      });
    } catch {
      // No network, or a blocker. Handled below like a server that cannot take more.
    }
    if (answer && answer.status < 500 && answer.status !== 429) {
      // Taken, or refused for good: sending the same again would be refused again.
      failures = 0;
      return;
    }
    keep(events);
    if (timer === undefined && failures < MOST_FAILURES) {
      const asked = answer?.headers.get('retry-after');
      timer = setTimeout(flush, retryDelay(failures, asked, Date.now(), Math.random()));
      failures += 1;
    }
  }

  function keep(events: EventBody[]): void {
    waiting = waiting.concat(events).slice(0, MOST_WAITING);
    addEventListener('online', returned);
    addEventListener('pagehide', flush);
  }

  function returned(): void {
    failures = 0;
    flush();
  }

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    removeEventListener('online', returned);
    removeEventListener('pagehide', flush);
    const events = waiting;
    waiting = [];
    for (const batch of batches(events)) void send(batch);
  }

  return {
    add(event) {
      keep([event]);
      // While the server asked for a pause, the event waits with the others. Offline, a request
      // could only fail and write to the console.
      if (timer === undefined && navigator.onLine) flush();
    },
  };
}

const queues = new Map<string, EventQueue>();

/** The page's one queue to this endpoint: the tracker and every bar share it. */
export function queueFor(endpoint: string): EventQueue {
  const queue = queues.get(endpoint) ?? openQueue(endpoint);
  queues.set(endpoint, queue);
  return queue;
}

import type { EventBody, EventsAnswer } from '../../../core/contracts/events';
import { lacksConsent } from '../consent';
import { retryDelay } from './retry-delay';

/**
 * Called once the intake has taken the event: whether it counted, or was ignored, and the tag that the
 * view's address bar is to carry.
 */
export type Answered = (counted: boolean, tag?: string) => void;

/** Sends events and retries. */
export interface EventQueue {
  add(event: EventBody, answered?: Answered): void;
  /** Events without a response so far. */
  unanswered: ReadonlySet<EventBody>;
}

type Waiting = [event: EventBody, answered?: Answered];

/**
 * Failures in a row before automatic retries stop, since each one logs to the page's console. A new
 * event, a returning network or leaving the page tries again.
 */
const MOST_FAILURES = 6;
/** Events kept while requests fail. */
const MOST_WAITING = 50;
/** Events per request: that many of the longest that `record` allows fit the intake's limit. */
export const BATCH = 2;

/**
 * An in-memory queue. Sends each event immediately, since the visitor may leave; batches only retries.
 * Retrying is safe, since the intake counts an id once.
 */
function openQueue(endpoint: string): EventQueue {
  const waiting: Waiting[] = [];
  let failures = 0;
  let timer = 0;
  const unanswered = new Set<EventBody>();

  async function send(batch: Waiting[]): Promise<void> {
    let retryAfter: string | null | undefined;
    try {
      // Not `sendBeacon`: blockers drop third-party beacons. `text/plain` needs no preflight.
      const response = await fetch(`${endpoint}/events`, {
        method: 'POST',
        keepalive: true,
        credentials: 'omit',
        body: JSON.stringify({ events: batch.map(([event]) => event) }),
      });
      const { status } = response;
      // 408: the body did not arrive in time, as over a bad line.
      if (status < 500 && status !== 429 && status !== 408) {
        // Accepted, or rejected for good.
        failures = 0;
        for (const [event] of batch) unanswered.delete(event);
        const [first] = batch.splice(0);
        // For several events, the response does not say which were counted.
        const { accepted, ignored, tag }: EventsAnswer = await response.json();
        if (accepted + ignored === 1) first?.[1]?.(accepted === 1, tag);
        return;
      }
      retryAfter = response.headers.get('retry-after');
    } catch {
      // No network, or a blocker: retry as for an overloaded server.
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
    // Without consent, what happened on this page waits in memory: it is sent with consent, or never.
    while (waiting.length && !lacksConsent()) void send(waiting.splice(0, BATCH));
  }

  addEventListener('pagehide', flush);
  addEventListener('send-bar-consent', flush);
  addEventListener('online', () => {
    failures = 0;
    flush();
  });

  return {
    add(event, answered) {
      unanswered.add(event);
      waiting.push([event, answered]);
      // During back-off the event waits. Offline, a request would only fail and log to the console.
      if (!timer && navigator.onLine) flush();
    },
    unanswered,
  };
}

const queues: Partial<Record<string, EventQueue>> = {};

/** The page's queue for this endpoint, shared by the tracker and every bar. */
export const queueFor = (endpoint: string): EventQueue =>
  (queues[endpoint] ??= openQueue(endpoint));

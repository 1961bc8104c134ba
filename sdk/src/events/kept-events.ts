/**
 * Keeps events across a closed tab, where a site asked for that: it stores on the visitor's device.
 * They are sent under the same ids, so that one which did arrive is not counted twice.
 */
import type { EventBody } from '../../../core/contracts/events';
import { asksForPrivacy } from '../privacy';
import type { EventQueue } from './event-queue';

const KEY = 'send-bar:unsent';
/** What is older says nothing of today's visits, and its day may be pruned. */
const LONGEST_MS = 24 * 3600 * 1000;

interface Kept {
  at: number;
  events: EventBody[];
}

function isKept(value: unknown): value is Kept {
  return (
    value instanceof Object &&
    'at' in value &&
    typeof value.at === 'number' &&
    'events' in value &&
    Array.isArray(value.events)
  );
}

function take(): EventBody[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    localStorage.removeItem(KEY);
    return isKept(kept) && Date.now() - kept.at < LONGEST_MS ? kept.events : [];
  } catch {
    return []; // Storage is forbidden here, or another script wrote over it.
  }
}

function put(events: EventBody[]): void {
  if (events.length === 0) return;
  try {
    localStorage.setItem(KEY, JSON.stringify({ at: Date.now(), events } satisfies Kept));
  } catch {
    // Storage is forbidden here, or full: the events are lost with the tab, as without this option.
  }
}

/**
 * Sends what an earlier page kept, and keeps what this one leaves unsent; not for visitors who ask
 * for privacy (GPC, DNT).
 */
export function keepUnsent(queue: EventQueue): void {
  if (asksForPrivacy()) return;
  for (const event of take()) queue.add(event);
  addEventListener('pagehide', () => put([...queue.unanswered]));
}

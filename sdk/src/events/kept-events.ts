/** The option `keepUnsent`. Events keep their ids, so that one that did arrive is not counted twice. */
import type { EventBody } from '../../../core/contracts/events';
import { asksForPrivacy } from '../privacy';
import { lacksConsent } from './consent-on-demand';
import type { EventQueue } from './event-queue';

const KEY = 'send-bar:unsent';
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
    return []; // Storage is blocked, or another script changed the value.
  }
}

function put(events: EventBody[]): void {
  if (events.length === 0) return;
  try {
    localStorage.setItem(KEY, JSON.stringify({ at: Date.now(), events } satisfies Kept));
  } catch {
    // Storage is blocked or full: the events are lost, as without this option.
  }
}

/** Sends stored events, and stores what is unsent when the page is left. */
export function keepUnsent(queue: EventQueue): void {
  if (asksForPrivacy()) return;
  // Without consent, `take` still deletes what an earlier page has stored.
  const kept = take();
  for (const event of lacksConsent() ? [] : kept) queue.add(event);
  const leave = (): void => (lacksConsent() ? void take() : put([...queue.unanswered]));
  addEventListener('pagehide', leave);
  // Consent was withdrawn.
  addEventListener('send-bar-consent', () => lacksConsent() && take());
}

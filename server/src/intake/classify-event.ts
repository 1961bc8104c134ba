/** What an event is, before it is known whose it is. Pure. */
import {
  channelById,
  IGNORED_REASONS,
  type IgnoredReason,
  type StoredVerdict,
} from '../../../core';
import {
  classify,
  isBot,
  readSignals,
  storedVerdict,
  type Arrival,
  type Reason,
  type Site,
} from '../attribution';
import type { StoredEvent } from '../store/stored-event';
import type { IncomingEvent } from './parse';

/** What to store of an event besides its article, visitor and time. */
export type Classified = Pick<StoredEvent, 'kind' | 'signals'> & {
  verdict: StoredVerdict;
  windowHours?: number | undefined;
};

/** Visits by a link with our own tag, which the SDK sees, too. */
const OUR_TAG: ReadonlySet<string> = new Set<Reason>(['our-tag', 'our-tag-in-a-messenger']);

/** Whether a site that requires page tokens requires one of this event. */
export const needsPageToken = ({ kind, verdict }: Classified): boolean =>
  kind === 'share' || kind === 'copy' || OUR_TAG.has(verdict.reason);

/** Why a view that is none was none. */
const whyIgnored = (reason: Reason): IgnoredReason =>
  IGNORED_REASONS.find((each) => each === reason) ?? 'not-a-page-view';

/** Classifies a view, or says why it is none: nobody newly opened a page. */
function classifyView(arrival: Arrival, site: Site): Classified | IgnoredReason {
  const { signals, ...verdict } = classify(arrival, site);
  const { kind, windowHours } = verdict;
  if (kind === 'bot' || kind === 'ignored') return whyIgnored(verdict.reason);
  return { kind, signals, verdict: storedVerdict(verdict), windowHours };
}

/** Shares and copies are what the device itself reports: there is no arrival to classify. */
function reported(event: IncomingEvent, arrival: Arrival, site: Site): Classified | IgnoredReason {
  if (isBot(arrival.userAgent)) return 'bot';
  const { type: kind, channel = 'copy' } = event;
  const source = channelById(channel)?.private === false ? 'public' : 'private';
  return {
    kind,
    signals: readSignals(arrival, site),
    verdict: storedVerdict({ source, channel, reason: kind }),
  };
}

/** Classifies an event, or says why it is to be ignored. */
export const classifyEvent = (
  event: IncomingEvent,
  arrival: Arrival,
  site: Site,
): Classified | IgnoredReason =>
  event.type === 'visit' ? classifyView(arrival, site) : reported(event, arrival, site);

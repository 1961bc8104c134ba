import type { Navigation } from '../vocabulary';

/** Maximum body of `POST /api/dark-social/events`, in bytes. */
export const MAX_BODY_BYTES = 16 * 1024;
/** Maximum number of events per request. */
export const MAX_EVENTS = 20;

/** `visit`: an article was opened. `share`: a link was shared. `copy`: article text was copied. */
export const EVENT_TYPES = ['visit', 'share', 'copy'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** One event as a browser sends it. */
export interface EventBody {
  /** 16 bytes in base64url (22 characters), at least 12 of them random. Each id is counted once. */
  id: string;
  type: EventType;
  /** The page's full URL, including the tag. At most 4,096 characters. */
  url: string;
  /**
   * The page's `<link rel=canonical>` where it differs from `url`; at most 4,096 characters. It
   * identifies the article where `url` does not.
   */
  canonical?: string | undefined;
  /** `document.referrer`. At most 10,240 characters; only its host is kept. */
  referrer?: string;
  /** `uid:documentId:locale`; by default the URL identifies the article. */
  article?: string;
  /** The channel used; required for `share`. */
  channel?: string;
  navigation?: Navigation;
  /** With chains only. Share: the tag of the shared link, including its token. */
  tag?: string;
  /** With chains only. Share: the tag that the sharer arrived with. */
  parent?: string;
  /**
   * `sharing.pageToken` of the article, where the site requires it of shares, copies and visits by a
   * tagged link.
   */
  pageToken?: string | undefined;
}

/** Fields that require an API token with the permission to record on behalf of a visitor. */
export interface VisitorSignals {
  /** ISO 8601, within the last 24 hours; by default the time of the request. */
  time?: string;
  /** The visitor's IP address. Used for the daily visitor hash, then discarded. */
  address?: string;
  userAgent?: string;
  /** HTTP method of the page request; `GET` by default. */
  method?: string;
  /** Lower-case names: `sec-purpose`, `sec-gpc`, `dnt`. */
  headers?: Record<string, string>;
}

export interface EventsRequest {
  events: (EventBody & VisitorSignals)[];
}

/** The response 202. Accepted events are committed. */
export interface EventsAnswer {
  /** Counted and committed. */
  accepted: number;
  /** Ids that were counted before. */
  duplicates: number;
  /** Not counted: unknown or unpublished articles, bots, prefetches, reloads. */
  ignored: number;
  /**
   * Of a request with one view: the tag for the page's address bar, so that a link copied from there
   * is recognised. Absent where the view's group has none.
   */
  tag?: string;
}

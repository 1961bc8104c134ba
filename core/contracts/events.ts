import type { Navigation } from '../vocabulary';

/** Most bytes of one request to `POST /api/dark-social/events`. */
export const MAX_BODY_BYTES = 16 * 1024;
/** Most events of one request. */
export const MAX_EVENTS = 20;

/** `visit`: an article was opened. `share`: a link was passed on. `copy`: text of the article was copied. */
export const EVENT_TYPES = ['visit', 'share', 'copy'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** One event as a browser sends it. */
export interface EventBody {
  /**
   * 22 characters: 16 bytes in base64url, of which at least 12 are random. An id counts once, however
   * often it is sent.
   */
  id: string;
  type: EventType;
  /** The page's full address, tag included. At most 4,096 characters. */
  url: string;
  /** `document.referrer`. At most 10,240 characters; only its host is kept. */
  referrer?: string;
  /** `uid:documentId:locale`; without it the address decides. */
  article?: string;
  /** Required for `share`: the channel that was used. */
  channel?: string;
  navigation?: Navigation;
  /**
   * With chains only. Of a share: the tag of the link that was passed on, token included. Of a visit:
   * `a` where the address bar carries the view's own token, which is `viewToken(id)`.
   */
  tag?: string;
  /** With chains only, of a share: the tag that its sender had arrived with. */
  parent?: string;
}

/**
 * What a front end's server may add, with an API token that carries the permission to record on
 * behalf of a visitor.
 */
export interface VisitorSignals {
  /** ISO 8601; at most 24 hours ago, and not in the future. By default the time of the request. */
  time?: string;
  /** The visitor's address. Used for the daily visitor hash, then dropped. */
  address?: string;
  userAgent?: string;
  /** HTTP method of the page request; `GET` where it is missing. */
  method?: string;
  /** Lower-case names: `sec-purpose`, `sec-gpc`, `dnt`. */
  headers?: Record<string, string>;
}

export interface EventsRequest {
  events: (EventBody & VisitorSignals)[];
}

/** The answer 202: everything under `accepted` is on disk. */
export interface EventsAnswer {
  /** Counted, and on disk. */
  accepted: number;
  /** Their ids were counted before. */
  duplicates: number;
  /** Not counted: unknown or unpublished articles, bots, prefetches, reloads. */
  ignored: number;
}

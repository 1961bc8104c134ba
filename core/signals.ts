/**
 * The signals that a visit is classified by, reduced to what may be kept: never an IP address, a user
 * agent or a full URL. The store keeps them for re-classification.
 */

import type { Suspicion } from './vocabulary';

/** What the referrer is; `own` is the site itself. */
export const REFERRER_KINDS = ['none', 'web', 'app', 'unreadable', 'own'] as const;
export type ReferrerKind = (typeof REFERRER_KINDS)[number];

/** Whether people type or bookmark the page's URL (`home`, `section`); `unknown` if it is unreadable. */
export const PAGE_KINDS = ['home', 'section', 'deep', 'unknown'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/**
 * The visitor's earlier views: none; any within the last 30 minutes; or this very page, which makes a
 * bookmark or an open tab likely.
 */
export const VISITOR_STATES = ['new', 'in-visit', 'returning'] as const;
export type VisitorState = (typeof VISITOR_STATES)[number];

/** Absent texts are `''`. */
export interface Signals {
  /**
   * What our link's own fields name: a channel; `utm:` and a channel if its utm parameters say so and
   * the tag does not; `damaged-utm:` or `damaged:` and a channel (or `unknown`) if these or the tag are
   * cut or glued to something; `unknown` if nothing of the tag can be read. A visitor's
   * own tag of the address bar counts for nothing.
   */
  tag: string;
  /** The character of the group of views that the tag names, where it is `address`. */
  tagGroup: string;
  referrerKind: ReferrerKind;
  /** The referrer's host, or the package of the referring app. */
  referrerHost: string;
  /** Id of the in-app browser, or `own:…` for a user agent that one of the site's own rules matches. */
  app: string;
  /** The campaign's source; without one, `ref:` and the host or word that `?ref=` or the like names. */
  utmSource: string;
  utmMedium: string;
  /** Whether the URL had other campaign parameters. */
  campaignNamed: boolean;
  /** The parameter of the click id that the URL had. */
  clickId: string;
  page: PageKind;
  visitor: VisitorState;
  /** The sign that it was made up; `''` where there is none. */
  suspicion: Suspicion | '';
}

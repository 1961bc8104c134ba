/**
 * The few signals that a decision on a visit uses, in the form in which they may be kept: never an
 * address, a user agent or a full URL. What attribution reads, the store keeps, and a later
 * re-classification decides on again.
 */

/** What the referrer was: none, a web page, an app, damaged, or the site itself. */
export const REFERRER_KINDS = ['none', 'web', 'app', 'unreadable', 'own'] as const;
export type ReferrerKind = (typeof REFERRER_KINDS)[number];

/** Whether people type, bookmark or browse to the page: `unknown` where its address is damaged. */
export const PAGE_KINDS = ['home', 'section', 'deep', 'unknown'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/**
 * What is known of the visitor's earlier views: none; on the site within the last half hour; or of
 * this very page, which makes a bookmark or an open tab likely.
 */
export const VISITOR_STATES = ['new', 'in-visit', 'returning'] as const;
export type VisitorState = (typeof VISITOR_STATES)[number];

/** Empty texts where there is nothing. */
export interface Signals {
  /** Channel that our tag names; `unknown` where the tag is damaged. */
  tag: string;
  referrerKind: ReferrerKind;
  /** Host of the referrer, or package of the referring app. */
  referrerHost: string;
  /** In-app browser, by its row in the tables. */
  app: string;
  utmSource: string;
  utmMedium: string;
  /** Whether the address carried another campaign field. */
  campaignNamed: boolean;
  /** Whose click id the address carried. */
  clickId: string;
  page: PageKind;
  visitor: VisitorState;
}

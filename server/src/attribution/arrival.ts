import type { Navigation, OwnRule, VisitorState } from '../../../core';

/** What is known of a page view when it arrives. */
export interface Arrival {
  /** The landing URL, with tag and campaign parameters. */
  url: string;
  referrer?: string | undefined;
  userAgent?: string | undefined;
  /** HTTP method of the page request; `GET` if unknown. */
  method?: string | undefined;
  /** Lower-case names. Only the headers of a whole page request reveal a program; see `isOddRequest`. */
  headers?: Readonly<Record<string, string | readonly string[] | undefined>> | undefined;
  navigation?: Navigation | undefined;
  /** What is known of the visitor's earlier views; `new` by default. */
  visitor?: VisitorState | undefined;
  /**
   * Characters of the groups that this visitor's earlier views of the page fell into today: a tag of
   * the address bar with one of them is the visitor's own.
   */
  ownGroups?: string | undefined;
}

/**
 * The site that a view arrived at. Pass the same object for every view: what is derived from it is
 * kept with it.
 */
export interface Site {
  /**
   * The site's own origins. A referrer among them makes the view internal; scheme and `www.` do not
   * matter.
   */
  origins: readonly string[];
  /**
   * Which other hosts are the site's own as referrers: those of its registrable domains (`domain`, the
   * default), only its origins, or these and all below them. A mail or a messenger is never one by its
   * domain alone.
   */
  internalHosts?: 'domain' | 'origins' | readonly string[] | undefined;
  /** Name of the tag's parameter; `DEFAULT_PARAMETER` by default. */
  parameter?: string | undefined;
  /**
   * Paths of section pages, such as `/culture`; `*` stands for one segment. A visit to one without a
   * referrer is direct. `DEFAULT_SECTIONS` by default.
   */
  sections?: readonly string[] | undefined;
  /** The site's own rules, which take precedence over the built-in tables. */
  rules?: readonly OwnRule[] | undefined;
  /** Whether suspicious events are left out of the figures; they are not by default. */
  excludeSuspicious?: boolean | undefined;
}

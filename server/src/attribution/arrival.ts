import type { Navigation } from '../../../core';

/** What is known of a page view when it arrives. */
export interface Arrival {
  /** The landing address, tag and campaign fields included. */
  url: string;
  referrer?: string;
  userAgent?: string;
  /** HTTP method of the page request; `GET` where it is not known. */
  method?: string;
  /** Lower-case names. */
  headers?: Record<string, string>;
  navigation?: Navigation;
}

export interface Site {
  /** The site's own origins: a referrer among them makes the view internal. */
  origins: readonly string[];
  /** Name of the tag's parameter; by default `dsl`. */
  parameter?: string;
  /** Paths of section pages, such as `/culture`; a visit without referrer is direct there. */
  sections?: readonly string[];
}

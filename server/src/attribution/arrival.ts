import type { Navigation, OwnRule, VisitorState } from '../../../core';

/** What is known of a page view when it arrives. */
export interface Arrival {
  /** The landing address, tag and campaign fields included. */
  url: string;
  referrer?: string | undefined;
  userAgent?: string | undefined;
  /** HTTP method of the page request; `GET` where it is not known. */
  method?: string | undefined;
  /** Lower-case names. Whether a program sent them is only judged where they are a whole request's. */
  headers?: Readonly<Record<string, string | readonly string[] | undefined>> | undefined;
  navigation?: Navigation | undefined;
  /** Whether this visitor was here before; by default they were not. */
  visitor?: VisitorState | undefined;
}

export interface Site {
  /**
   * The site's own origins: a referrer among them makes the view internal, over http or https, with
   * or without `www.`.
   */
  origins: readonly string[];
  /** Name of the tag's parameter; by default `dsl`. */
  parameter?: string | undefined;
  /**
   * Paths of section pages, such as `/culture`; `*` stands for one piece of a path. A visit without
   * referrer is direct there. By default `DEFAULT_SECTIONS`.
   */
  sections?: readonly string[] | undefined;
  /** The site's own rows, which win over our tables. */
  rules?: readonly OwnRule[] | undefined;
}

import type { Source } from '../vocabulary';

/**
 * What a rule compares: `host`, the referrer's host or a parent domain; `android-app`, the package
 * name of the referring app; `agent`, a substring of the user agent, case-sensitive; `utm-source`, the
 * parameter `utm_source`.
 */
export const RULE_MATCHES = ['host', 'android-app', 'agent', 'utm-source'] as const;
export type RuleMatch = (typeof RULE_MATCHES)[number];

/** Sources that a rule can assign. */
export const RULE_SOURCES = [
  'private',
  'public',
  'search',
  'assistant',
  'campaign',
  'referral',
  'direct',
] as const satisfies readonly Exclude<Source, 'internal'>[];

/** A site's own attribution rule. Takes precedence over our tables, but not over our tag. */
export interface OwnRule {
  match: RuleMatch;
  value: string;
  source: (typeof RULE_SOURCES)[number];
  /** Lower-case channel id for these visits, such as `our-newsletter`. */
  channel: string;
}

export const MAX_RULES = 100;
export const MAX_SECTIONS = 200;

/** Settings that can change at run time. */
export interface Settings {
  /** Paths of section pages, such as `/culture`; `*` matches one segment: `/tag/*`. */
  sections: string[];
  rules: OwnRule[];
}

/** Progress of a re-classification. */
export interface Reclassification {
  state: 'never' | 'running' | 'done' | 'failed';
  /** ISO 8601. */
  startedAt?: string;
  endedAt?: string;
  /** Retained views processed so far, and how many of them changed. */
  looked: number;
  changed: number;
}

/** `GET` and `PUT /dark-social/settings`: `{ data: SettingsReport }`. */
export interface SettingsReport {
  settings: Settings;
  /** Settings of a new site. */
  defaults: Settings;
  /** Settings that the options file sets; read-only here. */
  fixed: (keyof Settings)[];
  /** Current version of the tables and rules. */
  rulesVersion: string;
  /** Whether retained events were counted with another version. */
  outdated: boolean;
  /** Retention of events in days, which limits re-classifying. */
  eventsDays: number;
  reclassification: Reclassification;
}

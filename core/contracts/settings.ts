import type { Source } from '../vocabulary';

/**
 * What an own rule looks at: `host`, a referrer's domain and all hosts below it; `android-app`, the
 * package of the app that sent the visitor; `agent`, a literal piece of the user agent, letter case
 * included; `utm-source`, the campaign field of that name.
 */
export const RULE_MATCHES = ['host', 'android-app', 'agent', 'utm-source'] as const;
export type RuleMatch = (typeof RULE_MATCHES)[number];

/** Where a site's own rule may say that a visit came from: every source but the site itself. */
export const RULE_SOURCES = [
  'private',
  'public',
  'search',
  'assistant',
  'campaign',
  'referral',
  'direct',
] as const satisfies readonly Exclude<Source, 'internal'>[];

/** A site's own row of the attribution tables. It wins over ours, but not over our tag. */
export interface OwnRule {
  match: RuleMatch;
  value: string;
  source: (typeof RULE_SOURCES)[number];
  /** Lower-case id under which the visits are counted, such as `our-newsletter`. */
  channel: string;
}

export const MAX_RULES = 100;
export const MAX_SECTIONS = 200;

/** What a person may change while Strapi runs. */
export interface Settings {
  /** Paths of section pages, such as `/culture`; `*` stands for one piece: `/tag/*`. */
  sections: string[];
  rules: OwnRule[];
}

/** How far a re-classification has come. */
export interface Reclassification {
  state: 'never' | 'running' | 'done' | 'failed';
  /** ISO 8601. */
  startedAt?: string;
  endedAt?: string;
  /** Retained views looked at so far, and those of them that changed. */
  looked: number;
  changed: number;
}

/** `GET` and `PUT /dark-social/settings`: `{ data: SettingsReport }`. */
export interface SettingsReport {
  settings: Settings;
  /** What a new site has. */
  defaults: Settings;
  /** Settings that stand in the options file: they win, and cannot be changed here. */
  fixed: (keyof Settings)[];
  /** Version of the tables and rules that count visits from now on. */
  rulesVersion: string;
  /** Whether part of what is kept was counted by other rules. */
  outdated: boolean;
  /** Days for which single events are kept: as far back as re-classifying reaches. */
  eventsDays: number;
  reclassification: Reclassification;
}

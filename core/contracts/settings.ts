import type { TurnedOnBy } from './sharing-state';
import type { ChannelId } from '../channels';
import type { DefaultMessage } from '../default-message';
import type { Paths } from '../path-rules';
import type { Reason } from '../reasons';
import type { Signals } from '../signals';
import type { Placement } from '../tagged-url';
import type { Evidence, Source } from '../vocabulary';
import type { OverviewReport } from './reports';

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

/** Longest default message, in characters. */
export const MAX_MESSAGE = 200;
export const MAX_EVENTS_DAYS = 3650;
export const MAX_STATS_MONTHS = 240;

/** Languages of mails. */
export const MAIL_LANGUAGES = ['en', 'fr'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** Most addresses that receive a mail. */
export const MAX_MAIL_ADDRESSES = 20;

/** Mails that the plugin sends through Strapi's email plugin. */
export interface MailSettings {
  /** Addresses that receive last week's figures on Mondays. Empty: nobody. */
  weekly: string[];
  /** Addresses that receive a mail when an article takes off. Empty: nobody. */
  takeOff: string[];
  language: MailLanguage;
}

/** Settings that can change at run time. What the options file sets wins. */
export interface Settings {
  /** Channels in their order, for entries whose editor chose none. */
  channels: ChannelId[];
  message: DefaultMessage;
  /** Whether links also carry utm parameters. */
  utm: boolean;
  /** Where the tag stands in a link. */
  placement: Placement;
  /** How many of the 62 groups of views get a tag in their address bar; 0: none. */
  addressBar: { groups: number };
  /** Whether unique visitors are counted. */
  visitors: boolean;
  /** Signals of a browser under which no identifier is computed. */
  privacySignals: PrivacySignal[];
  /** Whether events that look made up are left out of the figures. */
  excludeSuspicious: boolean;
  /** Days for which single events are kept. */
  eventsDays: number;
  /** Months of 31 days for which statistics are kept. */
  statsMonths: number;
  /** Paths of section pages, such as `/culture`; `*` matches one segment: `/tag/*`. */
  sections: string[];
  rules: OwnRule[];
  mail: MailSettings;
}

/** Global Privacy Control, Do Not Track. */
export const PRIVACY_SIGNALS = ['gpc', 'dnt'] as const;
export type PrivacySignal = (typeof PRIVACY_SIGNALS)[number];

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

/**
 * `GET /dark-social/settings`, and `PUT` with a body of any `Settings`, where what is missing stays as
 * it is: `{ data: SettingsReport }`.
 */
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
  /** Locales of the entries that have share links, the default one first; none where none is translated. */
  locales: string[];
  /** Name of the tag's parameter, which only the options file sets: links in the wild carry it. */
  parameter: string;
  reclassification: Reclassification;
}

/** A content type that has share links. */
export interface EnabledTypeState {
  uid: string;
  /** As the admin panel calls it. */
  name: string;
  /** Where its entries live: one path, or one per locale. */
  path: Paths;
  turnedOnBy: TurnedOnBy;
}

/** `GET /dark-social/settings/site`: `{ data: SiteState }`. */
export interface SiteState {
  /** Every origin of the site, with when its last event arrived (ISO 8601), as far as is known. */
  origins: { origin: string; lastEventAt: string | null }[];
  types: EnabledTypeState[];
  /** Required options that are not set. */
  missing: OverviewReport['missing'];
}

/** How an origin of the site answered the server's request for its home page. */
export interface SiteAnswer {
  origin: string;
  /** HTTP status. A redirect counts as an answer and is not followed. */
  status?: number;
  /** Why there was none: too late, an unknown name, refused, a bad certificate, or anything else. */
  failure?: 'timeout' | 'name' | 'refused' | 'certificate' | 'network';
  /** How long it took. */
  ms: number;
}

/** `POST /dark-social/try`: what to classify. At least one of them. */
export interface TrialRequest {
  /** In full, without `https://`, or from the slash on. Without it, an article of the site. */
  url?: string;
  referrer?: string;
  userAgent?: string;
}

/** How it would count: `{ data: TrialReport }`. Nothing of it is stored. */
export interface TrialReport {
  /** `preview`, `bot` and `ignored` are no visits, nor is `internal`, a view from within the site. */
  kind: 'visit' | 'internal' | 'preview' | 'bot' | 'ignored';
  source?: Source;
  channel?: string;
  evidence?: Evidence;
  /** The mail provider, where the channel is `email`. */
  provider?: string;
  paid?: boolean;
  /** The channel of our tag, where the visit arrived through another one. */
  sharedBy?: string;
  reason: Reason;
  /** What the verdict was made of. */
  signals: Signals;
  /** Where an address was entered: whether it is one of the site, and the title of its article. */
  page?: { ownSite: boolean; article: string | null };
}

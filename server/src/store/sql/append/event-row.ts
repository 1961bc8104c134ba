import type { Signals } from '../../../../../core';
import type { NumberedEvent } from '../counts';
import { visitorOf, type Group } from './group';

export const signalColumns = (signals: Signals) => ({
  referrer_host: signals.referrerHost,
  app: signals.app,
  utm_source: signals.utmSource,
  utm_medium: signals.utmMedium,
  click_id: signals.clickId,
  tag: signals.tag,
  referrer_kind: signals.referrerKind,
  campaign_named: signals.campaignNamed,
  page: signals.page,
  visitor_state: signals.visitor,
});

/** A row of the events table by its columns, in their order. */
export const eventRow = ({ event, day, article }: NumberedEvent, batch: number) => ({
  id: event.id,
  batch,
  at: event.at,
  day,
  article,
  kind: event.kind,
  source: event.source,
  channel: event.channel,
  evidence: event.evidence,
  reason: event.reason,
  ...signalColumns(event.signals),
  sample: event.sample,
});

export type EventColumn = keyof ReturnType<typeof eventRow>;

export const EVENT_COLUMNS: readonly EventColumn[] = [
  'id',
  'batch',
  'at',
  'day',
  'article',
  'kind',
  'source',
  'channel',
  'evidence',
  'reason',
  'referrer_host',
  'app',
  'utm_source',
  'utm_medium',
  'click_id',
  'tag',
  'referrer_kind',
  'campaign_named',
  'page',
  'visitor_state',
  'sample',
];

/** A row with what the statistics need beside it: the form in which a whole group travels. */
export function sentRow(each: NumberedEvent, { batch, isKnown }: Group) {
  const visitor = visitorOf(each);
  return {
    ...eventRow(each, batch),
    /** Start of the local hour, in seconds since 1970. */
    hour: each.hour,
    /** The visitor's hashes; `null` where there is none, or the database knows them already. */
    on_article: visitor && !isKnown(visitor.onArticle) ? visitor.onArticle : null,
    on_site: visitor && !isKnown(visitor.onSite) ? visitor.onSite : null,
  };
}

export type SentRow = ReturnType<typeof sentRow>;

const SOURCE_KEY = ['kind', 'source', 'channel', 'evidence'] as const;
/** What tells the rows of each statistics table apart. */
export const SITE_HOUR_KEY: readonly (keyof SentRow)[] = ['day', 'hour', ...SOURCE_KEY];
export const ARTICLE_DAY_KEY: readonly (keyof SentRow)[] = ['day', 'article', ...SOURCE_KEY];
export const VISITOR_DAY_KEY: readonly ('day' | 'article')[] = ['day', 'article'];

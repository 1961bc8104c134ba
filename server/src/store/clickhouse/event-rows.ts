/** Events as rows: all that is kept of one, written out, and what it counts as. */
import { parseArticleKey, placeOfGroup, type ArticleKey } from '../../../../core';
import type { Calendar } from '../calendar';
import { arrivalOf, ARRIVAL_COLUMNS, type KeptArrival } from '../sql/registry/arrivals';
import { articleKeyIn } from '../sql/registry/articles';
import { COUNTERS } from '../sql/rollups';

/** The 16 bytes of an id, given as hexadecimal digits, as ClickHouse's number of 128 bits. */
export const idOf = (hex: string): bigint => BigInt(`0x${hex}`);
export const hexOfId = (id: string): string => BigInt(id).toString(16).padStart(32, '0');

export interface RowEvent {
  /** Hexadecimal digits. */
  id: string;
  at: number;
  article: ArticleKey;
  arrival: KeptArrival;
  /** Whether it was counted elsewhere, and came here with those counts. */
  carried: boolean;
  /** Counts up whenever its verdict changes; the highest is what stands. */
  revision: number;
  /** When it was written first, as ClickHouse writes it; by default now. */
  appended?: string;
}

/** The columns that say which article it is. */
export const articleColumns = ({ uid, documentId, locale }: ArticleKey) => ({
  uid,
  document_id: documentId,
  locale: locale ?? '',
});

type Counter = keyof typeof COUNTERS;

/** Whether events are counted by it: each event has a column that says in which of its columns. */
export const isCounter = (counter: Counter): boolean => counter !== 'nothing';
export const COUNTER_COLUMNS = (Object.keys(COUNTERS) as Counter[]).filter(isCounter);

export function rowOf(event: RowEvent, calendar: Pick<Calendar, 'hourOf'>): object {
  const { id, at, article, arrival, carried, revision, appended } = event;
  return {
    id: String(idOf(id)),
    at,
    hour: calendar.hourOf(at),
    ...articleColumns(article),
    ...Object.fromEntries(
      Object.entries(ARRIVAL_COLUMNS).map(([field, column]) => [
        column,
        arrival[field as keyof KeptArrival],
      ]),
    ),
    ...Object.fromEntries(COUNTER_COLUMNS.map((name) => [name, COUNTERS[name]({ arrival }) ?? ''])),
    group_place: placeOfGroup(arrival.tagGroup),
    carried,
    revision,
    ...(appended !== undefined && { appended }),
  };
}

/** What a query has to read for `eventOf`. */
export const EVENT_COLUMNS = `toString(id) AS event_id, at, uid, document_id, locale, carried, revision,
  toString(appended) AS first_appended, ${Object.values(ARRIVAL_COLUMNS).join(', ')}`;

export function eventOf(row: Readonly<Record<string, unknown>>): RowEvent & { appended: string } {
  return {
    id: hexOfId(String(row['event_id'])),
    at: Number(row['at']),
    article: articleKeyIn(row),
    arrival: arrivalOf(row),
    carried: Boolean(row['carried']),
    revision: Number(row['revision']),
    appended: String(row['first_appended']),
  };
}

/** Conditions by article, and their values; none of them where the list is empty. */
export function ofArticles(articles: readonly ArticleKey[]) {
  const rows = articles.map(articleColumns);
  return {
    sql: `document_id IN {documents:Array(String)}
      AND (document_id, uid, locale) IN arrayZip({documents:Array(String)}, {uids:Array(String)}, {locales:Array(String)})`,
    params: {
      documents: rows.map(({ document_id }) => document_id),
      uids: rows.map(({ uid }) => uid),
      locales: rows.map(({ locale }) => locale),
    },
  };
}

/** The key that a text stands for. Throws where it is none. */
export function keyOf(text: string): ArticleKey {
  const key = parseArticleKey(text);
  if (!key) throw new Error(`dark-social: ${text} is no article key`);
  return key;
}

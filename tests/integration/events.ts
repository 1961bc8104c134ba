import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Response } from 'supertest';
import type { EventBody, VisitorSignals } from '../../core';
import type { ChannelMeasure } from '../../server/src/store/measures';
import { createDialect } from '../../server/src/store/sql';
import { hexOf } from '../../server/src/store/sql/bytes';
import { ROLLUPS } from '../../server/src/store/sql/rollups';
import { TABLES } from '../../server/src/store/sql/tables';
import { databaseName, SITE, type TestApp } from './strapi';

export type SentEvent = EventBody & VisitorSignals & { sample?: boolean };

export const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

/** What that browser sends with a request from a page of the site. */
export const BROWSER_HEADERS = {
  origin: SITE,
  'user-agent': CHROME,
  accept: '*/*',
  'accept-language': 'fr-FR,fr;q=0.9',
  'sec-fetch-mode': 'cors',
  'sec-fetch-site': 'cross-site',
  'sec-fetch-dest': 'empty',
  'sec-ch-ua': '"Chromium";v="142", "Google Chrome";v="142"',
};

/** An id as the SDK makes it. */
export const eventId = (): string => randomBytes(16).toString('base64url');

/** A visit of `/articles/hello`, unless said otherwise. */
export const visitOf = (event: Partial<SentEvent> = {}): SentEvent => ({
  id: eventId(),
  type: 'visit',
  url: `${SITE}/articles/hello`,
  ...event,
});

export const EVENTS = '/api/dark-social/events';

let visitors = 0;

/** The browser of somebody who was not here before. */
const freshBrowser = (): string => CHROME.replace('142.0.0.0', `142.0.0.${(visitors += 1)}`);

/** POSTs as a new visitor's browser on the site does. */
export const send = (
  { http }: Pick<TestApp, 'http'>,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  Promise.resolve(
    http
      .post(EVENTS)
      .set({
        'content-type': 'text/plain',
        ...BROWSER_HEADERS,
        'user-agent': freshBrowser(),
        ...headers,
      })
      .send(typeof body === 'string' ? body : JSON.stringify(body)),
  );

/** POSTs as the front end's server does, with an API token. */
export const sendOnBehalf = (
  app: Pick<TestApp, 'http' | 'token'>,
  body: unknown,
): Promise<Response> =>
  Promise.resolve(
    app.http
      .post(EVENTS)
      .set({ authorization: app.token })
      .send(body as object),
  );

export interface StatisticsRow {
  kind: string;
  source: string;
  channel: string;
  evidence: string;
  count: number;
}

/** An event's row, with what it points to; `undefined` where it is not stored. */
export async function storedRow(
  knex: Knex,
  id: string | undefined,
): Promise<Record<string, unknown> | undefined> {
  const { events, arrivals } = TABLES;
  const bytes = createDialect(knex, databaseName(), undefined).toBytes(hexOf(id ?? ''));
  return knex(events)
    .join({ r: arrivals }, 'r.id', `${events}.arrival`)
    .where({ [`${events}.id`]: bytes })
    .select('r.*', `${events}.at`)
    .first();
}

/** What each column of a channel's row counts. */
const COLUMNS = {
  tagged: { kind: 'visit', evidence: 'tagged' },
  app: { kind: 'visit', evidence: 'app' },
  inferred: { kind: 'visit', evidence: 'inferred' },
  other: { kind: 'visit', evidence: 'none' },
  shares: { kind: 'share', evidence: 'none' },
  copies: { kind: 'copy', evidence: 'none' },
  previews: { kind: 'preview', evidence: 'none' },
  internal: { kind: 'internal', evidence: 'none' },
} satisfies Record<ChannelMeasure, Pick<StatisticsRow, 'kind' | 'evidence'>>;

/** The site's statistics, summed over days, in a fixed order. */
export async function siteStatistics(app: Pick<TestApp, 'strapi'>): Promise<StatisticsRow[]> {
  const days = 'dark_social_stats_channel_days';
  const rows: (Record<ChannelMeasure, number> & { source: string; channel: string })[] =
    await app.strapi.db
      .connection(days)
      .join('dark_social_channels as c', 'c.id', `${days}.channel`)
      .select(`${days}.*`, 'c.source', 'c.channel');
  const sums = new Map<string, StatisticsRow>();
  for (const { source, channel, ...counts } of rows) {
    for (const [column, { kind, evidence }] of Object.entries(COLUMNS)) {
      const count = Number(counts[column as ChannelMeasure]);
      const key = [kind, source, channel, evidence].join();
      if (count === 0) continue;
      const row = sums.get(key) ?? { kind, source, channel, evidence, count: 0 };
      row.count += count;
      sums.set(key, row);
    }
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** `private/whatsapp/tagged: 2` for each row, of visits unless said otherwise. */
export const summary = (rows: readonly StatisticsRow[], kind = 'visit'): string[] =>
  rows
    .filter((row) => row.kind === kind)
    .map(({ source, channel, evidence, count }) => `${source}/${channel}/${evidence}: ${count}`);

/** Removes all events and statistics. */
export async function clear({ strapi }: Pick<TestApp, 'strapi'>): Promise<void> {
  const tables = [...ROLLUPS.map(({ table }) => table), ...CLEARED.map((name) => TABLES[name])];
  for (const table of tables) await strapi.db.connection(table).delete();
}

const CLEARED = ['events', 'visitors', 'facts', 'dayRules', 'tokens'] as const;

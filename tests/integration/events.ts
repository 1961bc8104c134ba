import { randomBytes } from 'node:crypto';
import type { Response } from 'supertest';
import type { EventBody, VisitorSignals } from '../../core';
import { SITE, type TestApp } from './strapi';

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

/** The site's statistics, summed over hours, in a fixed order. */
export async function siteStatistics(app: Pick<TestApp, 'strapi'>): Promise<StatisticsRow[]> {
  const rows = await app.strapi.db
    .connection<Omit<StatisticsRow, 'count'>>('dark_social_site_hours')
    .select('kind', 'source', 'channel', 'evidence')
    .sum({ count: 'count' })
    .groupBy('kind', 'source', 'channel', 'evidence')
    .orderBy(['kind', 'source', 'channel', 'evidence']);
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** `private/whatsapp/tagged: 2` for each row, of visits unless said otherwise. */
export const summary = (rows: readonly StatisticsRow[], kind = 'visit'): string[] =>
  rows
    .filter((row) => row.kind === kind)
    .map(({ source, channel, evidence, count }) => `${source}/${channel}/${evidence}: ${count}`);

/** Removes all events and statistics. */
export async function clear({ strapi }: Pick<TestApp, 'strapi'>): Promise<void> {
  for (const table of [
    'events',
    'site_hours',
    'article_days',
    'visitors',
    'visitor_days',
    'facts',
    'day_rules',
    'tokens',
    'generation_days',
  ]) {
    await strapi.db.connection(`dark_social_${table}`).delete();
  }
}

import { siteOrigins } from '../../server/src/config/site';
import { createArticles } from '../../server/src/content/articles';
import { typePath } from '../../server/src/content/type-path';
import type { Recordable } from '../../server/src/intake/recordable';
import { createRecorder, type RecorderOptions } from '../../server/src/intake/recorder';
import { createTally } from '../../server/src/operations/tally';
import { createCalendar } from '../../server/src/store/calendar';
import type { EventLog } from '../../server/src/store/event-store';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { CHROME } from '../attribution/arrivals';
import { inMemoryRows } from '../content/in-memory-rows';
import { sampleArticle } from '../content/sample-article';
import { sampleSettings } from '../settings/sample-settings';

export const AT = Date.parse('2026-01-31T23:30:00Z');
export const URL_OF_ARTICLE = 'https://e.com/articles/hello';
export const KEY = 'api::article.article:doc1';

/** The recorder with everything behind it, on a store in memory. */
export function recording(options: Partial<RecorderOptions> = {}) {
  const calendar = createCalendar('Europe/Paris');
  const stored: StoredEvent[] = [];
  /** How many groups of views the log was told to be tagged. */
  const groups: number[] = [];
  let failing = false;
  const append: EventLog['append'] = (events, _rules, tagged = 0) => {
    groups.push(tagged);
    if (failing) {
      failing = false;
      return Promise.reject(new Error('disk full'));
    }
    const known = new Set(stored.map(({ id }) => id));
    const fresh = events.filter(({ id }) => !known.has(id));
    stored.push(...fresh);
    return Promise.resolve(new Set(fresh.map(({ id }) => id)));
  };
  const site = siteOrigins('https://e.com');
  const type = {
    uid: 'api::article.article',
    turnedOnBy: 'options' as const,
    path: typePath('/articles/{slug}'),
    siteUrl: undefined,
    title: 'title',
    localized: false,
    draftAndPublish: true,
    related: [],
  };
  const draft = sampleArticle({
    id: 2,
    documentId: 'draft',
    published: false,
    pathValues: { slug: 'draft' },
  });
  const links = {
    parameter: 'dsl',
    links: () => ({ ...sampleSettings(), parameter: 'dsl', chains: false }),
    ignoreCase: false,
    hashRouter: options.hashRouter ?? false,
  };
  const missed: string[] = [];
  const arrived: [url: string, at: number][] = [];
  const tally = createTally(AT);
  const { record } = createRecorder(
    {
      articles: createArticles(inMemoryRows(sampleArticle(), draft), [type], site, links),
      log: { append, salt: (day) => Promise.resolve(`salt of ${day}`) },
      misses: { count: (kind, what) => missed.push(`${kind} ${what}`) },
      lastEvents: { note: (url, at) => void arrived.push([url, at]) },
      tally,
      calendar,
      site: () => ({ origins: site.all, parameter: 'dsl' }),
      rules: () => '1',
    },
    () => ({
      visitors: true,
      privacySignals: ['gpc', 'dnt'],
      chains: false,
      taggedGroups: 0,
      hashRouter: false,
      ...options,
    }),
  );
  return { record, stored, groups, missed, arrived, tally, failOnce: () => (failing = true) };
}

export const visit = (
  event: Partial<Recordable['event']> = {},
  visitor: Partial<Recordable['visitor']> = {},
): Recordable => ({
  event: { id: 'AAAAAAAAAAAAAAAAAAAAAA', type: 'visit', url: URL_OF_ARTICLE, ...event },
  visitor: { address: '192.0.2.1', userAgent: CHROME, headers: {}, ...visitor },
  at: AT,
});

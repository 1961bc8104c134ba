import type { CountedChannel } from './channels';
import type { KeptArrival } from './arrivals';
import type { Dialect } from '../dialect';
import { TABLES } from '../tables';
import { createBoundNames } from './bounded-names';

/** A day's different channels that strangers can name: referring domains and campaigns. */
const CHANNELS_A_DAY = 1_000;
const HOSTS_A_DAY = 1_000;
const HOSTS_AN_ARTICLE_MONTH = 100;

/** Sources whose channel is whatever a link or referrer says; all others are of our tables. */
const NAMED_BY_STRANGERS = ['referral', 'campaign'] as const;
const isNamedByStrangers = ({ source }: Pick<CountedChannel, 'source'>): boolean =>
  (NAMED_BY_STRANGERS as readonly string[]).includes(source);

interface ArticleMonth {
  month: number;
  article: number;
}

/** What an event is counted under, within our bounds. */
export interface BoundedEvent {
  arrival: KeptArrival;
  article: number;
  month: number;
}

/** Keeps what strangers can name in bounds. */
export function createBounds({ from, tableName }: Dialect) {
  const channels = createBoundNames<number>({
    most: CHANNELS_A_DAY,
    keyOf: String,
    async read(days) {
      const rows: { day: number; channel: string }[] = await from(TABLES.channelDays)
        .join({ c: tableName(TABLES.channels) }, 'c.id', `${TABLES.channelDays}.channel`)
        .whereIn('day', days)
        .whereIn('c.source', NAMED_BY_STRANGERS)
        .distinct('day', 'c.channel');
      return rows.map(({ day, channel }) => ({ group: Number(day), name: channel }));
    },
  });
  const siteHosts = createBoundNames<number>({
    most: HOSTS_A_DAY,
    keyOf: String,
    async read(days) {
      const rows: { day: number; host: string }[] = await from(TABLES.referrerDays)
        .whereIn('day', days)
        .distinct('day', 'host');
      return rows.map(({ day, host }) => ({ group: Number(day), name: host }));
    },
  });
  const articleHosts = createBoundNames<ArticleMonth>({
    most: HOSTS_AN_ARTICLE_MONTH,
    keyOf: ({ month, article }) => `${month} ${article}`,
    async read(groups) {
      const rows: (ArticleMonth & { host: string })[] = await from(TABLES.articleReferrers)
        .whereIn('month', [...new Set(groups.map(({ month }) => month))])
        .whereIn('article', [...new Set(groups.map(({ article }) => article))])
        .select('month', 'article', 'host');
      return rows.map(({ month, article, host }) => ({
        group: { month: Number(month), article: Number(article) },
        name: host,
      }));
    },
  });

  const hostOf = ({ kind, referrerHost }: KeptArrival): string =>
    kind === 'visit' ? referrerHost : '';

  return {
    /** The channels that these arrivals count under, in their order. */
    async channels(arrivals: readonly KeptArrival[]): Promise<CountedChannel[]> {
      const names = await channels(
        arrivals.map((arrival) => ({
          group: arrival.day,
          name: isNamedByStrangers(arrival) ? arrival.channel : '',
        })),
      );
      return arrivals.map(({ source, channel, provider, sharedBy, paid }, index) => ({
        source,
        channel: names[index] || channel,
        provider,
        sharedBy,
        paid,
      }));
    },

    /** The referring hosts that these events count under, in their order. */
    async hosts(
      events: readonly BoundedEvent[],
    ): Promise<{ siteHost: string; articleHost: string }[]> {
      const ofSite = await siteHosts(
        events.map(({ arrival }) => ({ group: arrival.day, name: hostOf(arrival) })),
      );
      const ofArticle = await articleHosts(
        events.map(({ arrival, article, month }) => ({
          group: { month, article },
          name: hostOf(arrival),
        })),
      );
      return events.map((_, index) => ({
        siteHost: ofSite[index] ?? '',
        articleHost: ofArticle[index] ?? '',
      }));
    },
  };
}

export type Bounds = ReturnType<typeof createBounds>;

import { OTHERS, type Source } from '../../../../../core';
import type { Dialect } from '../dialect';
import { TABLES } from '../tables';
import { arrivalOf, arrivalText, withoutSignals, type KeptArrival } from './arrivals';
import { createBoundNames, type BoundNames } from './bounded-names';
import { channelKey, channelOf, type ChannelColumns, type CountedChannel } from './channels';

/** What strangers can make different of a day: what is known of arrivals, channels and hosts. */
const ARRIVALS_A_DAY = 1_000;
export const CHANNELS_A_DAY = 500;
export const HOSTS_A_DAY = 500;
/** And of an article's month. */
export const CHANNELS_AN_ARTICLE_MONTH = 50;
export const HOSTS_AN_ARTICLE_MONTH = 100;

/** Sources with few channels of our own tables: they are told apart however many others there are. */
export const FEW_CHANNELS: ReadonlySet<Source> = new Set<Source>([
  'private',
  'public',
  'direct',
  'internal',
]);

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

/** What a channel counts under where there are too many. */
const condensed = ({ source, channel }: CountedChannel): CountedChannel => ({
  source,
  channel: FEW_CHANNELS.has(source) ? channel : OTHERS,
  provider: '',
  sharedBy: '',
  paid: false,
});

/** An article's referrers are counted by host, so as a channel they are one. */
const onArticle = (channel: CountedChannel): CountedChannel =>
  channel.source === 'referral' ? { ...channel, channel: '' } : channel;

const hostOf = ({ kind, referrerHost }: KeptArrival): string =>
  kind === 'visit' ? referrerHost : '';

/**
 * Keeps what is known of a day's arrivals in bounds; returns what is kept of each, in their order.
 *
 * @param read the arrivals that were kept of these days
 */
export function createArrivalBounds(
  read: (days: readonly number[]) => Promise<readonly KeptArrival[]>,
): (arrivals: readonly KeptArrival[]) => Promise<KeptArrival[]> {
  const bound = createBoundNames<number>({
    most: ARRIVALS_A_DAY,
    keyOf: String,
    read: async (days) =>
      (await read(days)).map((arrival) => ({ group: arrival.day, name: arrivalText(arrival) })),
  });
  return async (all) => {
    const names = await bound(
      all.map((arrival) => ({ group: arrival.day, name: arrivalText(arrival) })),
    );
    return all.map((arrival, index) =>
      names[index] === OTHERS ? { ...withoutSignals(arrival), ...condensed(arrival) } : arrival,
    );
  };
}

/** Keeps what strangers can name, and what they can combine of it, in bounds. */
export function createBounds({ from, tableName }: Dialect) {
  const CHANNEL_COLUMNS = ['c.source', 'c.channel', 'c.provider', 'c.shared_by', 'c.paid'];
  const joined = (table: string) =>
    from(table).join({ c: tableName(TABLES.channels) }, 'c.id', `${table}.channel`);
  const nameOf = (row: ChannelColumns): string => channelKey(channelOf(row));
  const monthKey = ({ month, article }: ArticleMonth): string => `${month} ${article}`;
  const ofMonths =
    (table: string, groups: readonly ArticleMonth[]) =>
    (query = from(table)) =>
      query
        .whereIn('month', [...new Set(groups.map(({ month }) => month))])
        .whereIn('article', [...new Set(groups.map(({ article }) => article))]);
  const monthOf = ({ month, article }: ArticleMonth): ArticleMonth => ({
    month: Number(month),
    article: Number(article),
  });

  const arrivals = createArrivalBounds(async (days) => {
    const rows: Record<string, unknown>[] = await from(TABLES.arrivals).whereIn('day', days);
    return rows.map(arrivalOf);
  });
  const siteChannels = createBoundNames<number>({
    most: CHANNELS_A_DAY,
    keyOf: String,
    async read(days) {
      const rows: (ChannelColumns & { day: number })[] = await joined(TABLES.channelDays)
        .whereIn('day', days)
        .distinct('day', ...CHANNEL_COLUMNS);
      return rows.map((row) => ({ group: Number(row.day), name: nameOf(row) }));
    },
  });
  const articleChannels = createBoundNames<ArticleMonth>({
    most: CHANNELS_AN_ARTICLE_MONTH,
    keyOf: monthKey,
    async read(groups) {
      const { articleChannels: table } = TABLES;
      const rows: (ChannelColumns & ArticleMonth)[] = await ofMonths(
        table,
        groups,
      )(joined(table)).select('month', 'article', ...CHANNEL_COLUMNS);
      return rows.map((row) => ({ group: monthOf(row), name: nameOf(row) }));
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
    keyOf: monthKey,
    async read(groups) {
      const rows: (ArticleMonth & { host: string })[] = await ofMonths(
        TABLES.articleReferrers,
        groups,
      )().select('month', 'article', 'host');
      return rows.map((row) => ({ group: monthOf(row), name: row.host }));
    },
  });

  async function boundChannels<Group>(
    bound: BoundNames<Group>,
    channels: readonly { group: Group; channel: CountedChannel }[],
  ): Promise<CountedChannel[]> {
    const names = await bound(
      channels.map(({ group, channel }) => ({ group, name: channelKey(channel) })),
    );
    return channels.map(({ channel }, index) =>
      names[index] === OTHERS ? condensed(channel) : channel,
    );
  }

  return {
    /** What is kept of these arrivals, in their order. */
    arrivals,

    /** The channels that these events count under on the site and on their article, in their order. */
    async channels(
      events: readonly BoundedEvent[],
    ): Promise<{ ofSite: CountedChannel; ofArticle: CountedChannel }[]> {
      const ofSite = await boundChannels(
        siteChannels,
        events.map(({ arrival }) => ({ group: arrival.day, channel: arrival })),
      );
      const ofArticle = await boundChannels(
        articleChannels,
        events.map(({ month, article }, index) => ({
          group: { month, article },
          channel: onArticle(ofSite[index] as CountedChannel),
        })),
      );
      return events.map((_, index) => ({
        ofSite: ofSite[index] as CountedChannel,
        ofArticle: ofArticle[index] as CountedChannel,
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

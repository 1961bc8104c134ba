/** The small numbers that stand for long things in our tables. They never leave this folder's callers. */
import type { ArticleKey } from '../../../../../core';
import type { Dialect } from '../dialect';
import { createArrivalNumbers, type KeptArrival } from './arrivals';
import { createArticleNumbers } from './articles';
import { createBounds, type BoundedEvent } from './bounds';
import { createChannelNumbers, type CountedChannel } from './channels';
import { createCollectionNumbers, type Collection } from './collections';
import type { NumbersOf } from './numbers';

/** The numbers of the channels that an arrival counts under. */
export interface ChannelNumbers {
  channel: number;
  articleChannel: number;
}

export interface Registry {
  articles: NumbersOf<ArticleKey>;
  collections: NumbersOf<Collection>;
  arrivals: NumbersOf<KeptArrival>;
  channels(arrivals: readonly KeptArrival[]): Promise<ChannelNumbers[]>;
  /** Numbers of channels that were counted within bounds. */
  countedChannels: NumbersOf<CountedChannel>;
  hosts(events: readonly BoundedEvent[]): Promise<{ siteHost: string; articleHost: string }[]>;
}

/** An article's referrers are counted by host, so as a channel they are one. */
const onArticle = (channel: CountedChannel): CountedChannel =>
  channel.source === 'referral' ? { ...channel, channel: '' } : channel;

export function createRegistry(dialect: Dialect): Registry {
  const bounds = createBounds(dialect);
  const channelNumbers = createChannelNumbers(dialect);
  return {
    articles: createArticleNumbers(dialect),
    collections: createCollectionNumbers(dialect),
    arrivals: createArrivalNumbers(dialect),
    async channels(arrivals) {
      const channels = await bounds.channels(arrivals);
      const numbers = await channelNumbers([...channels, ...channels.map(onArticle)]);
      return arrivals.map((_, index) => ({
        channel: numbers[index] ?? 0,
        articleChannel: numbers[arrivals.length + index] ?? 0,
      }));
    },
    countedChannels: channelNumbers,
    hosts: bounds.hosts,
  };
}

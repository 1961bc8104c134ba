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
  /** Of arrivals within bounds: beyond, several share a number. */
  arrivals: NumbersOf<KeptArrival>;
  /** Of arrivals that are within bounds already. */
  keptArrivals: NumbersOf<KeptArrival>;
  channels(events: readonly BoundedEvent[]): Promise<ChannelNumbers[]>;
  /** Numbers of channels that were counted within bounds. */
  countedChannels: NumbersOf<CountedChannel>;
  hosts(events: readonly BoundedEvent[]): Promise<{ siteHost: string; articleHost: string }[]>;
}

export function createRegistry(dialect: Dialect): Registry {
  const bounds = createBounds(dialect);
  const arrivalNumbers = createArrivalNumbers(dialect);
  const channelNumbers = createChannelNumbers(dialect);
  return {
    articles: createArticleNumbers(dialect),
    collections: createCollectionNumbers(dialect),
    arrivals: async (arrivals) => arrivalNumbers(await bounds.arrivals(arrivals)),
    keptArrivals: arrivalNumbers,
    async channels(events) {
      const channels = await bounds.channels(events);
      const numbers = await channelNumbers([
        ...channels.map(({ ofSite }) => ofSite),
        ...channels.map(({ ofArticle }) => ofArticle),
      ]);
      return events.map((_, index) => ({
        channel: numbers[index] ?? 0,
        articleChannel: numbers[events.length + index] ?? 0,
      }));
    },
    countedChannels: channelNumbers,
    hosts: bounds.hosts,
  };
}

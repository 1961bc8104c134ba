import type { ChannelId } from '../../core';

/** What the traffic needs to know of a published article. */
export interface TrafficArticle {
  /** `uid:documentId:locale`. */
  key: string;
  slug: string;
  locale: string;
  /** The article's public address. */
  url: string;
  /** `YYYY-MM-DD`. */
  publishedOn: string;
  /** The article's buttons with their tagged addresses; none where sharing is off. */
  links: readonly { channel: ChannelId; url: string }[];
}

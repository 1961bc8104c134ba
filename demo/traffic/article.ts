import type { ChannelId } from '../../core';

/** A published article. */
export interface TrafficArticle {
  /** `uid:documentId:locale`. */
  key: string;
  slug: string;
  locale: string;
  /** The article's public URL. */
  url: string;
  /** `YYYY-MM-DD`. */
  publishedOn: string;
  /** Its buttons with tagged URLs; empty if sharing is off. */
  links: readonly { channel: ChannelId; url: string }[];
}

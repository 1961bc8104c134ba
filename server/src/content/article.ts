import type { ArticleKey, ChannelId, Sharing } from '../../../core';

/** What an editor chose in the share-buttons component. Untouched components have every default. */
export interface ShareButtons {
  enabled: boolean;
  /** In the editor's order; empty: the site's default channels. */
  channels: ChannelId[];
  message: string | null;
  campaign: string | null;
}

/** One row of an enabled content type, with all that its share links are made of. */
export interface Article extends ArticleKey {
  /** Row id: names one version in one language, and changes with every publication. */
  id: number;
  published: boolean;
  /** As the database writes it; tells whether a remembered article is still the current one. */
  updatedAt: string | null;
  title: string;
  /** Values of the attributes that the type's path names. */
  pathValues: Readonly<Record<string, string | null>>;
  buttons: ShareButtons;
  /** Its former addresses among those that were asked for. */
  former?: readonly FormerAddress[];
}

/** An address that an article had until a moment. */
export interface FormerAddress {
  /** As `pathKey` returns it. */
  path: string;
  /** ms since 1970. */
  until: number;
}

/** An article with its links; `sharing` is `null` for drafts and where sharing is off. */
export interface ArticleWithSharing extends Article {
  sharing: Sharing | null;
}

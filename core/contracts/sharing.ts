import type { ChannelId } from '../channels';

/** One button. */
export interface SharingLink {
  channel: ChannelId;
  /** The channel's name in the article's language. */
  label: string;
  /** `true` for dark channels, `false` for public networks. */
  private: boolean;
  /** The article's URL with this channel's tag. */
  url: string;
  /**
   * The URL to open, such as `https://wa.me/?text=…`; `null` for share sheet, clipboard and QR code.
   * A literal `{instance}` (Mastodon) stands for a host that the visitor enters.
   */
  href: string | null;
}

/** The attribute `sharing` of REST responses; `null` for drafts and entries with sharing off. */
export interface Sharing {
  /** The article's key, `uid:documentId:locale`. */
  article: string;
  /** The article's public URL, without a tag. */
  url: string;
  title: string;
  /** The editor's text before the link. */
  message: string | null;
  /** In display order. */
  links: SharingLink[];
  /**
   * Present if the option `chains` is on: the parameter to which the bar appends a token per share.
   * Links in responses have none, so that they can be cached.
   */
  chains?: { parameter: string };
  /**
   * Present if the option `pageTokens` is on: what events about this article have to bring back. The
   * same for everybody within an hour, so responses can be cached.
   */
  pageToken?: string;
}

import type { ChannelId } from '../channels';

/** One button: a channel, its tagged link and the address that passes it on. */
export interface SharingLink {
  channel: ChannelId;
  /** The channel's name in the article's language. */
  label: string;
  /** `true` for dark channels, `false` for public networks. */
  private: boolean;
  /** The article's address with this channel's tag: what gets copied, sent or posted. */
  url: string;
  /**
   * The address to open, such as `https://wa.me/?text=…`; `null` where the browser does the work
   * (share sheet, clipboard, QR code). A literal `{instance}` in it (Mastodon) stands for the host
   * that the visitor names.
   */
  href: string | null;
}

/**
 * Everything that a front end needs to draw the buttons of one article. On REST responses as
 * `sharing`; `null` there for drafts and for entries with sharing off.
 */
export interface Sharing {
  /** `uid:documentId:locale`, the key under which the article's events are recorded. */
  article: string;
  /** The article's public address, without a tag. */
  url: string;
  title: string;
  /** The editor's words to put in front of the link; `null` where there are none. */
  message: string | null;
  /** In the order in which they are to be drawn. */
  links: SharingLink[];
  /**
   * There where every share gets a token of its own (`chains: true`): which parameter of the links
   * the bar adds it to. The links themselves are the same for all visitors, so they can be cached.
   */
  chains?: { parameter: string };
}

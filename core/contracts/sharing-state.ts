import type { ChannelId } from '../channels';
import type { LinkOptions } from '../share-links';

/**
 * What turns share links on for a content type: the options in `config/plugins`, `pluginOptions` in
 * its schema, or the component that a developer added to it.
 */
export type TurnedOnBy = 'options' | 'schema' | 'component';

/**
 * What the edit view and the Content-Type Builder need to know of a content type.
 * `GET /dark-social/sharing-state?uid=…&locale=…&documentId=…`: `{ data: SharingState }`.
 */
export interface SharingState {
  uid: string;
  /** `null` while share links are off. */
  turnedOnBy: TurnedOnBy | null;
  /** Addresses of its entries: one path, or one per locale. Empty while share links are off. */
  paths: string[];
  /** The path of the locale that was asked for, or of the default locale; `null` where it has none. */
  path: string | null;
  /** The site that links of this locale point to; `null` while none is set. */
  origin: string | null;
  /** Whether the site keeps paths in the fragment. */
  hashRouter: boolean;
  /** The attribute that holds the title; `null` while share links are off. */
  titleField: string | null;
  /** The site's channels, in order: what an entry has whose editor chose none. */
  channels: ChannelId[];
  /** What stands in front of the link where an editor wrote nothing, `{title}` for the title; often empty. */
  message: string;
  /** How links are tagged. */
  links: LinkOptions;
  /**
   * Untagged address of the entry that was asked for, as it was saved last, whether published or not.
   * `null` where it has none, and for people who may not read entries of this type.
   */
  url: string | null;
}

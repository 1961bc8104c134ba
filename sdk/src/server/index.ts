/** For the front end's server. Runs wherever `fetch` exists: no Node built-ins, no DOM. */
import { DEFAULT_PARAMETER } from '../../../core/default-parameter';
import { decodeTag, type Tag } from '../../../core/tag';
import { tagOf } from '../../../core/tagged-url';

export { shareLinks, type LinkOptions, type SharedPage } from '../../../core/share-links';
export type { ChannelId } from '../../../core/channels';
export type { Sharing, SharingLink } from '../../../core/contracts/sharing';
export { previewOf } from '../../../core/previews';
export type { FetchRequest, NodeRequest, PageRequest } from './page-request';
export { createReporter, type Reporter, type ReporterOptions } from './reporter';
export { renderSendBar, sendBarStyles, type RenderOptions } from './render-send-bar';
export type { Tag };

/**
 * Reads the tag in a URL. Returns `undefined` if there is none, or it is not one of ours.
 *
 * @param parameter the plugin option `parameter`
 */
export function readTag(url: string, parameter = DEFAULT_PARAMETER): Tag | undefined {
  return decodeTag(tagOf(url, parameter));
}

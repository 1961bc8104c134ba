/** For the front end's server, in any runtime with `fetch`: no Node built-ins, no DOM. */
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
 * The tag that an address carries: how the link was passed on. `undefined` where it carries none, or
 * none of ours.
 *
 * @param parameter the plugin's option of that name
 */
export function readTag(url: string, parameter = DEFAULT_PARAMETER): Tag | undefined {
  return decodeTag(tagOf(url, parameter));
}

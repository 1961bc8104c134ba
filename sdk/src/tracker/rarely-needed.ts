/** What few page views need, loaded on demand to keep the tracker small. */
export { withTokens } from '../chains/with-tokens';
export { addPageToken } from '../events/page-token';
export { keepUnsent } from '../events/kept-events';
export { rewriteAddress } from './address-tag';
export { onHistoryChange } from './history-changes';
export { ignoreDevice } from './ignore-device';
export { isPassage } from './passage';

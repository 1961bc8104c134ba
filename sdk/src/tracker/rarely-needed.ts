/**
 * What few page views need, in a file that loads when one does: the tracker itself stays a kilobyte
 * and a half.
 */
export { withTokens } from '../chains/with-tokens';
export { keepUnsent } from '../events/kept-events';
export { rewriteAddress } from './address-tag';
export { onHistoryChange } from './history-changes';
export { isPassage } from './passage';

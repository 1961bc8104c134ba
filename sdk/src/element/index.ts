export type { Sharing, SharingLink } from '../../../core/contracts/sharing';
export { defineSendBar, type SendBarOptions } from './define-send-bar';
export { SendBar, type CopyDetail, type ErrorDetail, type SendDetail } from './send-bar';
export type { LoadLanguage, Strings } from './strings';

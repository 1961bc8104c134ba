/**
 * The browser's side, to import: `import { defineSendBar, startTracker } from
 * 'strapi-plugin-dark-social/sdk'`. Importing does nothing by itself and is safe on a server.
 */
export type { Sharing, SharingLink } from '../../core/contracts/sharing';
export { defineSendBar, type SendBarOptions } from './element/define-send-bar';
export { SendBar, type CopiedDetail, type FailedDetail, type SendDetail } from './element/send-bar';
export type { ShareEvent } from './events/record';
export { startTracker, type Tracker, type TrackerOptions } from './tracker/start-tracker';

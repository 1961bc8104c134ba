/**
 * The browser's side, to import: `import { defineSendBar, startTracker } from
 * 'dark-social-sdk'`. Importing does nothing by itself and is safe on a server.
 */
export * from './element';
export * from './tracker';

import type { Navigation } from '../../../core/vocabulary';
import { navigationEntry } from '../page';

declare global {
  interface Document {
    /** Chromium: the tab was unloaded to save memory; TypeScript 5.9 does not declare it. */
    readonly wasDiscarded?: boolean;
  }
}

/** The document's navigation type. Read once the page is shown: a prerender is a navigation by then. */
export const navigationType = (): Navigation =>
  document.wasDiscarded ? 'reload' : (navigationEntry()?.type ?? 'navigate');

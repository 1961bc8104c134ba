/** What the site's own people do counts for nothing. */
import { navigationEntry } from '../page';

/** In `localStorage`: this device is not to be counted. */
export const IGNORED = 'send-bar:ignored';

/** Addresses of drafts: `status=draft` is what Strapi's preview hands over. */
const DRAFT = /[?&](status=draft|preview(=(true|1))?)(?=[&#\s]|$)/;

/** Whether `url`, or several separated by spaces, is that of a draft. */
export const isDraft = (url: string): boolean => DRAFT.test(url);

/** Whether the visitor has opened `?dsl-ignore` on this device. */
export function isIgnored(): boolean {
  try {
    return IGNORED in localStorage;
  } catch {
    return false; // Storage is blocked.
  }
}

/**
 * Whether an event on this page is not to be counted: on a device to be ignored, on a draft, and in a
 * frame of another site, such as the CMS's preview. In a frame of the same site, the visit is that of
 * the page around it.
 */
export function isOwn(type: string, url: string): boolean {
  try {
    // Another site's address cannot be read.
    if (top?.location.href && top !== window && type === 'visit') return true;
  } catch {
    return true;
  }
  // A router may have removed the mark from the address.
  return isDraft(`${url} ${navigationEntry()?.name}`) || isIgnored();
}

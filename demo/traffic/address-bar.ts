import {
  DEFAULT_PARAMETER,
  encodeTag,
  placeOfGroup,
  tagUrl,
  untagUrl,
  viewGroup,
} from '../../core';
import type { ArrivalKind } from './arrivals';

/** In so many groups of views the address bar has a tag, as `config/plugins.ts` says. */
export const TAGGED_GROUPS = 31;

/** Part of the views whose reader copies the address and sends it to somebody. */
export const COPY_ADDRESS = 0.1;

/** Visits by one copied address: in the median, and how far shares differ (log-normal). */
export const ADDRESS_REACH = { median: 1.1, spread: 1.1 };

/** Median delay of these visits, in hours. */
export const ADDRESS_DELAY = 2;

/** How visits by copied addresses arrive. Most messengers hand a link to a browser without a sign. */
export const ADDRESS_ARRIVALS: readonly Omit<ArrivalKind, 'query'>[] = [
  { weight: 16 },
  { weight: 1, app: 'messenger' },
  { weight: 1, referrer: 'https://web.whatsapp.com/' },
  { weight: 1, referrer: 'https://mail.google.com/' },
];

/**
 * What the address bar shows once a view is counted, as the SDK writes it: the tag of the view's group
 * where that is a tagged one, and no tag where it is not.
 */
export function shownAddress(url: string, viewId: string): string {
  const tagGroup = viewGroup(viewId);
  if (placeOfGroup(tagGroup) >= TAGGED_GROUPS) return untagUrl(url, DEFAULT_PARAMETER);
  const tag = encodeTag({ channel: 'address', tagGroup });
  return tagUrl(url, { parameter: DEFAULT_PARAMETER, placement: 'query', tag });
}

import { inAppBrowser } from './agents';
import { readLanding } from './landing';
import { readReferrer } from './referrer';
import type { Arrival } from './arrival';

/**
 * The few signals that a decision used and that may be kept: never an address, a user agent or a
 * full URL. Empty texts where there is nothing.
 */
export interface Signals {
  referrerHost: string;
  /** In-app browser, by channel. */
  app: string;
  utmSource: string;
  utmMedium: string;
  /** Whose click id the address carried. */
  clickId: string;
}

export function readSignals({
  url,
  referrer,
  userAgent,
}: Pick<Arrival, 'url' | 'referrer' | 'userAgent'>): Signals {
  const from = readReferrer(referrer);
  const { campaign } = readLanding(url);
  return {
    referrerHost: 'host' in from ? from.host.slice(0, 255) : '',
    app: inAppBrowser(userAgent)?.channel ?? '',
    utmSource: campaign.source ?? '',
    utmMedium: campaign.medium ?? '',
    clickId: campaign.clickId ?? '',
  };
}

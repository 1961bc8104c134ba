import { readCampaign, type Campaign } from './campaign';
import { remembered } from './remembered';

/** What a landing address tells, whoever arrives by it. */
export interface Landing {
  /** `undefined` where the address cannot be read. */
  url: URL | undefined;
  campaign: Campaign;
}

/** Longest address that is looked at; the intake takes none so long. */
const MAX_URL = 8192;

/** Reads a landing address; never throws. */
export const readLanding = remembered((address: string): Landing => {
  const text = address.slice(0, MAX_URL);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return { url, campaign: readCampaign(url?.searchParams ?? new URLSearchParams()) };
});

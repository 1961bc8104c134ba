/** Campaign fields of a landing address: the utm family, and the click ids of ad networks. */

export interface Campaign {
  source: string | undefined;
  medium: string | undefined;
  name: string | undefined;
  /** Whose click id the address carries, such as `google-ads`. */
  clickId: string | undefined;
}

/**
 * Click ids that only paid clicks carry. `fbclid` is left out on purpose: Facebook adds it to every
 * outgoing link, paid or not, so it says nothing of a campaign.
 */
const CLICK_IDS: Readonly<Record<string, string>> = {
  gclid: 'google-ads',
  gbraid: 'google-ads',
  wbraid: 'google-ads',
  dclid: 'google-display',
  msclkid: 'microsoft-ads',
  ttclid: 'tiktok-ads',
  twclid: 'x-ads',
  li_fat_id: 'linkedin-ads',
  rdt_cid: 'reddit-ads',
  epik: 'pinterest-ads',
};

const PAID = /^(cpc|ppc|cpm|cpv|cpa|paid.*|display|banner|retargeting|affiliate)$/;

/** A campaign word as it may be stored: lower case, printable, short. */
function word(value: string | null): string | undefined {
  const text = (value ?? '')
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  // Cut between characters: a column of 40 must not end in half of one.
  const short = Array.from(text).slice(0, 40).join('');
  return short === '' ? undefined : short;
}

export function readCampaign(query: URLSearchParams): Campaign {
  const clickId = Object.keys(CLICK_IDS).find((name) => query.has(name));
  return {
    source: word(query.get('utm_source')),
    medium: word(query.get('utm_medium')),
    name: word(query.get('utm_campaign')),
    clickId: clickId && CLICK_IDS[clickId],
  };
}

export const isCampaign = ({ source, medium, name, clickId }: Campaign): boolean =>
  [source, medium, name, clickId].some((field) => field !== undefined);

export const isPaid = ({ medium, clickId }: Campaign): boolean =>
  clickId !== undefined || (medium !== undefined && PAID.test(medium));

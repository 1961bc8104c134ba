import { readUrl } from '../../../core';
import { originWithHost } from './own-hosts';
import { lookupAddresses } from './wrapped-page';

/** The address on the site's own origin, where it is spelled with `http:` or with or without `www.`. */
function onOrigin(address: string, origins: readonly string[]): string {
  const url = readUrl(address);
  const origin = url && originWithHost(url, origins);
  return url && origin !== undefined ? `${origin}${url.pathname}${url.search}${url.hash}` : address;
}

/**
 * The addresses that may say which article a page is, the surest first: as written, then as it is
 * meant where it was damaged on its way or where a translator or a cache shows it; then the same of
 * its `<link rel=canonical>`. Pure; never throws.
 *
 * @param origins the site's own, such as `https://www.example.com`
 */
export const pageAddresses = (
  { url, canonical }: { url: string; canonical?: string | undefined },
  origins: readonly string[],
): string[] => {
  const given = canonical === undefined ? [url] : [url, canonical];
  const spellings = given.flatMap((address) => lookupAddresses(address, origins));
  return [...new Set(spellings.map((address) => onOrigin(address, origins)))];
};

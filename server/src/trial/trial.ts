/** How an address, a referrer or an agent would count. Stores nothing. */
import { readUrl, type TrialReport } from '../../../core';
import { classify, pageAddresses, type Site } from '../attribution';
import { parseFields } from '../config/parse-fields';
import { pageAddress } from '../content/addresses/page-address';
import type { Articles } from '../content/articles';
import { trialSchema } from './parse';

export interface TrialSources {
  /** The site and its rules as they are now. */
  site(): Site;
  articles: Pick<Articles, 'byUrls'>;
  options: { hashRouter: boolean };
}

/** For a site whose address is not set yet. */
const NO_ORIGIN = 'https://www.example.com';

/**
 * Classifies what was entered as the visit of somebody new.
 *
 * @param given `TrialRequest`; throws a FieldsError where it is none
 */
export async function trial(
  { site, articles, options }: TrialSources,
  given: unknown,
): Promise<TrialReport> {
  const { origins } = site();
  const entered = parseFields(trialSchema(origins[0] ?? NO_ORIGIN), given, 'trial');
  const { hasAddress, url, referrer, userAgent } = entered;
  // As its router reads it, where that keeps the path in the fragment.
  const asRouted = pageAddress(url, options.hashRouter)?.href ?? url;
  const verdict = classify({ url: asRouted, referrer, userAgent }, site());
  if (!hasAddress) return verdict;
  const addresses = pageAddresses({ url }, origins);
  const found = await articles.byUrls(addresses);
  const article = addresses.map((each) => found.get(each)).find((each) => each !== undefined);
  const ownSite = addresses.some((each) => origins.includes(readUrl(each)?.origin ?? ''));
  return { ...verdict, page: { ownSite, article: article?.title ?? null } };
}

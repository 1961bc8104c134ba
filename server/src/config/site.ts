import { localeKey } from './locale';
import type { Options } from './options';

/** The front end: where links point, and whose pages may report events. */
export interface SiteOrigins {
  /** Every origin of the site; empty while `siteUrl` is not set. */
  all: readonly string[];
  /** The origin that links of this locale point to. `undefined` while none is set for it. */
  forLocale(locale: string | null): string | undefined;
  /** The locales whose pages this origin has; `undefined` where origins say nothing of locales. */
  localesOf(origin: string): readonly string[] | undefined;
}

export function siteOrigins(siteUrl: Options['siteUrl']): SiteOrigins {
  if (siteUrl === undefined || typeof siteUrl === 'string' || Array.isArray(siteUrl)) {
    const all = siteUrl === undefined ? [] : [siteUrl].flat();
    return { all, forLocale: () => all[0], localesOf: () => undefined };
  }
  const perLocale = Object.entries(siteUrl).map(([locale, urls]) => ({
    locale,
    origins: [urls].flat(),
  }));
  const first = new Map(perLocale.map(({ locale, origins }) => [localeKey(locale), origins[0]]));
  const all = [...new Set(perLocale.flatMap(({ origins }) => origins))];
  return {
    all,
    // An entry of a type that is not translated goes to the first site.
    forLocale: (locale) => (locale === null ? all[0] : first.get(localeKey(locale))),
    localesOf: (origin) =>
      perLocale.filter(({ origins }) => origins.includes(origin)).map(({ locale }) => locale),
  };
}

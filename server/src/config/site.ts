import type { Options } from './options';

/** The front end: where links point, and whose pages may report events. */
export interface SiteOrigins {
  /** Every origin of the site; empty while `siteUrl` is not set. */
  all: readonly string[];
  /** The origin that links of this locale point to. `undefined` while none is set for it. */
  forLocale(locale: string | null): string | undefined;
  /** The locales whose links point to this origin; `undefined` where origins say nothing of locales. */
  localesOf(origin: string): readonly string[] | undefined;
}

export function siteOrigins(siteUrl: Options['siteUrl']): SiteOrigins {
  if (siteUrl === undefined || typeof siteUrl === 'string' || Array.isArray(siteUrl)) {
    const all = siteUrl === undefined ? [] : [siteUrl].flat();
    return { all, forLocale: () => all[0], localesOf: () => undefined };
  }
  const perLocale = new Map(Object.entries(siteUrl));
  const all = [...new Set(perLocale.values())];
  return {
    all,
    // An entry of a type that is not translated goes to the first site.
    forLocale: (locale) => (locale === null ? all[0] : perLocale.get(locale)),
    localesOf: (origin) =>
      [...perLocale].filter(([, each]) => each === origin).map(([locale]) => locale),
  };
}

import { PLUGIN_ID } from '../plugin';
import en from './start/en.json';
import { STRAPI_IDS } from './strapi-ids';

type Texts = Record<string, string>;

/** What Strapi itself draws, in the plugin's languages. English is bundled, as the fallback. */
const LANGUAGES: Record<string, () => Promise<{ default: Texts }>> = {
  en: () => Promise.resolve({ default: en }),
  fr: () => import('./start/fr.json'),
};

const withPrefix = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));

const forStrapi = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(STRAPI_IDS).map(([id, key]) => [id, texts[key] ?? en[key]]));

/**
 * Strapi's `registerTrads`: the texts that Strapi itself draws, in each of the panel's languages,
 * empty where we have none. Those of our own parts come with `withTexts`.
 */
export async function loadTranslations({
  locales,
}: {
  locales: string[];
}): Promise<{ locale: string; data: Texts }[]> {
  return Promise.all(
    locales.map(async (locale) => {
      const load = LANGUAGES[locale];
      if (load === undefined) return { locale, data: {} };
      const { default: texts } = await load();
      return { locale, data: { ...withPrefix(texts), ...forStrapi(texts) } };
    }),
  );
}

import { PLUGIN_ID } from '../plugin';

type Texts = Record<string, string>;

/** The languages that the plugin speaks. Loaded when the panel asks for them. */
const LANGUAGES: Record<string, () => Promise<{ default: Texts }>> = {
  en: () => import('./en.json'),
  fr: () => import('./fr.json'),
};

const withPrefix = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));

/** Strapi's `registerTrads`: our texts in each of the panel's languages, empty where we have none. */
export async function loadTranslations({
  locales,
}: {
  locales: string[];
}): Promise<{ locale: string; data: Texts }[]> {
  return Promise.all(
    locales.map(async (locale) => {
      const load = LANGUAGES[locale];
      return { locale, data: load === undefined ? {} : withPrefix((await load()).default) };
    }),
  );
}

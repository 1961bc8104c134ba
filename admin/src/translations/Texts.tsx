import { lazy, Suspense, type ReactNode } from 'react';
import { createIntl, RawIntlProvider, useIntl, type IntlShape } from 'react-intl';
import { PLUGIN_ID } from '../plugin';

type Load = () => Promise<{ default: Record<string, string> }>;

/** The panel's `intl` with our texts. What an app's `config.translations` says of them comes first. */
function extend(intl: IntlShape, texts: Record<string, string>): IntlShape {
  const ours = Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]);
  return createIntl({ ...intl, messages: { ...Object.fromEntries(ours), ...intl.messages } });
}

/** Draws its children with the texts of one language, once these are loaded. */
const inLanguage = (load: Load) =>
  lazy(async () => {
    const { default: texts } = await load();
    // A list has a part in each of its rows.
    const extended = new WeakMap<IntlShape, IntlShape>();
    const Texts = ({ children }: { children: ReactNode }) => {
      const panel = useIntl();
      const intl = extended.get(panel) ?? extend(panel, texts);
      extended.set(panel, intl);
      return <RawIntlProvider value={intl}>{children}</RawIntlProvider>;
    };
    return { default: Texts };
  });

const English = inLanguage(() => import('./en.json'));

/** By the panel's locales. Other languages get English. */
const LANGUAGES: Record<string, typeof English | undefined> = {
  fr: inLanguage(() => import('./fr.json')),
};

/** Draws its children once the plugin's texts are there in the language of the panel. */
export function Texts({ children }: { children: ReactNode }) {
  const { locale } = useIntl();
  const InLanguage = LANGUAGES[locale] ?? English;
  return (
    <Suspense fallback={null}>
      <InLanguage>{children}</InLanguage>
    </Suspense>
  );
}

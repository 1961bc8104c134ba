/**
 * The bar's languages besides English, each loaded on demand:
 * `defineSendBar('send-bar', { endpoint, loadLanguage })`.
 */
import type { Language } from '../../../../core/channels';
import type { LoadLanguage, Strings } from '../strings';

export type { LoadLanguage, Strings };

type Load = () => Promise<{ default: Strings }>;

const LANGUAGES: Partial<Record<string, Load>> = {
  fr: () => import('./fr'),
  de: () => import('./de'),
  es: () => import('./es'),
  it: () => import('./it'),
  pt: () => import('./pt'),
  nl: () => import('./nl'),
  ar: () => import('./ar'),
} satisfies Record<Exclude<Language, 'en'>, Load>;

export const loadLanguage: LoadLanguage = (language) => LANGUAGES[language]?.();

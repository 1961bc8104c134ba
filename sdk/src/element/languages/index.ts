/**
 * The languages of the bar beside English, each in a file that loads when a bar speaks it:
 * `defineSendBar('send-bar', { endpoint, loadLanguage })`.
 */
import type { LoadLanguage, Strings } from '../strings';

export type { LoadLanguage, Strings };

const LANGUAGES: Partial<Record<string, () => Promise<{ default: Strings }>>> = {
  fr: () => import('./fr'),
  de: () => import('./de'),
  es: () => import('./es'),
  it: () => import('./it'),
  pt: () => import('./pt'),
  nl: () => import('./nl'),
  ar: () => import('./ar'),
};

export const loadLanguage: LoadLanguage = (language) => LANGUAGES[language]?.();

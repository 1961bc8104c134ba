import { SendBar } from './send-bar';
import type { LoadLanguage } from './strings';

export interface SendBarOptions {
  /** Where the bars ask and record: `https://cms.example.com/api/dark-social`. */
  endpoint?: string;
  /**
   * Where other languages than English come from: `loadLanguage` of
   * `dark-social-sdk/languages`, or a function of the site's own.
   */
  loadLanguage?: LoadLanguage;
}

/**
 * Makes `<send-bar>`, or an element of another name, known to the page. A name that is taken stays
 * as it is. On a server it does nothing.
 */
export function defineSendBar(
  name = 'send-bar',
  { endpoint = '', loadLanguage }: SendBarOptions = {},
): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  // A class of its own, since a class can carry one name only.
  customElements.define(
    name,
    class extends SendBar {
      protected override readonly defaultEndpoint = endpoint;
      protected override readonly loadLanguage = loadLanguage;
    },
  );
}

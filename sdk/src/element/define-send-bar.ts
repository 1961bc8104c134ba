import { SendBar } from './send-bar';
import type { LoadLanguage } from './strings';

export interface SendBarOptions {
  /** Base URL of the plugin: `https://cms.example.com/api/dark-social`. */
  endpoint?: string;
  /** Loads languages besides English: that of `dark-social-sdk/languages`, or your own. */
  loadLanguage?: LoadLanguage;
}

/** Defines `<send-bar>`, or another name. Does nothing if the name is taken, and on a server. */
export function defineSendBar(
  name = 'send-bar',
  { endpoint = '', loadLanguage }: SendBarOptions = {},
): void {
  if (typeof customElements === 'undefined' || customElements.get(name)) return;
  // A subclass, since a class can be registered only once.
  customElements.define(
    name,
    class extends SendBar {
      protected override readonly defaultEndpoint = endpoint;
      protected override readonly loadLanguage = loadLanguage;
    },
  );
}

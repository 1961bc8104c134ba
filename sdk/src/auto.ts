/**
 * The script that Strapi serves as `/api/dark-social/sdk.js`. It needs no settings: everything goes
 * back to where the script came from.
 *
 *     <script type="module" src="https://cms.example.com/api/dark-social/sdk.js"></script>
 *     <send-bar></send-bar>
 *
 * What a site may want otherwise stands behind a question mark: `sdk.js?tagAddress&textCopies=false`
 * (the tracker's options that are true or false).
 */
import { defineSendBar } from './element/define-send-bar';
import { startTracker, type TrackerOptions } from './tracker/start-tracker';

/** Strapi writes its own options here when it serves the script. */
declare const __OPTIONS__: Pick<TrackerOptions, 'parameter' | 'placement' | 'chains'>;

/** Written by the build: the folder of the files that load later, and the languages among them. */
declare const __FILES__: string;
declare const __LANGUAGES__: string;

const script = new URL(import.meta.url);
const endpoint = new URL('.', script).href.slice(0, -1);

/** `?tagAddress` and `?tagAddress=true` are yes, `?tagAddress=false` is no. */
const flags = Object.fromEntries(
  Array.from(script.searchParams, ([name, value]) => [name, value !== 'false']),
);

/**
 * The key that the page's bars agree on. A list with a bar per article names several, and is itself
 * none of them: there the address decides.
 */
function articleOfPage(): string | undefined {
  const bars = document.querySelectorAll('send-bar[article]');
  const [key, ...others] = new Set(Array.from(bars, (bar) => bar.getAttribute('article')));
  return others.length ? undefined : (key ?? undefined);
}

function start(): void {
  startTracker({ ...flags, ...__OPTIONS__, endpoint, article: articleOfPage() });
}

defineSendBar('send-bar', {
  endpoint,
  loadLanguage: (language) =>
    RegExp(`^(${__LANGUAGES__})$`).test(language)
      ? import(new URL(`./${__FILES__}/${language}.js`, script).href)
      : undefined,
});
// A deferred module finds the document parsed; one with `async` may be early.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

/**
 * The script that Strapi serves as `/api/dark-social/sdk.js`. Its own URL is the endpoint, so it needs
 * no configuration.
 *
 *     <script type="module" src="https://cms.example.com/api/dark-social/sdk.js"></script>
 *     <send-bar></send-bar>
 *
 * The query sets boolean options of the tracker: `sdk.js?keepUnsent&textCopies=false`.
 */
import { defineSendBar } from './element/define-send-bar';
import { startTracker, type TrackerOptions } from './tracker/start-tracker';

/** Replaced by Strapi when it serves the script. */
declare const __OPTIONS__: Pick<TrackerOptions, 'parameter' | 'placement' | 'pageTokens'>;

/** Replaced by the build: the folder of the files that load later, and the languages among them. */
declare const __FILES__: string;
declare const __LANGUAGES__: RegExp;

const script = new URL(import.meta.url);
const endpoint = new URL('.', script).href.slice(0, -1);

/** `?name` and `?name=true` are true, `?name=false` is false. */
const flags = Object.fromEntries(
  Array.from(script.searchParams, ([name, value]) => [name, value !== 'false']),
);

/** The bar that says that the page is its article's. Any other may be a teaser. */
function start(): void {
  const article = document.querySelector('send-bar[page]')?.getAttribute('article') ?? undefined;
  startTracker({ ...flags, ...__OPTIONS__, endpoint, article });
}

defineSendBar('send-bar', {
  endpoint,
  loadLanguage: (language) =>
    __LANGUAGES__.test(language)
      ? import(new URL(`./${__FILES__}/${language}.js`, script).href)
      : undefined,
});
// A module script with `async` may run before the document is parsed.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

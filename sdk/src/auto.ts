/**
 * The script that Strapi serves as `/api/dark-social/sdk.js`. It needs no settings: everything goes
 * back to where the script came from.
 *
 *     <script type="module" src="https://cms.example.com/api/dark-social/sdk.js"></script>
 *     <send-bar></send-bar>
 */
import { defineSendBar } from './element/define-send-bar';
import { startTracker } from './tracker/start-tracker';

const endpoint = new URL('.', import.meta.url).href.slice(0, -1);

/**
 * The key that the page's bars agree on. A list with a bar per article names several, and is itself
 * none of them: there the address decides.
 */
function articleOfPage(): string | undefined {
  const bars = document.querySelectorAll('send-bar[article]');
  const keys = new Set(Array.from(bars, (bar) => bar.getAttribute('article')));
  const [key] = keys;
  return keys.size === 1 ? (key ?? undefined) : undefined;
}

function start(): void {
  startTracker({ endpoint, article: articleOfPage() });
}

defineSendBar('send-bar', { endpoint });
// A deferred module finds the document parsed; one with `async` may be early.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

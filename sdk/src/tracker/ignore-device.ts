/** The team's way out of its own figures: `?dsl-ignore` on any page, and `?dsl-ignore=off`. */
import { replaceState, type AddressOptions } from './address-tag';

/** How long the message stays, in ms. */
const SHOWN_MS = 15_000;

const STYLE =
  'position:fixed;z-index:2147483647;inset:auto 1em 1em;margin:auto;inline-size:fit-content;' +
  'padding:.75em 1em;border:1px solid Canvas;border-radius:8px;background:CanvasText;color:Canvas;' +
  'font:16px/1.4 system-ui,sans-serif';

function tell(text: string): void {
  const message = document.createElement('p');
  message.role = 'status';
  message.style.cssText = STYLE;
  message.textContent = text;
  // Beside the body, which a framework may be hydrating.
  document.documentElement.append(message);
  message.onclick = () => message.remove();
  setTimeout(() => message.remove(), SHOWN_MS);
}

function store(ignored: boolean, name: string, key: string): string {
  try {
    if (!ignored) {
      localStorage.removeItem(key);
      return 'Visits and shares on this device are counted again.';
    }
    localStorage.setItem(key, '');
    return `Visits and shares on this device are no longer counted on this site. To undo this, open a page with ?${name}=off.`;
  } catch {
    return 'This could not be stored: the browser blocks storage on this site.';
  }
}

/**
 * Ignores this device, or counts it again, as the address says; then removes that from the address.
 *
 * @param name of the parameter, such as `dsl-ignore`
 * @param key in `localStorage`; passed in, so that the bundler creates no chunk shared with the first script
 */
export function ignoreDevice(
  name: string,
  key: string,
  { replaceAddress = replaceState }: Pick<AddressOptions, 'replaceAddress'>,
): void {
  const asked = RegExp(`([?&#])${name}(?:=([^&#]*))?(&|(?=#)|$)`, 'g');
  const { href } = location;
  const value = asked.exec(href)?.[2] ?? '';
  asked.lastIndex = 0;
  tell(store(!/^(off|false|0)$/i.test(value), name, key));
  replaceAddress(
    href.replace(asked, (_, before: string, _value, after: string) => (after ? before : '')),
  );
}

import { readUrl } from '../../../../core';

/** What a router keeps in the fragment: `#/articles/hello?page=2`, `#!/articles/hello`. */
const IN_FRAGMENT = /^#!?(\/[^?#]*)\??([^#]*)/;

/**
 * A page's address as its router reads it: with `hashRouter`, path and query are also read from the
 * fragment. `undefined` for what is no address.
 */
export function pageAddress(url: string, hashRouter: boolean): URL | undefined {
  const address = readUrl(url);
  const [, path, query] = (hashRouter && IN_FRAGMENT.exec(address?.hash ?? '')) || [];
  if (!address || path === undefined) return address;
  address.pathname = path;
  address.search = [address.search.slice(1), query].filter(Boolean).join('&');
  address.hash = '';
  return address;
}

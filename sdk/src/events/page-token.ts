import type { Recorded } from './record';

/** By article, or by page where the event names none. Saves a request for each further event. */
const tokens = new Map<string, Promise<string | undefined>>();

/** The address of a page without query and jump mark, unless a hash router keeps the page there. */
function withoutTag(url: string): string {
  const page = new URL(url);
  page.search = '';
  if (!/^#!?\//.test(page.hash)) page.hash = '';
  return page.href;
}

async function load(endpoint: string, { article, url = '', canonical }: Recorded): Promise<string> {
  const link = document.querySelector<HTMLLinkElement>('link[rel~=canonical]');
  const named = canonical || link?.href;
  const query: Record<string, string> = article
    ? { article }
    : { url: withoutTag(url), ...(named && { canonical: named }) };
  const response = await fetch(`${endpoint}/sharing?${new URLSearchParams(query)}`, {
    credentials: 'omit',
  });
  const { pageToken } = await response.json();
  return pageToken;
}

/**
 * Adds the page token that a site requires of shares, copies and visits by a tagged link. Without an
 * answer the event goes without: the site will call it suspicious.
 *
 * Loads on demand and so imports nothing of the first script, which would split that in two.
 *
 * @param parameter name of the tag's parameter
 */
export async function addPageToken(
  endpoint: string,
  event: Recorded,
  parameter: string,
): Promise<void> {
  // Before anything is waited for: the visitor may move on.
  event.url ??= location.href;
  const { type, url, article } = event;
  if (event.pageToken || (type === 'visit' && !url.includes(`${parameter}=`))) return;
  const key = article ?? withoutTag(url);
  const token =
    tokens.get(key) ??
    load(endpoint, event).catch(() => {
      tokens.delete(key);
      return undefined;
    });
  tokens.set(key, token);
  event.pageToken = await token;
}

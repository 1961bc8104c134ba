import { consent } from './consent-on-demand';
import type { Recorded } from './record';

/** ms after which an event goes without a token: it must not wait for a slow answer. */
const PATIENCE = 3_000;

/** By endpoint, and article or page. Saves a request for each further event. */
const tokens = new Map<string, Promise<string>>();

/** The address of a page without query and jump mark, unless a hash router keeps the page there. */
function withoutTag(url: string): string {
  const page = new URL(url);
  page.search = '';
  if (!/^#!?\//.test(page.hash)) page.hash = '';
  return page.href;
}

/** Rejects where there are no links, and so no token. */
async function load(endpoint: string, asked: Record<string, string>): Promise<string> {
  const response = await fetch(`${endpoint}/sharing?${new URLSearchParams(asked)}`, {
    credentials: 'omit',
  });
  if (!response.ok) throw new Error(`${response.status}`);
  const { pageToken } = await response.json();
  return pageToken;
}

/** Resolves when an event can wait no longer. */
const lastMoment = (): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE);
    addEventListener('pagehide', () => resolve(undefined), { once: true });
  });

/** Remembers an answer, and forgets a failure. */
function tokenOf(endpoint: string, asked: Record<string, string>): Promise<string> {
  const key = JSON.stringify([endpoint, asked]);
  const known = tokens.get(key);
  if (known) return known;
  const token = load(endpoint, asked);
  tokens.set(key, token);
  token.catch(() => tokens.delete(key));
  return token;
}

/**
 * Adds the page token that a site requires of shares, copies and visits by a tagged link. Asks nobody
 * before the visitor agrees. Without an answer in time the event goes without: the site will call it
 * suspicious.
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
  // However the link was damaged on its way, this much of the tag is left.
  if (event.pageToken || (type === 'visit' && !RegExp(parameter, 'i').test(url))) return;
  const link = document.querySelector<HTMLLinkElement>('link[rel~=canonical]');
  // A visit's is known; an empty one may be that of the page before.
  const canonical = event.canonical ?? link?.href;
  const page = { url: withoutTag(url), ...(canonical && { canonical }) };
  await consent();
  // A key may be out of date, where the address still finds the article.
  const token = article
    ? tokenOf(endpoint, { article }).catch(() => tokenOf(endpoint, page))
    : tokenOf(endpoint, page);
  event.pageToken = await Promise.race([token.catch(() => undefined), lastMoment()]);
}

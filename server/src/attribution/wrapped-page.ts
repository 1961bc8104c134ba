/** Pages of the site that a translator, a cache or a reader shows under its own address. */
import { readUrl, repairAddress } from '../../../core';
import { originWithHost } from './own-hosts';
import { AMP_VIEWERS, PAGE_CACHES, READER_PROXIES, TRANSLATED } from './tables/wrappers';

/** `/c/s/www.example.com/hello`: the kind of content, `s` for https, then the page. */
const CACHED = /^\/(?:[a-z]{1,3}\/)?(s\/)?((?:[\w-]+\.)+[\w-]{2,}(?::\d+)?)(\/.*)?$/i;
/** `/web/2024/https://www.example.com/hello`. */
const IN_PATH = /\/(https?):\/{1,2}([^/].*)$/is;
/** `/web/2024/www.example.com/hello`. */
const WITHOUT_SCHEME = /^(?:\/[^/.:]*)*?\/()((?:[\w-]+\.)+[\w-]{2,}(?::\d+)?(?:\/.*)?)$/is;
const IN_CACHE_QUERY = /^cache:(?:[\w-]+:)?(?:https?:\/\/)?([^\s+]+)/i;
const LONGEST = 8192;

const withoutWww = (host: string): string => (host.startsWith('www.') ? host.slice(4) : host);

/** The label of a cache in front of its domain; `undefined` if the host is no cache's. */
function cacheLabel(hostname: string): string | undefined {
  if (PAGE_CACHES.has(withoutWww(hostname))) return '';
  const dot = hostname.indexOf('.');
  return PAGE_CACHES.has(hostname.slice(dot + 1)) ? hostname.slice(0, dot) : undefined;
}

/** The label of a translated page's host; `undefined` if it is none. */
const translatedLabel = (hostname: string): string | undefined =>
  hostname.endsWith(`.${TRANSLATED}`) ? hostname.slice(0, -TRANSLATED.length - 1) : undefined;

/**
 * The host that a label stands for: a hyphen is a dot, two are a hyphen. Where that would look like
 * punycode, the label is put between `0-` and `-0`.
 */
function hostOfLabel(label: string): string | undefined {
  const plain = /^0-(.+)-0$/.exec(label)?.[1] ?? label;
  const host = plain.replace(/--|-/g, (hyphens) => (hyphens === '--' ? '-' : '.'));
  return host.includes('.') && !label.includes('.') ? host : undefined;
}

const rest = ({ pathname, search, hash }: URL): string => `${pathname}${search}${hash}`;

function inCache(label: string, url: URL): URL | undefined {
  const [, secure, host, path = '/'] = CACHED.exec(url.pathname) ?? [];
  if (host !== undefined) {
    return readUrl(`${secure ? 'https' : 'http'}://${host}${path}${url.search}${url.hash}`);
  }
  const whole = hostOfLabel(label);
  return whole === undefined ? undefined : readUrl(`https://${whole}${rest(url)}`);
}

function inReader(url: URL): URL | undefined {
  for (const value of url.searchParams.values()) {
    const cached = IN_CACHE_QUERY.exec(value)?.[1];
    if (cached !== undefined) return readUrl(`https://${cached}`);
    if (/^https?:\/\//i.test(value)) return readUrl(value);
  }
  let path = rest(url);
  if (/^\/[^/]*https?%3a/i.test(path)) path = path.replace(/%3a/i, ':').replace(/%2f/gi, '/');
  const [, scheme, page] = IN_PATH.exec(path) ?? WITHOUT_SCHEME.exec(path) ?? [];
  return page === undefined ? undefined : readUrl(`${scheme || 'https'}://${page}`);
}

const isAmpViewer = ({ hostname, pathname }: URL): boolean =>
  AMP_VIEWERS.test(hostname) && pathname.startsWith('/amp/');

/** The page that such a service shows at this address; `undefined` if it is none or shows none. */
export function pageBehind(url: URL): URL | undefined {
  const { hostname } = url;
  const translated = translatedLabel(hostname);
  if (translated !== undefined) {
    const host = hostOfLabel(translated);
    const scheme = url.searchParams.get('_x_tr_sch') === 'http' ? 'http' : 'https';
    return host === undefined ? undefined : readUrl(`${scheme}://${host}${rest(url)}`);
  }
  const label = cacheLabel(hostname);
  if (label !== undefined) return inCache(label, url);
  if (isAmpViewer(url)) return inCache('', url);
  return READER_PROXIES.has(withoutWww(hostname)) ? inReader(url) : undefined;
}

/** Whether what is behind an engine's cache is that engine's result rather than a site of its own. */
export const isEngineCache = (url: URL): boolean =>
  cacheLabel(url.hostname) !== undefined || isAmpViewer(url);

function unwrapped(address: string, origins: readonly string[]): string {
  const url = readUrl(address);
  const page = url && pageBehind(url);
  const origin = page && originWithHost(page, origins);
  return page && origin !== undefined ? `${new URL(origin).origin}${rest(page)}` : address;
}

/**
 * The address of the site's page that a landing URL stands for: repaired where it was escaped on its
 * way, and unwrapped where a translator, an AMP cache or a reader shows the page. Unchanged if it is
 * intact and not wrapped, or the page is not the site's. Pure; never throws.
 *
 * @param origins the site's own, such as `https://www.example.com`
 */
export const unwrapAddress = (address: string, origins: readonly string[]): string =>
  address.length > LONGEST ? address : unwrapped(repairAddress(address), origins);

/**
 * The addresses to look a page up by, unwrapped as `unwrapAddress` does: as written, then repaired, if
 * that differs. What looks damaged may be the page's own name, such as `/q&a=b`. Pure; never throws.
 */
export function lookupAddresses(address: string, origins: readonly string[]): string[] {
  if (address.length > LONGEST) return [address];
  const written = unwrapped(address, origins);
  const repaired = unwrapAddress(address, origins);
  return repaired === written ? [written] : [written, repaired];
}

/**
 * Whether pages of this origin may record visits: the site's own, a translation or a cache of it, and
 * the readers and archives, which show pages of any site. Pure; never throws.
 *
 * @param origin the header `Origin`
 */
export function originMayRecord(origin: string, origins: readonly string[]): boolean {
  if (origins.includes(origin)) return true;
  const url = readUrl(origin);
  if (url?.protocol !== 'https:' || url.port !== '' || url.origin !== origin) return false;
  if (READER_PROXIES.has(withoutWww(url.hostname))) return true;
  const label = translatedLabel(url.hostname) ?? cacheLabel(url.hostname);
  const host = label === undefined ? undefined : hostOfLabel(label);
  const page = host === undefined ? undefined : readUrl(`https://${host}`);
  return page !== undefined && originWithHost(page, origins) !== undefined;
}

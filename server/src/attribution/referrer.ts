import { getDomain, getPublicSuffix } from 'tldts';
import { readUrl } from '../../../core';
import { ANDROID_APPS, BRANDS, HOSTS, type Sender } from './tables';
import { mail } from './tables/sender';

/** What is read of a referrer: never its path or query. */
export type Referrer =
  | { kind: 'none' }
  /** Present, but not a URL. */
  | { kind: 'unreadable' }
  /** An Android app; `host` is its package, in lower case. */
  | { kind: 'app'; host: string }
  /** A web page; `host` is in lower case and punycode, without a final dot. */
  | { kind: 'web'; host: string; port: string };

const MAX_REFERRER = 4096;
const MAX_PACKAGE = 100;
const MAX_PROVIDER = 40;
const PACKAGE = /^[a-z0-9_]+(\.[a-z0-9_]+)+$/;
/** Public suffixes of a brand's country domains: `fr`, `co.uk`, `com.br`, `com`. */
const COUNTRY = /^(?:com|cat|(?:com?\.)?[a-z]{2})$/;
/** First labels of webmail hosts. `mail` is not among them: newsletters and shops use it, too. */
const WEBMAIL = /^(?:webmail|roundcube|zimbra|owa|imp|sogo|rainloop|horde|snappymail)\d{0,2}\./;

const LOCAL = { allowPrivateDomains: false };

/** The registrable domain of a host, in punycode; the host itself if it is an IP address. */
export const registrableDomain = (host: string): string => getDomain(host, LOCAL) ?? host;

/** Finds the longest suffix of `host`, label by label, of at least `shortest` characters. */
function longest(
  table: ReadonlyMap<string, Sender>,
  host: string,
  shortest: number,
): Sender | undefined {
  for (let rest = host; rest.length >= shortest; rest = rest.slice(rest.indexOf('.') + 1)) {
    const found = table.get(rest);
    if (found || !rest.includes('.')) return found;
  }
  return undefined;
}

function ofBrand(host: string, domain: string): Sender | undefined {
  const suffix = getPublicSuffix(host, LOCAL);
  if (!suffix || !COUNTRY.test(suffix) || domain === suffix) return undefined;
  const cut = suffix.length + 1;
  return longest(BRANDS, host.slice(0, -cut), domain.length - cut);
}

function ofWebmail(host: string, domain: string): Sender | undefined {
  // `webmail.com` itself is a registered domain, not somebody's webmail.
  if (!WEBMAIL.test(host) || host === domain) return undefined;
  return mail(domain.slice(0, MAX_PROVIDER));
}

/** The sender with this host, in any letter case, with or without a final dot. */
export function senderByHost(name: string): Sender | undefined {
  const host = name.toLowerCase().replace(/\.$/, '');
  const domain = registrableDomain(host);
  return longest(HOSTS, host, domain.length) ?? ofBrand(host, domain) ?? ofWebmail(host, domain);
}

/** The sender with this Android app. */
export const senderByApp = (packageName: string): Sender | undefined =>
  ANDROID_APPS.get(packageName.toLowerCase());

function readApp(url: URL): Referrer {
  // Some apps omit the slashes: `android-app:com.slack`.
  const name = (url.hostname || (url.pathname.split('/').find(Boolean) ?? '')).toLowerCase();
  if (name.length > MAX_PACKAGE || !PACKAGE.test(name)) return { kind: 'unreadable' };
  return { kind: 'app', host: name };
}

/** Reads a referrer. Never throws. */
export function readReferrer(raw: unknown): Referrer {
  if (raw === undefined || raw === null) return { kind: 'none' };
  if (typeof raw !== 'string' || raw.length > MAX_REFERRER) return { kind: 'unreadable' };
  const text = raw.trim();
  if (text === '') return { kind: 'none' };
  const url = readUrl(text);
  if (!url) return { kind: 'unreadable' };
  if (url.protocol === 'android-app:') return readApp(url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'unreadable' };
  const host = url.hostname.replace(/\.+$/, '');
  if (host === '') return { kind: 'unreadable' };
  return { kind: 'web', host, port: url.port };
}

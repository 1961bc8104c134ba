import { getDomain, getPublicSuffix } from 'tldts';
import { readUrl } from '../../../core';
import { remembered } from './remembered';
import { ANDROID_APPS, BRANDS, HOSTS, type Sender } from './tables';
import { mail } from './tables/sender';

/** What a referrer tells. Its path and query are read by nobody and kept nowhere. */
export type Referrer =
  | { kind: 'none' }
  /** There is one, but it is no address: damaged, or made up. */
  | { kind: 'unreadable' }
  /** An Android app; `host` is its package, in lower case. */
  | { kind: 'app'; host: string }
  /** A page; `host` is `hostname`: lower case, punycode, without a final dot. */
  | { kind: 'web'; origin: string; hostname: string; host: string; port: string };

const MAX_REFERRER = 4096;
const MAX_PACKAGE = 100;
const MAX_PROVIDER = 40;
const PACKAGE = /^[a-z0-9_]+(\.[a-z0-9_]+)+$/;
/** The suffixes under which a brand opens a shop for a country: `fr`, `co.uk`, `com.br`, `com`. */
const COUNTRY = /^(?:com|cat|(?:com?\.)?[a-z]{2})$/;
/** First labels that only webmail has. Plain `mail` is also the name of senders' and of shops' hosts. */
const WEBMAIL = /^(?:webmail|roundcube|zimbra|owa|imp|sogo|rainloop|horde|snappymail)\d{0,2}\./;

const LOCAL = { allowPrivateDomains: false };

/** The domain that its owner registered, in punycode as a URL gives it; an IP address is itself. */
export const registrableDomain = (host: string): string => getDomain(host, LOCAL) ?? host;

/** The row of the longest end of `host`, label by label, that is no shorter than `shortest`. */
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
  // Somebody who registered `webmail.com` has no webmail for that.
  if (!WEBMAIL.test(host) || host === domain) return undefined;
  return mail(domain.slice(0, MAX_PROVIDER));
}

const hostSender = remembered((host): { sender: Sender | undefined } => {
  const domain = registrableDomain(host);
  const sender =
    longest(HOSTS, host, domain.length) ?? ofBrand(host, domain) ?? ofWebmail(host, domain);
  return { sender };
});

/** Whose host this is. Any letter case, with or without a final dot. */
export const senderByHost = (host: string): Sender | undefined =>
  hostSender(host.toLowerCase().replace(/\.$/, '')).sender;

/** Whose Android app this is. */
export const senderByApp = (packageName: string): Sender | undefined =>
  ANDROID_APPS.get(packageName.toLowerCase());

function readApp(url: URL): Referrer {
  // Some write `android-app:com.slack`, without the slashes.
  const name = (url.hostname || (url.pathname.split('/').find(Boolean) ?? '')).toLowerCase();
  if (name.length > MAX_PACKAGE || !PACKAGE.test(name)) return { kind: 'unreadable' };
  return { kind: 'app', host: name };
}

const read = remembered((text): Referrer => {
  const url = readUrl(text);
  if (!url) return { kind: 'unreadable' };
  if (url.protocol === 'android-app:') return readApp(url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'unreadable' };
  const hostname = url.hostname.replace(/\.+$/, '').toLowerCase();
  if (hostname === '') return { kind: 'unreadable' };
  return { kind: 'web', origin: url.origin, hostname, host: hostname, port: url.port };
});

/** Reads a referrer; never throws, whatever it holds. */
export function readReferrer(raw: unknown): Referrer {
  if (raw === undefined || raw === null) return { kind: 'none' };
  if (typeof raw !== 'string' || raw.length > MAX_REFERRER) return { kind: 'unreadable' };
  const text = raw.trim();
  return text === '' ? { kind: 'none' } : read(text);
}

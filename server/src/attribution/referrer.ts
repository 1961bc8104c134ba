import { getDomain, parse } from 'tldts';
import { readUrl } from '../../../core';
import { byPortal, bySoftware } from './host-forms';
import { ANDROID_APPS, BRANDS, HOSTS, type Sender } from './tables';
import { BROWSER_APPS, IOS_APPS } from './tables/ios-apps';

/** What is read of a referrer: never its path or query. */
export type Referrer =
  | { kind: 'none' }
  /** Present, but not a URL. */
  | { kind: 'unreadable' }
  /** An Android app; `host` is its package, in lower case. */
  | { kind: 'app'; host: string }
  /** A web page; `host` is in lower case and punycode, without a final dot. */
  | { kind: 'web'; host: string; port: string; url: URL };

const MAX_REFERRER = 4096;
/** The Domain Name System has no longer names; the final dot is one more. */
const MAX_HOST = 254;
const MAX_PACKAGE = 100;
const PACKAGE = /^[a-z0-9_]+(\.[a-z0-9_]+)+$/;
/** Public suffixes of a brand's country domains: `fr`, `co.uk`, `com.br`, `com`. */
const COUNTRY = /^(?:com|cat|(?:com?\.)?[a-z]{2})$/;

/** Senders are known by the domain that they registered, whoever their customers are. */
const LOCAL = { allowPrivateDomains: false };
/** `alice.github.io` and `bob.github.io` belong to two people. */
export const PER_CUSTOMER = { allowPrivateDomains: true };

/** The registrable domain of a host, in punycode; the host itself if it is an IP address. */
export const registrableDomain = (host: string): string => getDomain(host, PER_CUSTOMER) ?? host;

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

function findSender(host: string): Sender | undefined {
  const { domain: registered, publicSuffix: suffix } = parse(host, LOCAL);
  const domain = registered ?? host;
  const cut = suffix && COUNTRY.test(suffix) && domain !== suffix ? suffix.length + 1 : 0;
  const brand = cut === 0 ? '' : domain.slice(0, -cut);
  const parts = { host, domain, brand };
  return (
    // Some analytics and apps write an app's name as if it were a host.
    ANDROID_APPS.get(host) ??
    byPortal(parts) ??
    longest(HOSTS, host, domain.length) ??
    (brand === '' ? undefined : longest(BRANDS, host.slice(0, -cut), brand.length)) ??
    bySoftware(parts)
  );
}

/** The sender with this host, in any letter case, with or without a final dot. */
export const senderByHost = (host: string): Sender | undefined =>
  findSender(host.toLowerCase().replace(/\.$/, ''));

/** The sender with this app, by its package; Facebook's writes a host: `android-app://m.facebook.com`. */
export const senderByApp = (packageName: string): Sender | undefined =>
  ANDROID_APPS.get(packageName.toLowerCase()) ?? senderByHost(packageName);

/** The channel of the Android app with this package, as referrers are kept. */
export const appOf = (packageName: string): string | undefined =>
  ANDROID_APPS.get(packageName)?.channel;

function readApp(url: URL): Referrer {
  // Some apps omit the slashes: `android-app:com.slack`.
  const name = (url.hostname || (url.pathname.split('/').find(Boolean) ?? '')).toLowerCase();
  if (name.length > MAX_PACKAGE || !PACKAGE.test(name)) return { kind: 'unreadable' };
  // A browser that names itself says nothing of who sent the link.
  return BROWSER_APPS.has(name) ? { kind: 'none' } : { kind: 'app', host: name };
}

/** An app of iOS, named by its scheme (`fb://`) or as `ios-app://<number or bundle>/<scheme>`. */
function readIosApp(url: URL): Referrer | undefined {
  const names =
    url.protocol === 'ios-app:'
      ? [url.hostname, ...url.pathname.split('/', 3)]
      : [url.protocol.slice(0, -1)];
  const known = names.map((name) => name.toLowerCase());
  const app = known.map((name) => IOS_APPS.get(name)).find(Boolean);
  if (app !== undefined) return { kind: 'app', host: app };
  const bundle =
    url.protocol === 'ios-app:' ? known.find((name) => ANDROID_APPS.has(name)) : undefined;
  return bundle === undefined ? undefined : { kind: 'app', host: bundle };
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
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return readIosApp(url) ?? { kind: 'unreadable' };
  }
  if (url.hostname.length > MAX_HOST) return { kind: 'unreadable' };
  const host = url.hostname.replace(/\.+$/, '');
  if (host === '') return { kind: 'unreadable' };
  if (BROWSER_APPS.has(host)) return { kind: 'none' };
  return { kind: 'web', host, port: url.port, url };
}

import { getDomain, getDomainWithoutSuffix } from 'tldts';
import { remembered } from './remembered';
import { ANDROID_APPS, BRANDS, HOSTS, type KnownReferrer } from './hosts';

/** What a referrer tells. Its path and query are read by nobody and kept nowhere. */
export type Referrer =
  | { kind: 'none' }
  /** There is one, but it is no address: damaged, or made up. */
  | { kind: 'unreadable' }
  | { kind: 'app'; host: string; known: KnownReferrer | undefined }
  | { kind: 'web'; origin: string; host: string; domain: string; known: KnownReferrer | undefined };

const MAX_REFERRER = 4096;
const PACKAGE = /^[a-z0-9_]+(\.[a-z0-9_]+)+$/i;

function knownHost(host: string, domain: string): KnownReferrer | undefined {
  // From the whole host to its registrable domain, label by label: the longest row wins.
  for (let rest = host; ; rest = rest.slice(rest.indexOf('.') + 1)) {
    const known = HOSTS.get(rest);
    if (known) return known;
    if (rest.length <= domain.length) break;
  }
  return BRANDS.get(getDomainWithoutSuffix(domain) ?? '');
}

const read = remembered((text): Referrer => {
  if (text.length > MAX_REFERRER || !URL.canParse(text)) return { kind: 'unreadable' };
  const url = new URL(text);
  if (url.protocol === 'android-app:') {
    const name = url.hostname || (url.pathname.split('/').find(Boolean) ?? '');
    if (!PACKAGE.test(name) || name.length > 100) return { kind: 'unreadable' };
    return { kind: 'app', host: name.toLowerCase(), known: ANDROID_APPS.get(name.toLowerCase()) };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'unreadable' };
  const host = url.hostname.replace(/\.+$/, '').toLowerCase();
  if (host === '') return { kind: 'unreadable' };
  const domain = getDomain(host, { allowPrivateDomains: false }) ?? host;
  return { kind: 'web', origin: url.origin, host, domain, known: knownHost(host, domain) };
});

/** Reads a referrer; never throws, whatever it holds. */
export function readReferrer(raw: string | undefined): Referrer {
  const text = raw?.trim() ?? '';
  return text === '' ? { kind: 'none' } : read(text);
}

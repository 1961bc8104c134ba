import { parse } from 'tldts';
import { readUrl } from '../../../core';
import type { Site } from './arrival';
import { PER_CUSTOMER, senderByHost } from './referrer';
import { SOFTWARE_SENDERS } from './tables/software';

/** Which hosts belong to a site. */
export interface OwnHosts {
  /** @param port `''` for the scheme's default */
  isOwn(hostname: string, port: string): boolean;
  /** What the site's domains are called, without their suffix: `example`. */
  names: ReadonlySet<string>;
}

/** Equal for a host with and without `www.`, over http and https. */
const hostKey = (hostname: string, port: string): string =>
  `${hostname.replace(/^www\./, '')}:${port}`;

/** The origin of a site that has this host; `undefined` if none has. */
export function originWithHost(
  { hostname, port }: URL,
  origins: readonly string[],
): string | undefined {
  const wanted = hostKey(hostname, port);
  return origins.find((origin) => {
    const url = readUrl(origin);
    return url && hostKey(url.hostname, url.port) === wanted;
  });
}

function covers(listed: readonly string[], hostname: string): boolean {
  return listed.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** Compiles a site's origins and its option `internalHosts`. */
export function ownHosts({ origins, internalHosts = 'domain' }: Site): OwnHosts {
  const own = origins.map(readUrl).filter((origin) => origin !== undefined);
  const keys = new Set(own.map(({ hostname, port }) => hostKey(hostname, port)));
  const parts = own
    .map(({ hostname }) => parse(hostname, PER_CUSTOMER))
    .filter(({ isIcann, isPrivate }) => isIcann === true || isPrivate === true);
  const domains = internalHosts === 'domain' ? parts.flatMap(({ domain }) => domain ?? []) : [];
  const listed = Array.isArray(internalHosts)
    ? internalHosts.map((host: string) => readUrl(`http://${host}`)?.hostname ?? host)
    : [];
  return {
    isOwn(hostname, port) {
      if (keys.has(hostKey(hostname, port)) || covers(listed, hostname)) return true;
      if (!covers(domains, hostname)) return false;
      // The mail of a portal, or an organisation's own messenger, is no page of its site; its forum is.
      const known = senderByHost(hostname);
      return known === undefined || (known.source !== 'private' && SOFTWARE_SENDERS.has(known));
    },
    names: new Set(
      parts.map(({ domainWithoutSuffix }) => domainWithoutSuffix ?? '').filter(Boolean),
    ),
  };
}

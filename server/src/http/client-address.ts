/** One spelling for each client, so that hashes and limits count it once. */
import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

/** Where proxies of the site's own network are. */
const OWN_NETWORK: ReadonlySet<string> = new Set([
  'loopback',
  'private',
  'uniqueLocal',
  'linkLocal',
  'carrierGradeNat',
]);
const FORWARDED = 'x-forwarded-for';
/** A home or a phone has a /64 of its own, and changes the lower half at will. */
const IPV6_PREFIX = 64;

/** `1.2.3.4:5678` and `[2001:db8::1]:443` without the port, as Azure's gateways write it. */
const withoutPort = (text: string): string =>
  /^\[([^\]]*)\]/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;

const read = (text: string) => {
  const address = withoutPort(text.trim().replace(/^"|"$/g, ''));
  return ipaddr.isValid(address) ? ipaddr.process(address) : undefined;
};

/**
 * The one spelling of an address: IPv4 as four numbers, also where it came inside an IPv6 address;
 * IPv6 as its /64 network. `undefined` where the text is no address.
 */
export function normalAddress(text: string): string | undefined {
  const address = read(text);
  if (!(address instanceof ipaddr.IPv6)) return address?.toString();
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${IPV6_PREFIX}`);
  return `${network.toString()}/${IPV6_PREFIX}`;
}

/**
 * The client in a list that proxies appended to, such as `X-Forwarded-For`: the first one from the
 * right that is no proxy of the site's own network. Whatever a client wrote in front changes nothing.
 * `undefined` where no address stands in that place.
 *
 * @param hops how many proxies append to the list; 0 where that is not known
 */
export function clientOf(list: string, hops = 0): string | undefined {
  const texts = list.split(',');
  if (hops > 0) return normalAddress(texts.at(-hops) ?? texts[0] ?? '');
  let client: string | undefined;
  for (const text of texts.reverse()) {
    const address = read(text);
    // No proxy writes this, so what stands in front of it is the client's own.
    if (!address) return client;
    client = normalAddress(text);
    if (!OWN_NETWORK.has(address.range())) return client;
  }
  return client;
}

/** The part of Strapi's Koa that knows of proxies: `proxy` in `config/server`. */
export interface ProxySettings {
  proxy?: boolean;
  proxyIpHeader?: string;
  maxIpsCount?: number;
}

/** What is to be said of these settings at a start; `undefined` where they are clear. */
export function proxyAdvice(
  { proxy, proxyIpHeader, maxIpsCount = 0 }: ProxySettings,
  given: unknown,
): string | undefined {
  if (given === true) {
    return 'config/server has "proxy: true", which Strapi 5 does not read, so every visitor has the proxy’s address and all share one rate limit. Write proxy: { koa: true, maxIpsCount: 1 }, with the number of your proxies.';
  }
  const named = proxyIpHeader !== undefined && proxyIpHeader.toLowerCase() !== FORWARDED;
  if (!proxy || maxIpsCount > 0 || named) return undefined;
  return 'config/server has proxy.koa without maxIpsCount: a visitor’s address is the first one from the right of X-Forwarded-For that is not of a private network. Set maxIpsCount to the number of your proxies, which also keeps Strapi itself from believing what clients write into that header.';
}

const UNREAD =
  'Requests carry X-Forwarded-For, but config/server has no proxy.koa: if a proxy is in front of Strapi, all visitors share its address and one rate limit. Write proxy: { koa: true, maxIpsCount: 1 }, with the number of your proxies.';

/**
 * Reads the client's address of a request, behind the proxies that Strapi was told of.
 *
 * @param warn is told, once, of what a site may have forgotten
 */
export function createAddressReader(
  { proxy, proxyIpHeader = FORWARDED, maxIpsCount = 0 }: ProxySettings,
  warn: (line: string) => void,
): (request: IncomingMessage) => string {
  const name = proxyIpHeader.toLowerCase();
  let said = proxy === true;
  return ({ headers, socket }) => {
    if (!said && headers[FORWARDED] !== undefined) {
      said = true;
      warn(UNREAD);
    }
    const forwarded = proxy ? headers[name] : undefined;
    const connection = normalAddress(socket.remoteAddress ?? '') ?? '';
    return (forwarded && clientOf(String(forwarded), maxIpsCount)) || connection;
  };
}

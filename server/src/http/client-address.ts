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
 *
 * @param hops how many proxies append to the list; 0 where that is not known
 */
export function clientOf(list: string, hops = 0): string | undefined {
  const addresses = list.split(',').filter((text) => read(text) !== undefined);
  if (hops > 0) return normalAddress(addresses.slice(-hops)[0] ?? '');
  const client = addresses.findLast((text) => !OWN_NETWORK.has(read(text)?.range() ?? ''));
  return normalAddress(client ?? addresses[0] ?? '');
}

/** The part of Strapi's Koa that knows of proxies: `proxy` in `config/server`. */
export interface ProxySettings {
  proxy?: boolean;
  proxyIpHeader?: string;
  maxIpsCount?: number;
}

/** Reads the client's address of a request, behind the proxies that Strapi was told of. */
export const createAddressReader =
  ({ proxy, proxyIpHeader = 'X-Forwarded-For', maxIpsCount = 0 }: ProxySettings) =>
  ({ headers, socket }: IncomingMessage): string => {
    const forwarded = proxy ? headers[proxyIpHeader.toLowerCase()] : undefined;
    const connection = normalAddress(socket.remoteAddress ?? '') ?? '';
    return (forwarded && clientOf(String(forwarded), maxIpsCount)) || connection;
  };

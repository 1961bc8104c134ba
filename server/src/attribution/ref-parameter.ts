/**
 * `?ref=` and its like, which blogs, newsletters, aggregators and assistants add to outgoing links by
 * themselves. Kept in `utmSource` behind the prefix `ref:`, which no campaign field can have.
 */
import { parse } from 'tldts';
import { decoded, readUrl, type Signals } from '../../../core';
import { messengerNamed } from './messenger-utm';
import { named } from './our-links';
import type { OwnHosts } from './own-hosts';
import { registrableDomain, senderByHost } from './referrer';
import { HOST_ROWS, type Sender } from './tables';
import { OWN_PLACES, REF_ALIASES } from './tables/ref-names';
import { visit, type Verdict } from './verdict';

/** By precedence. From: Ghost, Product Hunt, Plausible's, Fathom's and Umami's documentation; X's embeds. */
const PARAMETERS = ['ref', 'source', 'via', 'referrer', 'referer', 'ref_src'];
const PREFIX = 'ref:';
/** What the column of `utmSource` has room for behind the prefix. */
const LONGEST = 36;
const LONGEST_READ = 300;

const FILE = /\.(?:html?|php|aspx?|jsp)$/;
const WORD = /^\p{L}[\p{L}\p{N}._-]{0,35}$/u;
/** Ids and codes: digits, hexadecimal, no run of letters; `weekly-24` and `web3daily` are none. */
const isCode = (word: string): boolean =>
  /^[0-9a-f-]{8,}$/.test(word) && /\d/.test(word) ? true : !/\p{L}{3}/u.test(word);
/** A token such as `Zk3pQ81sX`: digits amid letters of both cases. */
const isToken = (raw: string): boolean =>
  raw.length > 5 && /\d\p{L}/u.test(raw) && /\p{Lu}/u.test(raw) && /\p{Ll}/u.test(raw);

const isDomain = (text: string): boolean => {
  const { domain, isIcann, isPrivate } = parse(text, { allowPrivateDomains: true });
  return domain !== null && (isIcann === true || isPrivate === true);
};

const NAMED: ReadonlyMap<string, Sender> = new Map(
  [...HOST_ROWS]
    .reverse()
    .map(([, sender]) => sender)
    .filter(({ source, channel }) => source !== 'private' && channel.length > 4)
    .map((sender) => [sender.channel.replace(/[._-]/g, ''), sender]),
);

const hasLabelInFront = (text: string): boolean =>
  isDomain(text) && (parse(text).subdomain ?? '') !== '';

/** The host of `example.org`, `example.org/page` or a whole URL; `''` if it is none. */
function hostOf(text: string): string {
  const address = /^(?:https?:)?\/\//i.test(text)
    ? text.replace(/^(?:https?:)?/i, 'https:')
    : `https://${text}`;
  const url = text.includes('@') ? undefined : readUrl(address);
  const host = url?.hostname.replace(/\.$/, '') ?? '';
  return isDomain(host) ? host : '';
}

function wordOf(text: string): string {
  const word = text.toLowerCase().replace(/\s+/g, '-');
  if (!WORD.test(word) || FILE.test(word)) return '';
  if (REF_ALIASES.has(word) || messengerNamed(word) !== undefined) return word;
  const parts = word.split(/[._-]+/);
  return isCode(word) || isToken(text) || parts.every((part) => OWN_PLACES.has(part)) ? '' : word;
}

function read(raw: string, own: OwnHosts): string {
  const text = decoded(raw.slice(0, LONGEST_READ)).replace(/^[\s"'(<[]+|[^\p{L}\p{N}/]+$/gu, '');
  if (text.startsWith('twsrc')) return 'x.com';
  const host = hostOf(text);
  if (host !== '') {
    if (own.isOwn(host, '')) return '';
    return (host.length > LONGEST ? registrableDomain(host) : host.replace(/^www\./, '')).slice(
      0,
      LONGEST,
    );
  }
  const word = wordOf(text);
  return own.names.has(word) ? '' : word;
}

/**
 * The signal of a URL's `ref` or the like, to keep as `utmSource`; `''` if it says nothing: the site
 * itself, one of its places (`sidebar`), a path or an id.
 *
 * @param parameter name of our tag's parameter, which may be one of these
 */
export function refSignal(
  values: ReadonlyMap<string, string>,
  parameter: string,
  own: OwnHosts,
): string {
  for (const name of PARAMETERS) {
    const value = name === parameter ? undefined : values.get(name);
    const found = value === undefined ? '' : read(value, own);
    if (found !== '') return `${PREFIX}${found}`;
  }
  return '';
}

/** The host or word that such a signal names; `''` if it is none. */
export const refOf = ({ utmSource }: Signals): string =>
  utmSource.startsWith(PREFIX) ? utmSource.slice(PREFIX.length) : '';

/** Who a `ref` names: a host as a referrer would be read, or a name that we know. */
export function senderByRef(ref: string): Sender | undefined {
  const alias = REF_ALIASES.get(ref);
  const known =
    alias !== undefined || isDomain(ref)
      ? senderByHost(alias ?? ref)
      : NAMED.get(ref.replace(/[._-]/g, ''));
  // A host that is only called `mail.` is as likely that of a newsletter.
  return known?.provider?.includes('.') ? undefined : known;
}

/** A referral by a domain, a known sender by its name, a campaign by any other word. */
export function byRef(ref: string): Verdict | undefined {
  if (ref === '') return undefined;
  const messenger = isDomain(ref) ? undefined : messengerNamed(ref);
  if (messenger !== undefined) {
    return visit('private', 'tagged', 'messenger-utm', { channel: messenger });
  }
  const known = senderByRef(ref);
  if (known?.source === 'private') {
    return visit('private', 'tagged', 'messenger-utm', named(known));
  }
  // The blog of a sender's customer, which adds its own address to the links that it has.
  const isBlog = known?.source === 'campaign' && known.paid !== true && hasLabelInFront(ref);
  if (known && !isBlog) {
    const { source, channel, paid } = known;
    const rest = { channel, ...(source === 'campaign' && { paid: paid === true }) };
    return visit(source, 'none', 'ref-parameter', rest);
  }
  return isDomain(ref)
    ? visit('referral', 'none', 'ref-parameter', {
        channel: isBlog ? ref : registrableDomain(ref),
      })
    : visit('campaign', 'none', 'ref-parameter', { channel: ref, paid: false });
}

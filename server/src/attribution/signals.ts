import {
  DEFAULT_PARAMETER,
  findTag,
  MAX_AGENT,
  readUrl,
  TAG_GROUPS,
  type FoundTag,
  type Signals,
} from '../../../core';
import { readAgent } from './agents';
import type { Arrival, Site } from './arrival';
import { firstValues, readCampaign } from './campaign';
import { memoize } from './memoize';
import { readOurFields, type OurFields } from './our-fields';
import { ownHosts, type OwnHosts } from './own-hosts';
import { ownRules } from './own-rules';
import { createPageKind } from './pages';
import { refSignal } from './ref-parameter';
import { readReferrer, type Referrer } from './referrer';
import { isEngineCache, pageBehind, unwrapAddress } from './wrapped-page';

/** The intake accepts no longer URL. */
const MAX_URL = 8192;
const MAX_HOST = 255;

type Landing = Pick<
  Signals,
  'tag' | 'tagGroup' | 'utmSource' | 'utmMedium' | 'campaignNamed' | 'clickId' | 'page'
> & {
  /** `Signals.tag` where the tag is the visitor's own. */
  withoutTag: string;
};

/** What is derived from a site's options. */
interface Reader {
  landing(url: string): Landing;
  isOwn: OwnHosts['isOwn'];
}

/**
 * What our link's own fields name, intact ones first: see `Signals.tag`. Where tag and utm fields name
 * two channels, the fields are right: they name theirs in full, while the tag may have changed its
 * letter case. Except for the tag of the address bar, which is added to the link of the visit before.
 */
function tagSignal(found: FoundTag | undefined, fields: OurFields | undefined): string {
  const tag = found?.intact === true ? found.channel : undefined;
  const utm = fields?.intact === true ? fields.channel : '';
  if (tag === 'address' || (tag !== undefined && utm === '')) return tag;
  if (utm !== '') return utm === tag ? tag : `utm:${utm}`;
  if (fields?.intact === false) {
    return `damaged-utm:${fields.channel || (found?.channel ?? 'unknown')}`;
  }
  if (!found) return '';
  return found.channel === undefined ? 'unknown' : `damaged:${found.channel}`;
}

function createReader(site: Site): Reader {
  const { origins, parameter = DEFAULT_PARAMETER, sections } = site;
  const kindOf = createPageKind(sections);
  const own = ownHosts(site);
  return {
    isOwn: own.isOwn,
    /** Saves some 3 µs of URL parsing per view: many visitors open the same URLs. */
    landing: memoize((address) => {
      const page = unwrapAddress(address, origins);
      const url = readUrl(page);
      const values = firstValues(url?.searchParams ?? new URLSearchParams());
      const { source, medium, named, clickId, isPlain } = readCampaign(values);
      const found = findTag(page, parameter);
      const fields = readOurFields(values, { isOurs: found !== undefined, isPlain });
      const tag = tagSignal(found, fields);
      return {
        tag,
        withoutTag: tagSignal(undefined, fields),
        tagGroup: (tag === 'address' && found?.tagGroup) || '',
        utmSource: source || refSignal(values, parameter, own),
        utmMedium: medium,
        campaignNamed: named,
        clickId,
        page: kindOf(url),
      };
    }),
  };
}

/** Saves some 12 µs per view of parsing the site's origins and section paths. */
const readers = new WeakMap<Site, Reader>();

function readerOf(site: Site): Reader {
  let known = readers.get(site);
  if (!known) {
    known = createReader(site);
    readers.set(site, known);
  }
  return known;
}

/** The caller may be untyped. */
const text = (value: unknown, longest: number): string =>
  typeof value === 'string' ? value.slice(0, longest) : '';

/**
 * The page behind a translator, a reader or a cache as referrer. A cache of another site's page stands
 * for the engine that keeps it.
 */
function behindWrapper(from: Referrer, isOwn: OwnHosts['isOwn']): Referrer {
  const page = from.kind === 'web' ? pageBehind(from.url) : undefined;
  if (from.kind !== 'web' || page === undefined) return from;
  const { hostname, port } = page;
  if (isEngineCache(from.url) && !isOwn(hostname, port)) return from;
  return { kind: 'web', host: hostname.replace(/\.$/, ''), port, url: page };
}

/** Reduces an arrival to the signals that `decide` needs and that may be kept. Never throws. */
export function readSignals(arrival: Arrival, site: Site): Signals {
  const { landing, isOwn } = readerOf(site);
  const userAgent = text(arrival.userAgent, MAX_AGENT);
  const from = behindWrapper(readReferrer(arrival.referrer), isOwn);
  const own = from.kind === 'web' && isOwn(from.host, from.port);
  const ownSignal = ownRules(site.rules).agentSignal(userAgent);
  const { tag, withoutTag, tagGroup, utmSource, utmMedium, campaignNamed, clickId, page } = landing(
    text(arrival.url, MAX_URL),
  );
  // A tab or bookmark of the visitor's own: nobody passed anything on.
  const isOwnTag = tagGroup !== '' && text(arrival.ownGroups, TAG_GROUPS).includes(tagGroup);
  return {
    tag: isOwnTag ? withoutTag : tag,
    tagGroup: isOwnTag ? '' : tagGroup,
    utmSource,
    utmMedium,
    campaignNamed,
    clickId,
    page,
    referrerKind: own ? 'own' : from.kind,
    referrerHost: 'host' in from ? from.host.slice(0, MAX_HOST) : '',
    app: ownSignal ?? readAgent(userAgent).app?.id ?? '',
    visitor: arrival.visitor ?? 'new',
    // What came before it tells: see the intake.
    suspicion: '',
  };
}

import {
  DEFAULT_PARAMETER,
  findTag,
  MAX_AGENT,
  readUrl,
  repairAddress,
  type FoundTag,
  type Signals,
} from '../../../core';
import { readAgent } from './agents';
import type { Arrival, Site } from './arrival';
import { readCampaign } from './campaign';
import { memoize } from './memoize';
import { ownRules } from './own-rules';
import { createPageKind } from './pages';
import { readReferrer } from './referrer';

/** The intake accepts no longer URL. */
const MAX_URL = 8192;
const MAX_HOST = 255;

type Landing = Pick<
  Signals,
  'tag' | 'utmSource' | 'utmMedium' | 'campaignNamed' | 'clickId' | 'page'
>;

/** What is derived from a site's options. */
interface Reader {
  landing(url: string): Landing;
  isOwn(hostname: string, port: string): boolean;
}

/** Equal for a host with and without `www.`, over http and https. */
const hostKey = (hostname: string, port: string): string =>
  `${hostname.replace(/^www\./, '')}:${port}`;

/** What our link's own fields name, intact ones first: see `Signals.tag`. */
function tagSignal(found: FoundTag | undefined, ours: string): string {
  if (found?.channel !== undefined && found.intact) return found.channel;
  if (ours !== '') return `utm:${ours}`;
  if (!found) return '';
  return found.channel === undefined ? 'unknown' : `damaged:${found.channel}`;
}

function createReader({ origins, parameter = DEFAULT_PARAMETER, sections }: Site): Reader {
  const kindOf = createPageKind(sections);
  const own = new Set(
    origins
      .map((origin) => readUrl(origin))
      .filter((origin) => origin !== undefined)
      .map(({ hostname, port }) => hostKey(hostname, port)),
  );
  return {
    isOwn: (hostname, port) => own.has(hostKey(hostname, port)),
    /** Saves some 3 µs of URL parsing per view: many visitors open the same URLs. */
    landing: memoize((address) => {
      const repaired = repairAddress(address);
      const url = readUrl(repaired);
      const { source, medium, named, clickId, ours } = readCampaign(
        url?.searchParams ?? new URLSearchParams(),
      );
      return {
        tag: tagSignal(findTag(repaired, parameter), ours),
        utmSource: source,
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

/** Reduces an arrival to the signals that `decide` needs and that may be kept. Never throws. */
export function readSignals(arrival: Arrival, site: Site): Signals {
  const { landing, isOwn } = readerOf(site);
  const userAgent = text(arrival.userAgent, MAX_AGENT);
  const from = readReferrer(arrival.referrer);
  const own = from.kind === 'web' && isOwn(from.host, from.port);
  const ownSignal = ownRules(site.rules).agentSignal(userAgent);
  const { tag, utmSource, utmMedium, campaignNamed, clickId, page } = landing(
    text(arrival.url, MAX_URL),
  );
  return {
    tag,
    utmSource,
    utmMedium,
    campaignNamed,
    clickId,
    page,
    referrerKind: own ? 'own' : from.kind,
    referrerHost: 'host' in from ? from.host.slice(0, MAX_HOST) : '',
    app: ownSignal ?? readAgent(userAgent).app?.id ?? '',
    visitor: arrival.visitor ?? 'new',
  };
}

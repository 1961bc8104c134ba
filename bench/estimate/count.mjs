// Counts a world's arrivals by the plugin's own judgement, in this process.
import { placeOf } from './tracker.mjs';
import { HOUR, SITE } from './world.mjs';

const DAY = 24 * HOUR;
const site = { origins: [SITE] };
const OUR_FIELD = /([?&])dsl=[^&]*&?/;

/** Without our tag, as tools that write none see it. */
const untagged = (url) => url.replace(OUR_FIELD, '$1').replace(/[?&]$/, '');

/**
 * What the store would count of these arrivals, as `splitPrivate` takes it, and what the rule of 2012 and
 * the referrer alone would make of them without tagged addresses.
 */
export function countArrivals(arrivals, groups, plugin) {
  const { classify, createKnownVisitors, measureOf, decodeTag } = plugin;
  const counts = { tagged: 0, app: 0, inferred: 0, direct: 0 };
  const byGroup = Array.from({ length: groups }, () => 0);
  const networks = new Map();
  const without = { rule: 0, referrer: 0 };
  let visitors = createKnownVisitors();
  let today = 0;

  const networkOf = (channel) => {
    const known = networks.get(channel);
    if (known) return known;
    const one = { channel, seen: 0, links: { signed: 0, unsigned: 0 } };
    networks.set(channel, one);
    return one;
  };

  for (const arrival of arrivals) {
    const { at, article, url, referrer, userAgent, address } = arrival;
    const day = Math.floor(at / DAY);
    // Hashes of visitors live for a day.
    if (day !== today) [today, visitors] = [day, createKnownVisitors()];
    const who = `${address} ${userAgent}`;
    const hashes = { onSite: who, onArticle: `${who} ${article}` };
    const seen = { url, referrer, userAgent, visitor: visitors.stateOf(hashes, at) };
    const verdict = classify(seen, site);
    if (verdict.kind !== 'visit') continue;
    visitors.note(hashes, at);
    const { source, channel, evidence } = verdict;
    const measure = measureOf({ kind: 'visit', source, evidence });
    if (measure in counts) counts[measure] += 1;

    const raw = new URL(url).searchParams.get('dsl');
    if (source === 'private' && evidence === 'tagged' && channel === 'address') {
      const place = placeOf(decodeTag(raw)?.tagGroup ?? '');
      if (place >= 0 && place < groups) byGroup[place] += 1;
    }
    if (source === 'public') {
      const isOurs = measure === 'public_tagged';
      const network = networkOf(channel);
      if (!isOurs) network.seen += 1;
      else if (referrer === undefined) network.links.unsigned += 1;
      else network.links.signed += 1;
    }

    const plain = raw === null ? verdict : classify({ ...seen, url: untagged(url) }, site);
    const buttonOnly = raw?.startsWith('a') ? plain : verdict;
    if (buttonOnly.source === 'private') without.rule += 1;
    if (plain.source === 'private' && plain.evidence === 'app') without.referrer += 1;
  }
  return { counts, byGroup, networks: [...networks.values()], without };
}

/** What is true of these arrivals. */
export function truthOf(arrivals) {
  const of = (holds) => arrivals.filter(({ truth }) => holds(truth)).length;
  return {
    private: of((truth) => truth.private),
    /** By copied addresses, with no other sign than their tag: what is counted and estimated. */
    copied: of(({ by, silent }) => by === 'address' && silent),
    lost: of(({ by, silent }) => by === 'network' && silent),
  };
}

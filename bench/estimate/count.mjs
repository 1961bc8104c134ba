// Counts a world's views by the plugin's own judgement, in this process.
import { HOUR, SITE } from './world.mjs';

const DAY = 24 * HOUR;
const GROUPS = 62;
const site = { origins: [SITE] };

/**
 * A site that judges views as the intake does, and counts them as the store does: `open(view)` answers
 * the tag of its address bar, `counted()` what `splitPrivate` takes, and what the rule of 2012 and
 * referrers alone would make of the same views without tagged addresses.
 */
export function createSite(groups, plugin) {
  const { classify, createKnownVisitors, measureOf, countsForGroup, addressWith } = plugin;
  const { encodeTag, placeOfGroup, viewGroup } = plugin;
  const counts = { tagged: 0, app: 0, inferred: 0, direct: 0 };
  const byGroup = Array.from({ length: groups }, () => 0);
  const networks = new Map();
  const without = { rule: 0, referrer: 0 };
  let visitors = createKnownVisitors();
  let today = 0;

  const networkOf = (channel) => {
    const known = networks.get(channel);
    if (known) return known;
    const one = { channel, seen: 0, links: { traced: 0, untraced: 0 } };
    networks.set(channel, one);
    return one;
  };

  function count(verdict) {
    const { source, channel, evidence, signals } = verdict;
    const measure = measureOf(verdict);
    if (measure in counts) counts[measure] += 1;
    const place = placeOfGroup(signals.tagGroup);
    if (place < groups && countsForGroup({ kind: 'visit', channel, ...signals }))
      byGroup[place] += 1;
    if (source !== 'public') return;
    const network = networkOf(channel);
    if (evidence !== 'tagged') network.seen += 1;
    else if (signals.referrerKind === 'none' && signals.app === '') network.links.untraced += 1;
    else network.links.traced += 1;
  }

  /** As tools without tagged addresses, or without any tag of ours, would see it. */
  function countWithout(verdict, view) {
    const isTagged = view.url.includes('dsl=');
    const bare = { ...view, url: addressWith('', view.url, 'dsl', 'query') };
    const plain = isTagged ? classify(bare, site) : verdict;
    const asBefore = verdict.signals.tag.endsWith('address') ? plain : verdict;
    if (asBefore.source === 'private') without.rule += 1;
    if (plain.source === 'private' && plain.evidence === 'app') without.referrer += 1;
  }

  return {
    open({ id, at, article, url, referrer, userAgent, address }) {
      const day = Math.floor(at / DAY);
      // Hashes of visitors live for a day.
      if (day !== today) [today, visitors] = [day, createKnownVisitors()];
      const who = `${address} ${userAgent}`;
      const hashes = { onSite: who, onArticle: `${who} ${article}` };
      const visitor = visitors.stateOf(hashes, at);
      const view = { url, referrer, userAgent, visitor, ownGroups: visitors.groupsOf(hashes) };
      const verdict = classify(view, site);
      if (verdict.kind !== 'visit' && verdict.kind !== 'internal') return undefined;
      const group = viewGroup(id);
      const isTagged = placeOfGroup(group) < groups;
      visitors.note(hashes, at, isTagged ? group : undefined);
      if (verdict.kind === 'visit') {
        count(verdict);
        countWithout(verdict, view);
      }
      return isTagged ? encodeTag({ channel: 'address', tagGroup: group }) : undefined;
    },
    counted: () => ({
      counts,
      sample: { groups: byGroup, of: GROUPS },
      networks: [...networks.values()],
      without,
    }),
  };
}

/** What is true of these views. */
export function truthOf(views) {
  const of = (holds) => views.filter(({ truth }) => holds(truth)).length;
  return {
    private: of((truth) => truth.private),
    /** By copied addresses, with no other sign than their tag: what is counted and estimated. */
    copied: of(({ by, silent }) => by === 'address' && silent),
    lost: of(({ by, silent }) => by === 'network' && silent),
  };
}

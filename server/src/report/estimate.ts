/** What the private visits of a period are made of, by the sample of tagged addresses. */
import { TAG_GROUPS, type ArticleKey, type PrivateSplit } from '../../../core';
import { splitPrivate, type NetworkVisits } from '../estimate';
import { addDays, type DayRange } from '../store/calendar';
import type { EventStore } from '../store/event-store';
import type { ChannelCounts, Counts } from '../store/statistics';

/** Links that were copied in the days before still arrive in the period. */
const DAYS_BEFORE = 7;
/** Networks change slowly, and links for them are few: those of so many days tell what is lost. */
const LINK_DAYS = 90;

export interface EstimateSources {
  store: {
    statistics: Pick<
      EventStore['statistics'],
      'addressGroups' | 'taggedGroups' | 'publicLinks' | 'channels'
    >;
  };
}

export interface Estimated {
  range: DayRange;
  counts: Counts;
  /** Where an article is asked about: its key, and its channels of the months that the range touches. */
  of?: { article: ArticleKey; channels: readonly ChannelCounts[] };
}

/** Visits from each network that something else than a link of ours shows. */
function seenOf(channels: readonly ChannelCounts[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { source, channel, counts } of channels) {
    if (source === 'public') seen.set(channel, (seen.get(channel) ?? 0) + counts.other);
  }
  return seen;
}

/** `null` where addresses were not tagged at all, or not on the last day. */
export async function estimateOf(
  { store: { statistics } }: EstimateSources,
  { range, counts, of }: Estimated,
): Promise<PrivateSplit | null> {
  const [arrived, tagged] = await Promise.all([
    statistics.addressGroups(range, of?.article),
    statistics.taggedGroups({ from: addDays(range.from, -DAYS_BEFORE), to: range.to }),
  ]);
  if (tagged === 0) {
    // Links that were copied once arrive for years: they say nothing of these days.
    const { to } = range;
    if (arrived.length === 0 || (await statistics.taggedGroups({ from: to, to })) === 0)
      return null;
  }
  const groups = Array.from({ length: tagged }, () => 0);
  let others = 0;
  for (const { group, visits } of arrived) {
    if (group < tagged) groups[group] = visits;
    else others += visits;
  }
  const networks =
    tagged === 0 ? [] : await networksOf({ store: { statistics } }, range, counts, of);
  return splitPrivate({ counts, sample: { groups, others, of: TAG_GROUPS }, networks });
}

async function networksOf(
  { store: { statistics } }: EstimateSources,
  range: DayRange,
  counts: Counts,
  of: Estimated['of'],
): Promise<NetworkVisits[]> {
  const since = Math.min(range.from, addDays(range.to, 1 - LINK_DAYS));
  const [links, channels] = await Promise.all([
    statistics.publicLinks({ from: since, to: range.to }),
    of?.channels ?? statistics.channels({ ...range, source: 'public' }),
  ]);
  const seen = seenOf(channels);
  const all = [...seen.values()].reduce((sum, visits) => sum + visits, 0);
  // An article's channels are those of whole months; its visits from networks are counted by day.
  const part = of === undefined || all === 0 ? 1 : Math.min(1, counts.public_other / all);
  const linked = new Map(links.map((link) => [link.channel, link]));
  return [...seen].map(([channel, visits]) => ({
    channel,
    seen: visits * part,
    links: {
      traced: linked.get(channel)?.traced ?? 0,
      untraced: linked.get(channel)?.untraced ?? 0,
    },
  }));
}

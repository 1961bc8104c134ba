/** What each channel brought, and what is known of it. */
import {
  channelById,
  isOfferedChannel,
  type ChannelRow,
  type ChannelsReport,
  type OverviewQuery,
} from '../../../core';
import type { EventStore } from '../store/event-store';
import type { ChannelCounts } from '../store/statistics';
import { rangeOf } from './days';

/** Adds up by name; most visits first. */
function named(
  rows: readonly ChannelCounts[],
  nameOf: (row: ChannelCounts) => string,
): { name: string; visits: number }[] {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name !== '') sums.set(name, (sums.get(name) ?? 0) + visitsOf(row));
  }
  return [...sums]
    .filter(([, visits]) => visits > 0)
    .map(([name, visits]) => ({ name, visits }))
    .sort((a, b) => b.visits - a.visits || (a.name < b.name ? -1 : 1));
}

const visitsOf = ({ counts: { tagged, app, inferred, other } }: ChannelCounts): number =>
  tagged + app + inferred + other;

/** The channel whose link brought these visits, wherever they arrived. */
const linkOf = ({ sharedBy, channel }: ChannelCounts): string => sharedBy || channel;

/**
 * Visits through the links of private buttons, wherever they arrived. Pure.
 *
 * @param all rows of every channel, since a link of one may arrive through another
 * @param only a channel's id, where only its button's links are asked for
 */
export function privateLinkVisits(all: readonly ChannelCounts[], only?: string): number {
  let visits = 0;
  for (const row of all) {
    const link = linkOf(row);
    if (only !== undefined && link !== only) continue;
    if (isOfferedChannel(link) && channelById(link)?.private) visits += row.counts.tagged;
  }
  return visits;
}

/** A row per channel and source, most visits first. Pure. */
export function channelRows(all: readonly ChannelCounts[]): ChannelRow[] {
  const groups = new Map<string, ChannelCounts[]>();
  /** Visits by the links of each channel's button, wherever they arrived. */
  const byLink = new Map<string, number>();
  for (const row of all) {
    const key = `${row.source} ${row.channel}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
    const link = linkOf(row);
    byLink.set(link, (byLink.get(link) ?? 0) + row.counts.tagged);
  }
  const rows = [...groups.values()].map((group): ChannelRow => {
    const { source, channel } = group[0] as ChannelCounts;
    const sum = (count: keyof ChannelCounts['counts']): number =>
      group.reduce((total, { counts }) => total + counts[count], 0);
    const shares = sum('shares');
    const hasLinks = source === 'private' || source === 'public';
    const linkVisits = hasLinks ? (byLink.get(channel) ?? 0) : 0;
    return {
      source,
      channel,
      visits: group.reduce((total, row) => total + visitsOf(row), 0),
      taggedVisits: sum('tagged'),
      appVisits: sum('app'),
      inferredVisits: sum('inferred'),
      shares,
      linkVisits,
      visitsPerShare: shares > 0 ? linkVisits / shares : null,
      previews: sum('previews'),
      copies: sum('copies'),
      paidVisits: group.reduce((total, row) => total + (row.paid ? visitsOf(row) : 0), 0),
      providers: named(group, ({ provider }) => provider).map(({ name: provider, visits }) => ({
        provider,
        visits,
      })),
      sharedBy: named(group, ({ sharedBy }) => sharedBy).map(({ name, visits }) => ({
        channel: name,
        visits,
      })),
    };
  });
  return rows
    .filter(({ visits, shares, previews, copies }) => visits + shares + previews + copies > 0)
    .sort(
      (a, b) =>
        b.visits - a.visits ||
        b.shares - a.shares ||
        (`${a.source} ${a.channel}` < `${b.source} ${b.channel}` ? -1 : 1),
    );
}

export async function channels(
  { store }: { store: { statistics: Pick<EventStore['statistics'], 'channels'> } },
  { from, to, type, locale, source, channel }: OverviewQuery,
): Promise<ChannelsReport> {
  // All channels, whichever is asked for: a button's links arrive through others, too.
  const all = await store.statistics.channels({ ...rangeOf({ from, to }), type, locale });
  return {
    period: { from, to },
    linkVisits: privateLinkVisits(all, channel),
    rows: channelRows(all).filter(
      (row) =>
        (source === undefined || row.source === source) &&
        (channel === undefined || row.channel === channel),
    ),
  };
}

import type { ChannelRow } from '../../../../../core';
import type { DayRange } from '../../calendar';
import type { Dialect } from '../dialect';
import { TABLES } from '../tables';

type Row = Record<'source' | 'channel' | 'provider' | 'shared_by', string> &
  Record<'paid' | 'visits' | 'shares' | 'previews', string | number | boolean> & {
    source: ChannelRow['source'];
  };

/** The site's channels with what is known of each, most visits first. */
export async function channels(dialect: Dialect, { from, to }: DayRange): Promise<ChannelRow[]> {
  const key = ['source', 'channel', 'provider', 'shared_by', 'paid'];
  const total = (kind: string, as: string) =>
    dialect.knex.raw('sum(case when kind = ? then count else 0 end) as ??', [kind, as]);
  const rows: Row[] = await dialect
    .from(TABLES.channelDays)
    .whereBetween('day', [from, to])
    .whereIn('kind', ['visit', 'share', 'preview'])
    .groupBy(key)
    .select(key)
    .select(total('visit', 'visits'), total('share', 'shares'), total('preview', 'previews'))
    .orderBy([{ column: 'visits', order: 'desc' }, ...key]);
  return rows.map(({ source, channel, provider, shared_by, paid, ...counts }) => ({
    source,
    channel,
    provider,
    sharedBy: shared_by,
    paid: Boolean(paid),
    visits: Number(counts.visits),
    shares: Number(counts.shares),
    previews: Number(counts.previews),
  }));
}

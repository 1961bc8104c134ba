import { hash } from 'node:crypto';
import type { Source, StoredVerdict } from '../../../../../core';
import type { Dialect } from '../dialect';
import { TABLES } from '../tables';
import { createNumbers, type NumbersOf } from './numbers';

/** A channel with all that statistics tell apart of it. */
export type CountedChannel = Pick<
  StoredVerdict,
  'source' | 'channel' | 'provider' | 'sharedBy' | 'paid'
>;

/** A counted channel as our table has it. */
export interface ChannelColumns {
  source: Source;
  channel: string;
  provider: string;
  shared_by: string;
  paid: boolean | number;
}

export const channelOf = (row: ChannelColumns): CountedChannel => ({
  source: row.source,
  channel: row.channel,
  provider: row.provider,
  sharedBy: row.shared_by,
  paid: Boolean(row.paid),
});

/** No value holds a line break, so equal texts mean equal channels. */
export const channelKey = ({ source, channel, provider, sharedBy, paid }: CountedChannel): string =>
  [source, channel, provider, sharedBy, Number(paid)].join('\n');

/** The text as the database has it, short enough for a unique index. */
const digestOf = (key: string): string => hash('sha256', key, 'base64url').slice(0, 22);

/** The small numbers that stand for channels. */
export const createChannelNumbers = (dialect: Dialect): NumbersOf<CountedChannel> =>
  createNumbers<CountedChannel>(dialect, {
    table: TABLES.channels,
    columns: ['digest', 'source', 'channel', 'provider', 'shared_by', 'paid'],
    keyOf: channelKey,
    rowOf: (channel) => [
      ...[digestOf(channelKey(channel)), channel.source, channel.channel],
      ...[channel.provider, channel.sharedBy, channel.paid],
    ],
    async read(channels) {
      const keys = new Map(channels.map(channelKey).map((key) => [digestOf(key), key]));
      const rows: { id: number; digest: string }[] = await dialect
        .from(TABLES.channels)
        .select('id', 'digest')
        .whereIn('digest', [...keys.keys()]);
      return new Map(rows.map(({ id, digest }) => [keys.get(digest) ?? '', Number(id)]));
    },
  });

/**
 * The rollups on ClickHouse. Keys are written out, since ClickHouse keeps a repeated text as a number of
 * its own, and every rollup is by day, also those that SQL databases keep by month. What those bound by
 * an article's month is bound by its day here.
 *
 * A row is either counted, and can be counted again from the raw events of its day, or carried: brought
 * from elsewhere, and added to.
 */
import { OTHERS } from '../../../../core';
import {
  CHANNELS_A_DAY,
  CHANNELS_AN_ARTICLE_MONTH,
  FEW_CHANNELS,
  HOSTS_A_DAY,
  HOSTS_AN_ARTICLE_MONTH,
} from '../sql/registry/bounds';
import { ROLLUPS, type KeyField, type Rollup } from '../sql/rollups';
import { TABLES } from '../sql/tables';
import type { TableShape } from './tables';

const ARTICLE = ['document_id', 'uid', 'locale'] as const;

/** A part of a rollup's key. */
interface KeyPart {
  /** Columns with their types. */
  columns: readonly (readonly [name: string, type: string])[];
  /** What each column is of an event `e`; `known` says whether its name is kept apart. */
  values: readonly string[];
  /** Which events have a name that is kept apart; all of them without it. */
  known?: string;
}

const CHANNEL_COLUMNS = [
  ['source', 'LowCardinality(String)'],
  ['channel', 'LowCardinality(String)'],
  ['provider', 'LowCardinality(String)'],
  ['shared_by', 'LowCardinality(String)'],
  ['paid', 'Bool'],
] as const;

const FEW_SOURCES = [...FEW_CHANNELS].map((source) => `'${source}'`).join(', ');

/** A channel, or what it counts under where there are too many. */
const channelValues = (channel: string): string[] => [
  'source',
  `if(known OR source IN (${FEW_SOURCES}), ${channel}, '${OTHERS}')`,
  `if(known, provider, '')`,
  `if(known, shared_by, '')`,
  'known AND paid',
];

/** Events whose name is among the `most` commonest, of the day or of each article's day. */
function amongCommonest(
  names: readonly string[],
  counter: string,
  most: number,
  by: readonly string[] = [],
) {
  const groups = ['day', ...by].join(', ');
  const all = [groups, ...names].join(', ');
  return `(${all}) IN (SELECT ${all} FROM e WHERE ${counter} != '' GROUP BY ${all}
    ORDER BY count() DESC, ${names.join(', ')} LIMIT ${most} BY ${groups})`;
}

/** An article's referrers are counted by host, so as a channel they are one. */
const ARTICLE_CHANNEL = `if(source = 'referral', '', channel)`;
const channelNames = (channel: string) => ['source', channel, 'provider', 'shared_by', 'paid'];

const HOST_COLUMNS = [['host', 'String']] as const;
const hostValues = [`if(known, referrer_host, '${OTHERS}')`];

const PARTS: Readonly<Record<Exclude<KeyField, 'month'>, KeyPart>> = {
  day: { columns: [['day', 'UInt32']], values: ['day'] },
  hour: { columns: [['hour', 'UInt32']], values: ['hour'] },
  collection: {
    columns: [
      ['uid', 'LowCardinality(String)'],
      ['locale', 'LowCardinality(String)'],
    ],
    values: ['uid', 'locale'],
  },
  article: {
    columns: [
      ['document_id', 'String'],
      ['uid', 'LowCardinality(String)'],
      ['locale', 'LowCardinality(String)'],
    ],
    values: [...ARTICLE],
  },
  channel: {
    columns: CHANNEL_COLUMNS,
    values: channelValues('channel'),
    known: amongCommonest(channelNames('channel'), 'channelMeasure', CHANNELS_A_DAY),
  },
  articleChannel: {
    columns: CHANNEL_COLUMNS,
    values: channelValues(ARTICLE_CHANNEL),
    known: amongCommonest(
      channelNames('article_channel'),
      'channelMeasure',
      CHANNELS_AN_ARTICLE_MONTH,
      ARTICLE,
    ),
  },
  siteHost: {
    columns: HOST_COLUMNS,
    values: hostValues,
    known: amongCommonest(['referrer_host'], 'referred', HOSTS_A_DAY),
  },
  articleHost: {
    columns: HOST_COLUMNS,
    values: hostValues,
    known: amongCommonest(['referrer_host'], 'referred', HOSTS_AN_ARTICLE_MONTH, ARTICLE),
  },
  generation: { columns: [['generation', 'UInt16']], values: ['generation'] },
  suspicion: { columns: [['suspicion', 'LowCardinality(String)']], values: ['suspicion'] },
  // The place in the fixed order; of an event, its column of that name holds the character.
  tagGroup: { columns: [['tag_group', 'Int8']], values: ['group_place'] },
};

/** An event of the day that is counted, with the names that bounds go by. */
export const NAMED = `*, ${ARTICLE_CHANNEL} AS article_channel`;

export interface RollupTable extends Rollup {
  keyColumns: readonly string[];
  /** What each key column is of an event. */
  values: readonly string[];
  known: string;
  /** Whether raw events are counted here. */
  isCounted: boolean;
}

function tableOf(rollup: Rollup): RollupTable {
  const parts = rollup.key.map((field) => PARTS[field === 'month' ? 'day' : field]);
  return {
    ...rollup,
    keyColumns: parts.flatMap(({ columns }) => columns.map(([name]) => name)),
    values: parts.flatMap(({ values }) => values),
    known: parts.find(({ known }) => known)?.known ?? 'true',
    // Months are the sum of their days, unless they were carried here without them.
    isCounted: rollup.table !== TABLES.articleMonths,
  };
}

export const ROLLUP_TABLES: readonly RollupTable[] = ROLLUPS.map(tableOf);

/** How a rollup's table is made. */
export function rollupShape(rollup: RollupTable): TableShape {
  const typed = rollup.key.flatMap((field) => PARTS[field === 'month' ? 'day' : field].columns);
  const isOfArticles = rollup.key.includes('article');
  const { keyColumns } = rollup;
  const order = isOfArticles
    ? [
        ...ARTICLE,
        ...keyColumns.filter((column) => !(ARTICLE as readonly string[]).includes(column)),
      ]
    : keyColumns;
  return {
    name: rollup.table,
    columns: [
      ...typed.map(([name, type]) => `${name} ${type}`),
      'carried Bool',
      ...rollup.columns.map((column) => `${column} Int64`),
    ],
    // Sums every column that is no key, those of later versions as well.
    engine: 'SummingMergeTree',
    partitionBy: 'intDiv(day, 100)',
    orderBy: [...order, 'carried'],
    shardBy: isOfArticles ? 'cityHash64(document_id)' : 'rand()',
  };
}

import { UnusableStoreError } from '../event-store';
import { connect, type ClickHouseOptions, type Connection } from './connection';
import { COUNTER_COLUMNS } from './event-rows';
import { ROLLUP_TABLES, rollupShape } from './rollup-tables';
import { COUNTED, EVENTS, PRUNED, TOUCHED, VISITORS, type Tables, type TableShape } from './tables';

const words = (...names: string[]): string[] =>
  names.map((name) => `${name} LowCardinality(String)`);

/** Raw events, whatever came with them. */
export const eventsShape: TableShape = {
  name: EVENTS,
  columns: [
    ...['id UInt128', 'at Int64', 'day UInt32', 'hour UInt32'],
    ...['uid LowCardinality(String)', 'document_id String', 'locale LowCardinality(String)'],
    ...words('kind', 'source', 'channel', 'evidence', 'reason', 'provider', 'shared_by'),
    ...['paid Bool', 'excluded Bool', 'sample Bool', 'generation UInt16'],
    ...words('tag', 'referrer_kind', 'referrer_host', 'app', 'utm_source', 'utm_medium'),
    ...words('click_id', 'page', 'visitor_state', 'suspicion', 'tag_group'),
    'group_place Int8',
    'campaign_named Bool',
    ...words(...COUNTER_COLUMNS),
    'carried Bool',
    'revision UInt32',
    'appended DateTime64(3) DEFAULT now64(3)',
  ],
  // A day is deleted as a whole. Ids are in the order of time, so a look-up finds few of a day's.
  engine: 'ReplacingMergeTree(revision)',
  partitionBy: 'day',
  orderBy: ['id'],
  shardBy: 'cityHash64(id)',
};

const SHAPES: readonly TableShape[] = [
  eventsShape,
  {
    name: VISITORS,
    columns: [
      ...['day UInt32', 'document_id String', 'uid LowCardinality(String)'],
      ...['locale LowCardinality(String)', 'visitor UInt64'],
    ],
    engine: 'ReplacingMergeTree',
    partitionBy: 'day',
    orderBy: ['document_id', 'uid', 'locale', 'visitor'],
    shardBy: 'visitor',
  },
  {
    name: TOUCHED,
    columns: [
      'day UInt32',
      'blocks SimpleAggregateFunction(sum, UInt64)',
      'last SimpleAggregateFunction(max, DateTime64(3))',
    ],
    engine: 'AggregatingMergeTree',
    orderBy: ['day'],
    shardBy: 'day',
  },
  {
    name: COUNTED,
    columns: ['day UInt32', 'blocks UInt64', 'at DateTime64(3)'],
    engine: 'ReplacingMergeTree(at)',
    orderBy: ['day'],
    shardBy: 'day',
  },
  {
    name: PRUNED,
    columns: ['what String', 'before SimpleAggregateFunction(max, UInt32)'],
    engine: 'AggregatingMergeTree',
    orderBy: ['what'],
    shardBy: 'cityHash64(what)',
  },
  ...ROLLUP_TABLES.map(rollupShape),
];

/** Tells this database from any other: also from one that was made anew under the same name. */
export async function identityOf(connection: Connection, tables: Tables): Promise<string> {
  const [events] = await connection.rows<{ id: string }>(
    'SELECT toString(uuid) AS id FROM system.tables WHERE database = currentDatabase() AND name = {name:String}',
    { name: tables.local(EVENTS) },
  );
  return events?.id.slice(0, 7) ?? '';
}

/** Deletes all rows. What a table's blocks were called is forgotten with them. */
export async function truncateAll(connection: Connection, tables: Tables): Promise<void> {
  for (const { name } of SHAPES) await connection.run(tables.truncate(name));
}

/** Raised by whoever changes a table above. The comment on the table of events names it. */
const VERSION = 1;
const COMMENT = 'dark-social schema ';

/** Strapi's start waits for it. */
const ANSWERS_WITHIN_MS = 5_000;

/** ClickHouse's codes: for a database that is not there, for wrong users, and for missing rights. */
const UNKNOWN_DATABASE = '81';
const REFUSED_USER = new Set(['192', '193', '194', '516']);
const NO_RIGHTS = new Set(['164', '497']);

async function createDatabase(options: ClickHouseOptions, tables: Tables): Promise<void> {
  const connection = connect({ ...options, database: 'default' });
  try {
    await connection.run(tables.createDatabase);
  } finally {
    await connection.close();
  }
}

/** Why ClickHouse cannot be used, for people: without its address' credentials. */
function unusable(
  cause: unknown,
  { url, username, database }: ClickHouseOptions,
): UnusableStoreError {
  if (cause instanceof UnusableStoreError) return cause;
  const { code, type, message } = cause as { code?: unknown; type?: unknown; message?: unknown };
  const server = `ClickHouse at ${new URL(url).origin}`;
  const text = String(message || code || 'no connection').replace(/\.$/, '');
  const said =
    REFUSED_USER.has(String(code)) || type === 'AUTHENTICATION_FAILED'
      ? `${server} refuses the user "${username}" or their password`
      : NO_RIGHTS.has(String(code))
        ? `${server} does not let the user "${username}" make and use tables in the database "${database}": ${text}`
        : /^\d+$/.test(String(code))
          ? `${server} could not make the tables: ${text}`
          : `${server} does not answer: ${text}`;
  return new UnusableStoreError(said, { cause, mayPass: true });
}

/** The version of the tables that are there; 0 where there are none, or none is named. */
async function versionOf(connection: Connection, tables: Tables): Promise<number> {
  const [events] = await connection.rows<{ comment: string }>(
    'SELECT comment FROM system.tables WHERE database = currentDatabase() AND name = {name:String}',
    { name: tables.local(EVENTS) },
  );
  const comment = events?.comment ?? '';
  return comment.startsWith(COMMENT) ? Number(comment.slice(COMMENT.length)) : 0;
}

/**
 * Makes what is missing, tables and columns. May run on several instances at once.
 *
 * @throws {UnusableStoreError} where that is not possible now
 */
export async function createSchema(
  connection: Connection,
  tables: Tables,
  options: ClickHouseOptions,
): Promise<void> {
  try {
    await createAll(connection, tables, options);
  } catch (error) {
    throw unusable(error, options);
  }
}

async function createAll(
  connection: Connection,
  tables: Tables,
  options: ClickHouseOptions,
): Promise<void> {
  await connection.answers(ANSWERS_WITHIN_MS).catch((error: unknown) => {
    if ((error as { code?: unknown }).code !== UNKNOWN_DATABASE) throw error;
    return createDatabase(options, tables);
  });
  const made = await versionOf(connection, tables);
  if (made > VERSION) {
    throw new UnusableStoreError(
      `The tables in ClickHouse were made by a newer version of the plugin (schema ${made}, and this version knows ${VERSION})`,
    );
  }
  for (const shape of SHAPES) {
    for (const statement of tables.create(shape)) await connection.run(statement);
  }
  await connection.run(`CREATE MATERIALIZED VIEW IF NOT EXISTS ${tables.local(`${TOUCHED}_view`)}${tables.onCluster}
    TO ${tables.local(TOUCHED)} AS
    SELECT day, toUInt64(1) AS blocks, now64(3) AS last FROM ${tables.local(EVENTS)} GROUP BY day`);
  if (made === VERSION) return;
  for (const shape of SHAPES) {
    for (const statement of tables.addColumns(shape)) await connection.run(statement);
  }
  await connection.run(tables.comment(EVENTS, `${COMMENT}${VERSION}`));
}

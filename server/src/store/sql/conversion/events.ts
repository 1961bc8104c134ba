/**
 * Moves the raw events and visitors of version 0.1, whose ids were text, before anything new is
 * written: an id counts once, whichever version took it. In batches that may be interrupted and that
 * instances may do at once. Counts on the way what 0.1 did not: referring hosts, generations of an
 * article, and links for public networks.
 */
import type { Knex } from 'knex';
import { placeOfGroup } from '../../../../../core';
import { monthOf } from '../../calendar';
import { addCounts } from '../add-counts';
import { hexOf } from '../bytes';
import type { CountedEvent } from '../counted-event';
import type { Dialect } from '../dialect';
import { insertRows } from '../insert-rows';
import { visitorHash } from '../log/batch';
import type { Registry } from '../registry';
import { arrivalOf } from '../registry/arrivals';
import { articleKeyOf } from '../registry/articles';
import { convertOnce } from './taken';
import { addUp, countOf, ROLLUPS, type Rollup } from '../rollups';
import { FORMER } from '../schema/former-tables';
import { TABLES } from '../tables';

const ROWS_AT_ONCE = 1_000;
/** Batches between two lines in the log. */
const SAID_EVERY = 100;

const NEW_ROLLUPS: readonly Rollup[] = ROLLUPS.filter(({ table }) =>
  [
    ...[TABLES.referrerDays, TABLES.articleReferrers],
    ...[TABLES.articleGenerations, TABLES.linkDays],
  ].some((each) => each === table),
);

type EventRow = Parameters<typeof articleKeyOf>[0] &
  Record<'event_id', string> &
  Record<'at' | 'article' | 'arrival', string | number> &
  Record<string, unknown>;

/** `batch` marks what a transaction inserted, where the database does not say; these are counted. */
const unmarked = ({ client }: Dialect): { columns: string[]; values: number[] } =>
  client === 'postgres' ? { columns: [], values: [] } : { columns: ['batch'], values: [0] };

/** Moves one batch of events; returns how many there were. */
async function moveEvents(dialect: Dialect, registry: Registry): Promise<number> {
  const { knex, from, tableName, toBytes, table, insertNew } = dialect;
  const former = FORMER.events;
  const rows: EventRow[] = await from(former)
    .join({ r: tableName(TABLES.arrivals) }, 'r.id', `${former}.arrival`)
    .join({ a: tableName(TABLES.articles) }, 'a.id', `${former}.article`)
    .orderBy(`${former}.id`)
    .limit(ROWS_AT_ONCE)
    .select('r.*', 'a.uid', 'a.document_id', 'a.locale', `${former}.id as event_id`)
    .select(`${former}.at`, `${former}.article`, `${former}.arrival`);
  const arrivals = rows.map(arrivalOf);
  const collections = await registry.collections(rows.map(articleKeyOf));
  const placed = arrivals.map((arrival, index) => ({
    arrival,
    article: Number(rows[index]?.article),
    month: monthOf(arrival.day),
  }));
  const hosts = await registry.hosts(placed);
  const channels = await registry.channels(placed);
  const events = rows.map((row, index): CountedEvent => {
    const { arrival, article, month } = placed[index] as (typeof placed)[number];
    return {
      id: hexOf(row.event_id),
      at: Number(row.at),
      day: arrival.day,
      month,
      article,
      collection: collections[index] ?? 0,
      ...(hosts[index] as (typeof hosts)[number]),
      generation: arrival.generation,
      suspicion: arrival.suspicion,
      tagGroup: placeOfGroup(arrival.tagGroup),
      arrival,
      arrivalNumber: Number(row.arrival),
      visitor: undefined,
      ...(channels[index] as (typeof channels)[number]),
      // None of the rollups that are written here goes by it.
      hour: 0,
    };
  });
  const { columns, values } = unmarked(dialect);
  await convertOnce(
    knex,
    rows.length,
    (on) =>
      from(former, on)
        .whereIn(
          'id',
          rows.map(({ event_id }) => event_id),
        )
        .delete(),
    async (on) => {
      await insertRows(on, {
        table: table(TABLES.events),
        columns: ['id', ...columns, 'at', 'day', 'article', 'arrival'],
        rows: events.map(({ id, at, day, article, arrivalNumber }) => [
          ...[toBytes(id), ...values, at, day],
          ...[article, arrivalNumber],
        ]),
        conflict: insertNew,
      });
      for (const rollup of NEW_ROLLUPS) {
        const counts = events.flatMap((event) => countOf(rollup, event) ?? []);
        await addCounts(dialect, on, rollup, addUp(counts));
      }
    },
  );
  return rows.length;
}

/** Moves one batch of visitors; returns how many there were. */
async function moveVisitors(dialect: Dialect): Promise<number> {
  const { knex, from, table, insertNew, client } = dialect;
  const rows: { visitor: string; day: number }[] = await from(FORMER.visitors)
    .orderBy('visitor')
    .limit(ROWS_AT_ONCE)
    .select('visitor', 'day');
  const kept = (visitor: string): Buffer | string => {
    const hex = visitorHash(visitor);
    return client === 'postgres'
      ? BigInt.asIntN(64, BigInt(`0x${hex}`)).toString()
      : Buffer.from(hex, 'hex');
  };
  const { columns, values } = unmarked(dialect);
  await convertOnce(
    knex,
    rows.length,
    (on) =>
      from(FORMER.visitors, on)
        .whereIn(
          'visitor',
          rows.map(({ visitor }) => visitor),
        )
        .delete(),
    async (on) => {
      await insertRows(on, {
        table: table(TABLES.visitors),
        columns: ['visitor', ...columns, 'day'],
        rows: rows.map(({ visitor, day }) => [kept(visitor), ...values, day]),
        conflict: insertNew,
      });
    },
  );
  return rows.length;
}

/** @param said is told how far it is */
export async function convertEvents(
  dialect: Dialect,
  registry: Registry,
  said: (line: string) => void,
): Promise<void> {
  const { knex, schema } = dialect;
  const ddl = (): Knex.SchemaBuilder => (schema ? knex.schema.withSchema(schema) : knex.schema);
  const moves = {
    [FORMER.events]: () => moveEvents(dialect, registry),
    [FORMER.visitors]: () => moveVisitors(dialect),
  };
  for (const [table, move] of Object.entries(moves)) {
    try {
      if (!(await ddl().hasTable(table))) continue;
      let moved = 0;
      for (let batch = 1; ; batch += 1) {
        const count = await move();
        if (count === 0) break;
        moved += count;
        if (batch % SAID_EVERY === 0) said(`converted ${moved} rows of ${table}`);
      }
      await ddl().dropTableIfExists(table);
      if (moved > 0) said(`converted ${moved} rows of ${table}: all of them`);
    } catch (error) {
      // Another instance may have finished meanwhile, and dropped the table.
      if (await ddl().hasTable(table)) throw error;
    }
  }
}

/**
 * A view with a new verdict moves from one place of a rollup to another. Moving differences instead of
 * counting again stays exact while other instances write, keeps what was counted from events that
 * are gone, and may be interrupted at any time.
 */
import type { Knex } from 'knex';
import { placeOfGroup } from '../../../../../core';
import { monthOf, type Calendar } from '../../calendar';
import type { Revisions } from '../../event-store';
import { addCounts } from '../add-counts';
import { hexOf } from '../bytes';
import type { CountedEvent } from '../counted-event';
import { affectedRows, type Dialect } from '../dialect';
import type { Registry } from '../registry';
import { arrivalOf, type KeptArrival } from '../registry/arrivals';
import { articleKeyOf } from '../registry/articles';
import { inTransaction } from '../in-transaction';
import { retried } from '../retried';
import {
  addUp,
  countOf,
  inWritingOrder,
  keyColumns,
  type Addition,
  type Column,
  type Rollup,
} from '../rollups';
import { TABLES } from '../tables';

/** A view as it stands, and as it is to be. */
interface Revision {
  before: CountedEvent;
  after: CountedEvent;
}

type EventRow = Parameters<typeof articleKeyOf>[0] &
  Record<'event_id', unknown> &
  Record<'at' | 'article' | 'arrival', string | number> &
  Record<string, unknown>;

/** What moving these views adds to each row of a rollup, and takes from others. */
function changesOf(rollup: Rollup, revisions: readonly Revision[]): Addition[] {
  const counts = revisions.flatMap(({ before, after }) => {
    const [from, to] = [countOf(rollup, before), countOf(rollup, after)];
    return [...(from ? [{ ...from, count: -1 }] : []), ...(to ? [to] : [])];
  });
  return addUp(counts)
    .map(({ key, counts: changes }) => ({
      key,
      counts: Object.fromEntries(Object.entries(changes).filter(([, change]) => change !== 0)),
    }))
    .filter(({ counts: changes }) => Object.keys(changes).length > 0);
}

export function createRevise(
  dialect: Dialect,
  calendar: Calendar,
  registry: Registry,
): Revisions['revise'] {
  const { knex, from, table, tableName, toBytes, fromBytes } = dialect;

  async function read(changes: Parameters<Revisions['revise']>[0]): Promise<Revision[]> {
    const verdicts = new Map(changes.map(({ id, verdict }) => [hexOf(id), verdict]));
    const { events } = TABLES;
    const rows: EventRow[] = await from(events)
      .join({ r: tableName(TABLES.arrivals) }, 'r.id', `${events}.arrival`)
      .join({ a: tableName(TABLES.articles) }, 'a.id', `${events}.article`)
      .whereIn(`${events}.id`, [...verdicts.keys()].map(toBytes))
      .orderBy(`${events}.id`)
      .select('r.*', 'a.uid', 'a.document_id', 'a.locale', `${events}.id as event_id`)
      .select(`${events}.at`, `${events}.article`, `${events}.arrival`);
    const ids = rows.map(({ event_id }) => fromBytes(event_id));
    const stand = rows.map(arrivalOf);
    const become = stand.map((arrival, index) => ({
      ...arrival,
      ...verdicts.get(ids[index] ?? ''),
    }));
    const collections = await registry.collections(rows.map(articleKeyOf));
    const placed = [...stand, ...become].map((arrival, index) => ({
      arrival,
      article: Number(rows[index % rows.length]?.article),
      month: monthOf(arrival.day),
    }));
    const channels = await registry.channels(placed);
    const numbers = await registry.keptArrivals(become);
    const hosts = await registry.hosts(placed.slice(0, rows.length));

    return rows.flatMap((row, index) => {
      const at = Number(row.at);
      const as = (arrival: KeptArrival, arrivalNumber: number, offset: number): CountedEvent => ({
        id: ids[index] ?? '',
        at,
        day: arrival.day,
        month: monthOf(arrival.day),
        hour: calendar.hourOf(at),
        article: Number(row.article),
        collection: collections[index] ?? 0,
        ...(channels[offset + index] as (typeof channels)[number]),
        ...(hosts[index] as (typeof hosts)[number]),
        generation: arrival.generation,
        suspicion: arrival.suspicion,
        tagGroup: placeOfGroup(arrival.tagGroup),
        arrival,
        arrivalNumber,
        visitor: undefined,
      });
      const [was, is, number] = [stand[index], become[index], numbers[index]];
      if (!was || !is || number === undefined || number === Number(row.arrival)) return [];
      return [{ before: as(was, Number(row.arrival), 0), after: as(is, number, rows.length) }];
    });
  }

  /** Points events to their new arrivals; leaves out those that another instance changed meanwhile. */
  async function rewrite(
    on: Knex.Transaction,
    revisions: readonly Revision[],
  ): Promise<Revision[]> {
    const done: Revision[] = [];
    for (const revision of revisions) {
      const { id, arrivalNumber: arrival } = revision.before;
      const changed: number = await from(TABLES.events, on)
        .where({ id: toBytes(id), arrival })
        .update({ arrival: revision.after.arrivalNumber });
      if (changed > 0) done.push(revision);
    }
    return done;
  }

  /** Takes from a row. One that is gone was pruned with its day: there is nothing to take from. */
  async function take(on: Knex.Transaction, rollup: Rollup, row: Addition): Promise<void> {
    const name = table(rollup.table);
    const same = keyColumns(rollup)
      .map((column) => `${column} = ?`)
      .join(' and ');
    const changes = Object.entries(row.counts) as [Column, number][];
    const sums = changes.map(([column]) => `${column} = ${column} + ?`).join(', ');
    await affectedRows(on, `update ${name} set ${sums} where ${same}`, [
      ...changes.map(([, change]) => change),
      ...row.key,
    ]);
    const empty = rollup.columns.map((column) => `${column} <= 0`).join(' and ');
    await affectedRows(on, `delete from ${name} where ${same} and ${empty}`, [...row.key]);
  }

  async function move(
    on: Knex.Transaction,
    rollup: Rollup,
    revisions: readonly Revision[],
  ): Promise<void> {
    for (const row of changesOf(rollup, revisions)) {
      const takes = Object.values(row.counts).some((change) => change < 0);
      await (takes ? take(on, rollup, row) : addCounts(dialect, on, rollup, [row]));
    }
  }

  return async (changes) => {
    const revisions = await read(changes);
    return retried(() =>
      inTransaction(knex, async (on) => {
        const done = await rewrite(on, revisions);
        for (const rollup of inWritingOrder(dialect.client)) await move(on, rollup, done);
        return done.length;
      }),
    );
  };
}

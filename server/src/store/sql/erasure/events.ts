/** Raw events go together with what they were counted as, a few at a time. */
import type { Knex } from 'knex';
import { placeOfGroup } from '../../../../../core';
import { monthOf, type Calendar, type DayRange } from '../../calendar';
import type { CountedEvent } from '../counted-event';
import { convertOnce } from '../conversion/taken';
import { affectedRows, type Dialect } from '../dialect';
import type { Registry } from '../registry';
import { arrivalOf } from '../registry/arrivals';
import { articleKeyOf } from '../registry/articles';
import { addUp, countOf, inWritingOrder } from '../rollups';
import { TABLES } from '../tables';
import { subtract } from './subtract';

const EVENTS_AT_ONCE = 500;

type EventRow = Parameters<typeof articleKeyOf>[0] & Record<string, unknown>;

/** Which events: of an article, or of days. */
export type Which = { article: number } | { days: DayRange };

export function createEventRemoval(dialect: Dialect, calendar: Calendar, registry: Registry) {
  const { knex, from, table, tableName, toBytes, fromBytes } = dialect;
  const { events } = TABLES;

  const among = (which: Which) => (query: Knex.QueryBuilder) =>
    'article' in which
      ? query.where(`${events}.article`, which.article)
      : query.whereBetween(`${events}.day`, [which.days.from, which.days.to]);

  async function read(which: Which, after: string): Promise<CountedEvent[]> {
    const query = from(events)
      .join({ r: tableName(TABLES.arrivals) }, 'r.id', `${events}.arrival`)
      .join({ a: tableName(TABLES.articles) }, 'a.id', `${events}.article`)
      .where(among(which))
      .orderBy(`${events}.id`)
      .limit(EVENTS_AT_ONCE)
      .select('r.*', 'a.uid', 'a.document_id', 'a.locale', `${events}.id as event_id`)
      .select(`${events}.at`, `${events}.article`, `${events}.arrival`);
    if (after !== '') query.where(`${events}.id`, '>', toBytes(after));
    const rows: EventRow[] = await query;
    const arrivals = rows.map(arrivalOf);
    const collections = await registry.collections(rows.map(articleKeyOf));
    const channels = await registry.channels(
      arrivals.map((arrival, index) => ({
        arrival,
        article: Number(rows[index]?.['article']),
        month: monthOf(arrival.day),
      })),
    );
    return rows.map((row, index): CountedEvent => {
      const arrival = arrivals[index] as (typeof arrivals)[number];
      const host = arrival.kind === 'visit' ? arrival.referrerHost : '';
      return {
        id: fromBytes(row['event_id']),
        at: Number(row['at']),
        day: arrival.day,
        month: monthOf(arrival.day),
        hour: calendar.hourOf(Number(row['at'])),
        article: Number(row['article']),
        collection: collections[index] ?? 0,
        ...(channels[index] as (typeof channels)[number]),
        siteHost: host,
        articleHost: host,
        generation: arrival.generation,
        suspicion: arrival.suspicion,
        tagGroup: placeOfGroup(arrival.tagGroup),
        arrival,
        arrivalNumber: Number(row['arrival']),
        visitor: undefined,
      };
    });
  }

  /** Deletes events that are still what they were when they were read; returns how many. */
  function remove(on: Knex.Transaction, some: readonly CountedEvent[]): Promise<number> {
    const pairs = some.map(() => '(?, ?)').join(', ');
    return affectedRows(
      on,
      `delete from ${table(events)} where (id, arrival) in (${pairs})`,
      some.flatMap(({ id, arrivalNumber }) => [toBytes(id), arrivalNumber]),
    );
  }

  /**
   * Deletes events of which nothing is known any more: their arrival went with its day while they
   * still came in. What they were counted as is taken with what is left over.
   */
  const removeUnknown = (which: Which): Promise<number> =>
    from(events)
      .where(among(which))
      .whereNotIn('arrival', from(TABLES.arrivals).select('id'))
      .delete();

  const exist = async (which: Which, on?: Knex.Transaction): Promise<boolean> =>
    (await from(events, on).where(among(which)).first('id')) !== undefined;

  return {
    exist,
    /** Returns how many events were deleted; some may have arrived meanwhile. */
    async remove(which: Which): Promise<number> {
      let removed = 0;
      for (let after = ''; ; ) {
        const some = await read(which, after);
        const last = some.at(-1);
        if (!last) return removed + (await removeUnknown(which));
        after = last.id;
        const done = await convertOnce(
          knex,
          some.length,
          (on) => remove(on, some),
          async (on) => {
            for (const rollup of inWritingOrder(dialect.client)) {
              const counts = some.flatMap((event) => countOf(rollup, event) ?? []);
              await subtract(dialect, on, rollup, addUp(counts));
            }
          },
        );
        if (done) removed += some.length;
      }
    },
  };
}

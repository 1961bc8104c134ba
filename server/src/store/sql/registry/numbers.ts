import { LRUCache } from 'lru-cache';
import type { Dialect } from '../dialect';
import { insertRows, type Row } from '../insert-rows';
import { retried } from '../retried';

const ITEMS_PER_QUERY = 300;
const MOST_REMEMBERED = 20_000;

/** A table that gives each thing a small number, once. */
export interface NumberedThings<Thing> {
  table: string;
  columns: readonly string[];
  /** The thing as a text: equal for equal things alone. */
  keyOf(thing: Thing): string;
  rowOf(thing: Thing): Row;
  /** Numbers by key, as the database has them: of these things, and perhaps of others. */
  read(things: readonly Thing[]): Promise<ReadonlyMap<string, number>>;
}

const byText = (a: Row, b: Row): number => (a.join('\n') < b.join('\n') ? -1 : 1);

/** Returns the number of each of these things, in their order; those that had none are given one. */
export type NumbersOf<Thing> = (things: readonly Thing[]) => Promise<number[]>;

/**
 * Small numbers that stand for long things in our tables. They never change, so they are memoized.
 */
export function createNumbers<Thing>(
  dialect: Dialect,
  { table, columns, keyOf, rowOf, read }: NumberedThings<Thing>,
): NumbersOf<Thing> {
  // Saves each batch a query, 0.1 ms on SQLite and more where the database is elsewhere.
  const known = new LRUCache<string, number>({ max: MOST_REMEMBERED });

  /** Reads the numbers of these things, and gives some to those that have none. */
  async function learn(things: readonly Thing[], learned: Map<string, number>): Promise<void> {
    const note = async (some: readonly Thing[]): Promise<void> => {
      for (const [key, number] of await read(some)) {
        learned.set(key, number);
        known.set(key, number);
      }
    };
    await note(things);
    const fresh = things.filter((thing) => !learned.has(keyOf(thing)));
    if (fresh.length === 0) return;
    // In one order, so that instances which meet here do not wait for each other in a circle.
    const rows = fresh.map(rowOf).sort(byText);
    await retried(() =>
      insertRows(dialect.knex, {
        table: dialect.table(table),
        columns,
        rows,
        conflict: dialect.insertNew,
      }),
    );
    await note(fresh);
  }

  return async (things) => {
    const keys = things.map(keyOf);
    const numbers = keys.map((key) => known.get(key));
    const missing = new Map<string, Thing>();
    for (const [index, thing] of things.entries()) {
      if (numbers[index] === undefined) missing.set(keys[index] ?? '', thing);
    }
    // Beside the memory, which may be too small for all that one group holds.
    const learned = new Map<string, number>();
    const unknown = [...missing.values()];
    for (let from = 0; from < unknown.length; from += ITEMS_PER_QUERY) {
      await learn(unknown.slice(from, from + ITEMS_PER_QUERY), learned);
    }
    return numbers.map((number, index) => {
      const found = number ?? learned.get(keys[index] ?? '');
      if (found === undefined) throw new Error(`dark-social: no number in ${table}`);
      return found;
    });
  };
}

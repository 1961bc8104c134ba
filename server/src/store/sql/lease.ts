/** Work that one of all instances does at a time. Whoever dies while at it holds up the others for a moment only. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { affectedRows, type Dialect } from './dialect';
import { insertRows } from './insert-rows';
import { TABLES } from './tables';

/** A lease ends by itself after so long, unless it is renewed. */
const HELD_MS = 30_000;
const ASKED_AGAIN_MS = 100;

/** Runs work when nobody else does work of the same name. */
export type Lease = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * @param name at most 34 ASCII characters
 */
export function createLease(dialect: Dialect, name: string): Lease {
  const { knex, from, table, insertNew } = dialect;
  const fact = `lease:${name}`;
  const newValue = (): string => `${Date.now() + HELD_MS} ${randomBytes(8).toString('base64url')}`;

  /** Puts a value in the place of another; returns whether that was still there. */
  const replace = async (old: string, value: string): Promise<boolean> =>
    (await affectedRows(
      knex,
      `update ${table(TABLES.facts)} set value = ? where name = ? and value = ?`,
      [value, fact, old],
    )) === 1;

  async function take(): Promise<string | undefined> {
    const value = newValue();
    const inserted = await insertRows(knex, {
      table: table(TABLES.facts),
      columns: ['name', 'value'],
      rows: [[fact, value]],
      conflict: insertNew,
    });
    if (inserted === 1) return value;
    const row: { value: string } | undefined = await from(TABLES.facts)
      .where({ name: fact })
      .first('value');
    if (!row || Number(row.value.split(' ')[0]) > Date.now()) return undefined;
    return (await replace(row.value, value)) ? value : undefined;
  }

  async function hold<Result>(work: () => Promise<Result>): Promise<Result> {
    let value = await take();
    while (value === undefined) {
      await pause(ASKED_AGAIN_MS);
      value = await take();
    }
    let held = value;
    let renewal: Promise<unknown> = Promise.resolve();
    const timer = setInterval(() => {
      const next = newValue();
      renewal = replace(held, next).then(
        (renewed) => {
          if (renewed) held = next;
        },
        // The next one may succeed, and until then nobody else can take it.
        () => undefined,
      );
    }, HELD_MS / 3);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      await renewal;
      await from(TABLES.facts).where({ name: fact, value: held }).delete();
    }
  }

  // In one process, one after the other without asking the database in between.
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(() => hold(work));
    last = next.catch(() => undefined);
    return next;
  };
}

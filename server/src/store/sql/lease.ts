/** Work that one of all instances does at a time. Whoever dies while at it holds up the others for a moment only. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { affectedRows, type Dialect } from './dialect';
import { insertRows } from './insert-rows';
import { TABLES } from './tables';

/** Others take over a lease that was not renewed for so long. */
const HELD_MS = 20_000;
const ASKED_AGAIN_MS = 100;

/** Runs work when nobody else does work of the same name. */
export type Lease = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * A lease is a fact that its holder changes now and then. Whoever waits for it measures how long it has
 * stayed the same, so that nobody's clock has to be right.
 *
 * @param name at most 34 ASCII characters
 */
export function createLease(dialect: Dialect, name: string, heldMs = HELD_MS): Lease {
  const { knex, from, table, insertNew } = dialect;
  const fact = `lease:${name}`;
  /** Replaces the value where it matches a pattern of `like`; returns whether it did. */
  const replace = async (pattern: string, value: string): Promise<boolean> =>
    (await affectedRows(
      knex,
      `update ${table(TABLES.facts)} set value = ? where name = ? and value like ?`,
      [value, fact, pattern],
    )) === 1;

  /** Takes the lease where nobody has it; otherwise returns what its holder has written last. */
  async function take(value: string): Promise<string | undefined> {
    const inserted = await insertRows(knex, {
      table: table(TABLES.facts),
      columns: ['name', 'value'],
      rows: [[fact, value]],
      conflict: insertNew,
    });
    if (inserted === 1) return undefined;
    const row: { value: string } | undefined = await from(TABLES.facts)
      .where({ name: fact })
      .first('value');
    return row?.value ?? '';
  }

  async function waitFor(value: string): Promise<void> {
    let seen = await take(value);
    let since = performance.now();
    while (seen !== undefined) {
      await pause(ASKED_AGAIN_MS);
      const now = await take(value);
      if (now !== seen) since = performance.now();
      else if (performance.now() - since > heldMs && (await replace(seen, value))) return;
      seen = now;
    }
  }

  async function hold<Result>(work: () => Promise<Result>): Promise<Result> {
    const holder = randomBytes(8).toString('hex');
    await waitFor(`${holder} 0`);
    let renewals = 0;
    let renewal: Promise<unknown> = Promise.resolve();
    const timer = setInterval(() => {
      renewals += 1;
      // The next one may succeed, and until then nobody else can take it.
      renewal = replace(`${holder} %`, `${holder} ${renewals}`).catch(() => undefined);
    }, heldMs / 4);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      await renewal;
      await from(TABLES.facts).where({ name: fact }).where('value', 'like', `${holder} %`).delete();
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

/**
 * Carries statistics between databases. What an import has written is noted with the rows, in facts: it
 * continues after an interruption, and does nothing the second time. Of each export the origins are
 * noted, too, so that the same statistics are never added twice by another export of theirs.
 */
import { randomBytes } from 'node:crypto';
import { AlreadyHereError, type ImportProgress, type Portability } from '../../portability';
import { affectedRows, type Dialect } from '../dialect';
import { readFact, setFact } from '../facts';
import { insertRows } from '../insert-rows';
import type { Registry } from '../registry';
import { inTransaction } from '../in-transaction';
import { retried } from '../retried';
import { ROLLUPS } from '../rollups';
import { TABLES } from '../tables';
import { readAll, readRecent } from './read';
import { createWriter } from './write';

/** Tables of events and statistics. Ids of articles and channels and notes of days stay: they are shared, or pruned by day. */
const CLEARED = [TABLES.events, TABLES.visitors, ...ROLLUPS.map(({ table }) => table)];

const REPLACES = 'replaces';

const textOf = ({ lines, broughtBefore, replaces }: ImportProgress): string =>
  [lines, broughtBefore, ...(replaces ? [REPLACES] : [])].join(' ');
function progressOf(text: string): ImportProgress {
  const [lines, broughtBefore, how] = text.split(' ');
  return {
    lines: Number(lines),
    broughtBefore: Number(broughtBefore),
    replaces: how === REPLACES,
  };
}

/** Statistics that are kept in another database, while it is noted here whose they are. */
export interface Elsewhere {
  /** Tells that database from every other; at most 7 ASCII characters. */
  identity(): Promise<string>;
  brought(): Promise<number>;
}

export function createPortability(
  dialect: Dialect,
  registry: Registry,
  elsewhere?: Elsewhere,
): Portability {
  const { knex, from, table, insertNew } = dialect;
  const prepare = createWriter(dialect, registry);

  /** The names of facts about these statistics. */
  async function names() {
    const prefix = elsewhere ? (`ch-${await elsewhere.identity()}-` as const) : '';
    return {
      own: `${prefix}origin` as const,
      origin: (name: string): string => `${prefix}origin:${name}`,
      import: (exported: string): string => `${prefix}import:${exported}`,
    };
  }

  /** Origins of what was imported here, each with the export that brought it. */
  async function origins(): Promise<Map<string, string>> {
    const prefix = (await names()).origin('');
    const rows: { name: string; value: string }[] = await from(TABLES.facts)
      .where('name', 'like', `${prefix}%`)
      .select('name', 'value')
      .orderBy('name');
    return new Map(rows.map(({ name, value }) => [name.slice(prefix.length), value]));
  }

  /** The name of these statistics; random, and made when it is first asked for. */
  async function ownName(): Promise<string> {
    const { own } = await names();
    await setFact(dialect, own, randomBytes(16).toString('base64url'));
    return (await readFact(dialect, own)) ?? '';
  }

  async function counted(): Promise<number> {
    let total = 0;
    for (const { table: name, columns } of ROLLUPS) {
      const [row]: { total: string | number | null }[] = await from(name).select(
        knex.raw(`sum(${columns.join(' + ')}) as total`),
      );
      total += Number(row?.total ?? 0);
    }
    return total;
  }

  const brought = elsewhere?.brought ?? counted;

  async function known(exported: string): Promise<ImportProgress | undefined> {
    const row: { value: string } | undefined = await from(TABLES.facts)
      .where({ name: (await names()).import(exported) })
      .first('value');
    return row && progressOf(row.value);
  }

  async function forgetImports(): Promise<void> {
    const { own, origin, import: imported } = await names();
    for (const prefix of [imported(''), origin('')]) {
      await from(TABLES.facts).where('name', 'like', `${prefix}%`).delete();
    }
    // What was counted under this name is gone, so it may come back from a file.
    await from(TABLES.facts).where({ name: own }).delete();
  }

  return {
    read: () => readAll(dialect),
    recent: (since) => readRecent(dialect, since),
    counted,
    brought,
    hasSample: async () => (await readFact(dialect, 'sample')) !== undefined,
    origins: async () => [await ownName(), ...(await origins()).keys()],
    progressOf: known,

    async begin(exported, given, sample, replaces) {
      const own = await ownName();
      const here = await origins();
      const isKnown = (origin: string): boolean =>
        origin === own || (here.has(origin) && here.get(origin) !== exported);
      if (given.some(isKnown)) throw new AlreadyHereError();
      // Recorded first: whoever counts sample traffic must never forget that it is some.
      if (sample) await setFact(dialect, 'sample', 'true');
      const progress = { lines: 0, broughtBefore: await brought(), replaces };
      const { origin, import: imported } = await names();
      await insertRows(knex, {
        table: table(TABLES.facts),
        columns: ['name', 'value'],
        rows: [
          [imported(exported), textOf(progress)],
          ...given.map((each) => [origin(each), exported]),
        ],
        conflict: insertNew,
      });
      return (await known(exported)) ?? progress;
    },

    linesAtOnce: 500,
    async write(rows, { exported, from: before, to }) {
      const write = await prepare(rows);
      const fact = (await names()).import(exported);
      await retried(() =>
        inTransaction(knex, async (on) => {
          // First, so that of two imports of one file the second waits here and finds out.
          const moved = await affectedRows(
            on,
            `update ${table(TABLES.facts)} set value = ? where name = ? and value = ?`,
            [textOf(to), fact, textOf(before)],
          );
          if (moved !== 1) throw new Error('The same file is being imported by another process.');
          await write(on);
        }),
      );
    },

    forgetImports,

    async clear() {
      // At once, whatever they hold: nobody counts here any more.
      for (const each of CLEARED) await from(each).truncate();
      await forgetImports();
    },
  };
}

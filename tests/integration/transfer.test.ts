import { rm } from 'node:fs/promises';
import type { Knex } from 'knex';
import { createCalendar } from '../../server/src/store/calendar';
import type { EventStore } from '../../server/src/store/event-store';
import { createDialect, createSqlStore } from '../../server/src/store/sql';
import { exportStatistics } from '../../server/src/transfer/export';
import { FileError } from '../../server/src/transfer/file';
import { importStatistics } from '../../server/src/transfer/import';
import { expectAgreement, worldOf } from '../store-contract/agreement';
import { MARCH, shareToken, stored } from '../store-contract/stored-events';
import { createTestDatabase, type DatabaseName, type TestDatabase } from './database';
import { databaseName, scratch } from './strapi';

const ZONE = 'Europe/Paris';

interface Place {
  store: EventStore;
  knex: Knex;
}

let directories: string[];
let databases: TestDatabase[];
let connections: Knex[];

/** An empty store on a database of its own. */
async function place(name: DatabaseName = databaseName()): Promise<Place> {
  const directory = await scratch();
  const database = await createTestDatabase(name, directory);
  const knex = database.connect();
  directories.push(directory);
  databases.push(database);
  connections.push(knex);
  const store = createSqlStore(createDialect(knex, name, undefined), createCalendar(ZONE));
  await store.migrate();
  return { store, knex };
}

beforeEach(() => {
  [directories, databases, connections] = [[], [], []];
});

afterEach(async () => {
  for (const connection of connections) await connection.destroy();
  for (const database of databases) await database.drop();
  for (const directory of directories) await rm(directory, { recursive: true, force: true });
});

async function exported({ store }: Place): Promise<string[]> {
  const lines: string[] = [];
  await exportStatistics(store, ZONE, async (line) => void lines.push(line));
  return lines;
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

/** Imports the first lines only. */
async function interrupt({ store }: Place, lines: readonly string[]): Promise<void> {
  let opened = 0;
  async function* interrupted(): AsyncGenerator<string> {
    opened += 1;
    for (const [index, line] of lines.entries()) {
      // Once all of it was found to be whole.
      if (opened === 2 && index === 1_200) throw new Error('pulled the plug');
      yield line;
    }
  }
  await expect(importStatistics(store, ZONE, interrupted)).rejects.toThrow('pulled the plug');
}

const take = ({ store }: Place, lines: readonly string[], options = {}) =>
  importStatistics(store, ZONE, () => each(lines), options);

/** What was exported, whatever the order in which a database gave it. */
const content = (lines: readonly string[]): string[] =>
  lines
    .slice(1, -1)
    .filter((line) => !line.startsWith('{"in":"events"'))
    .sort();

const events = worldOf(41);

/** A store with events of all kinds. */
async function source(): Promise<Place> {
  const from = await place();
  await from.store.log.append(events, '1');
  await from.store.log.append(
    [stored({ kind: 'share', chain: { parent: undefined, token: shareToken() } })],
    '1',
  );
  await from.store.log.addMisses([{ day: 20260310, kind: 'no-path', what: '/x', count: 2 }]);
  await from.knex('dark_social_former_addresses').insert({
    path: 'p'.repeat(22),
    ...{ uid: 'api::article.article', document_id: 'd1', locale: 'fr', until: 1 },
  });
  return from;
}

it('carries all statistics to SQLite and back to an empty database', async () => {
  const from = await source();
  const lines = await exported(from);
  const there = await place('sqlite');
  const { state, counted } = await take(there, lines);
  expect(state).toBe('imported');
  expect(counted.here).toBe(counted.inFile);
  const again = await exported(there);
  expect(content(again)).toEqual(content(lines));

  const back = await place();
  await take(back, again);
  expect(content(await exported(back))).toEqual(content(lines));
  await expectAgreement(back.store.statistics, [...events, stored({ kind: 'share' })]);
  expect((await back.store.log.append(events, '1')).size).toBe(0);
  // Nothing of visitors travels, neither a salt nor a hash.
  for (const secret of ['salt', 'visitors"']) {
    expect(lines.filter((line) => line.includes(secret) && !line.includes('counts'))).toEqual([]);
  }
  expect(await back.knex('dark_social_salts')).toEqual([]);
  expect(await back.knex('dark_social_daily_visitors')).toEqual([]);
}, 120_000);

it('adds to what is there, and does nothing the second time', async () => {
  const lines = await exported(await source());
  const there = await place();
  await there.store.log.append([stored()], '1');
  const first = await take(there, lines);
  const all = await exported(there);
  const second = await take(there, lines);
  expect([first.state, second.state]).toEqual(['imported', 'before']);
  expect(content(await exported(there))).toEqual(content(all));
  expect(first.counted.here).toBe(first.counted.inFile);
}, 120_000);

it('continues where it was interrupted', async () => {
  const lines = await exported(await source());
  const there = await place();
  await interrupt(there, lines);
  expect(await there.store.portability.counted()).toBeGreaterThan(0);
  const steps: number[] = [];
  const { counted } = await take(there, lines, { progress: (done: number) => steps.push(done) });
  expect(steps[0]).toBe(1_500);
  expect(counted.here).toBe(counted.inFile);
  expect(content(await exported(there))).toEqual(content(lines));
}, 120_000);

it('writes nothing of a file that is damaged, cut off or of another kind', async () => {
  const lines = await exported(await source());
  const there = await place();
  for (const bad of [lines.slice(0, -1), lines.slice(0, 900), [...lines, 'more'], ['{}'], []]) {
    await expect(take(there, bad)).rejects.toBeInstanceOf(FileError);
  }
  expect(await there.store.portability.counted()).toBe(0);
}, 120_000);

it('does not count the same statistics twice by another export, unless it replaces them', async () => {
  const from = await source();
  const lines = await exported(from);
  await expect(take(from, lines)).rejects.toThrow(/here already.*--replace/);
  const there = await place();
  await take(there, lines);
  await from.store.log.append([stored()], '1');
  const newer = await exported(from);
  await expect(take(there, newer)).rejects.toThrow(/here already/);
  await there.store.log.append([stored()], '1');
  const { counted } = await take(there, newer, { replace: true });
  expect(counted.here).toBe(counted.inFile);
  expect(content(await exported(there))).toEqual(content(newer));
  // What came from a site goes back to it only in place of its own.
  const back = await exported(there);
  await expect(take(from, back)).rejects.toThrow(/here already/);
  await take(from, back, { replace: true });
  expect(content(await exported(from))).toEqual(content(newer));
}, 180_000);

it('puts a backup back as often as it is asked to replace what is here', async () => {
  const from = await source();
  const lines = await exported(from);
  const there = await place();
  await take(there, lines, { replace: true });
  await there.store.log.append([stored()], '1');
  const { state, counted } = await take(there, lines, { replace: true });
  expect([state, counted.here]).toEqual(['imported', counted.inFile]);
  expect(content(await exported(there))).toEqual(content(lines));
}, 120_000);

it('replaces what is here, too, where the same file was being added before', async () => {
  const lines = await exported(await source());
  const there = await place();
  await there.store.log.append([stored()], '1');
  await interrupt(there, lines);
  const { counted } = await take(there, lines, { replace: true });
  expect(counted.here).toBe(counted.inFile);
  expect(content(await exported(there))).toEqual(content(lines));
}, 120_000);

it('reads a file that was saved with a mark in front', async () => {
  const [first, ...others] = await exported(await source());
  const { state } = await take(await place(), [`\uFEFF${first}`, ...others]);
  expect(state).toBe('imported');
}, 120_000);

it('counts on while events arrive', async () => {
  const lines = await exported(await source());
  const there = await place();
  const late = worldOf(42);
  const [{ counted }] = await Promise.all([
    take(there, lines),
    (async () => {
      for (let start = 0; start < late.length; start += 60) {
        await there.store.log.append(late.slice(start, start + 60), '1');
      }
    })(),
  ]);
  expect(counted.here).toBeGreaterThanOrEqual(counted.inFile);
  const steps = await there.store.statistics.siteSteps(MARCH, 'day');
  const total = steps.reduce(
    (sum, step) => sum + Object.values(step.counts).reduce((a, b) => a + b, 0),
    0,
  );
  const inMarch = [...events, ...late].filter(({ at, excluded }) => {
    const day = createCalendar(ZONE).dayOf(at);
    return !excluded && day >= MARCH.from && day <= MARCH.to;
  });
  expect(total).toBe(inMarch.length + 1);
}, 120_000);

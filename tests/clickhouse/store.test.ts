import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createClient } from '@clickhouse/client';
import type { EventStore } from '../../server/src/store/event-store';
import { exportStatistics } from '../../server/src/transfer/export';
import { importStatistics, type ImportOptions } from '../../server/src/transfer/import';
import { describeStoreContract } from '../store-contract';
import { articleOf, DAY, LETTER, MARCH, NOON, stored } from '../store-contract/stored-events';
import { startDatabases, type Databases } from './databases';

/** The section of docs/privacy.md that lists columns. */
function listOfColumns(): string {
  const text = readFileSync(join(__dirname, '..', '..', 'docs', 'privacy.md'), 'utf8');
  return text.slice(text.indexOf('## Every column'));
}

let databases: Databases;

beforeAll(async () => {
  databases = await startDatabases();
});
afterAll(() => databases.end());

async function linesOf(store: EventStore): Promise<string[]> {
  const lines: string[] = [];
  await exportStatistics(store, 'Europe/Paris', (line) => Promise.resolve(void lines.push(line)));
  return lines;
}

/** Imports lines of an export, and expects all of them to count. */
async function take(store: EventStore, lines: string[], options?: ImportOptions): Promise<void> {
  const open = () => Readable.from(lines) as AsyncIterable<string>;
  const { counted } = await importStatistics(store, 'Europe/Paris', open, options);
  expect(counted.here).toBe(counted.inFile);
}

const visits = async (store: EventStore): Promise<number[][]> =>
  (await store.statistics.siteSteps(MARCH, 'day')).map(({ counts }) => [
    ...[counts.tagged, counts.campaign],
  ]);

const eventsAt = (times: readonly number[]) => times.map((at) => stored({ at }));

describe('the contract', () => {
  describeStoreContract(async () => {
    const { open, close } = databases.open();
    const store = open();
    await store.migrate();
    return { store, another: open, close };
  });
});

it('forgets also what a move left in Strapi’s database', async () => {
  const { store, left, close } = await databases.openBoth();
  await left.log.append([stored(), stored({ article: articleOf('b'), at: NOON - DAY })], '1');
  await store.erasure.forget({ articles: [articleOf('a')] });
  expect(await left.statistics.siteSteps(MARCH, 'day')).toMatchObject([{ at: 20260309 }]);
  await store.erasure.forget({ days: MARCH });
  expect(await left.statistics.siteSteps(MARCH, 'day')).toEqual([]);
  await close();
});

it('keeps in ClickHouse what docs/privacy.md lists', async () => {
  const { database, open, close } = databases.open();
  await open().migrate();
  const client = createClient({ url: databases.url, database });
  const query = `SELECT DISTINCT name FROM system.columns
    WHERE database = {database:String} AND table LIKE 'dark_social_%'`;
  const found = await client.query({ query, query_params: { database }, format: 'JSONEachRow' });
  const columns = (await found.json<{ name: string }>()).map(({ name }) => name);
  await client.close();
  await close();
  const list = listOfColumns();
  expect(columns.length).toBeGreaterThan(30);
  expect(columns.filter((name) => !list.includes(`\`${name}\``))).toEqual([]);
});

it('takes more events at once than a value of a query has room for', async () => {
  const { store, left, close } = await databases.openBoth();
  const events = eventsAt(Array.from({ length: 4_000 }, () => NOON));
  for (let from = 0; from < events.length; from += 500) {
    await left.log.append(events.slice(from, from + 500), '1');
  }
  await take(store, await linesOf(left));
  expect((await store.log.append(events, '1')).size).toBe(0);
  expect(await visits(store)).toEqual([[4_000, 0]]);
  await close();
});

it('takes and revises events of more days than ClickHouse lets an insert have by itself', async () => {
  const { store, left, close } = await databases.openBoth();
  const events = eventsAt(Array.from({ length: 120 }, (_, day) => NOON - day * DAY));
  await left.log.append(events, '1');
  await take(store, await linesOf(left));
  const changes = events.map(({ id }) => ({ id, verdict: LETTER }));
  expect(await store.revisions.revise(changes)).toBe(120);
  expect(await visits(store)).toEqual(Array.from({ length: 10 }, () => [0, 1]));
  await close();
});

it('forgets the first days of a month that was moved, and no others', async () => {
  const { store, left, close } = await databases.openBoth();
  await left.log.append(eventsAt(Array.from({ length: 9 }, (_, day) => NOON - day * DAY)), '1');
  await take(store, await linesOf(left));
  const statistics = async (of: EventStore) => [
    await of.statistics.articleChannels([articleOf('a')], { from: 202603, to: 202603 }),
    await of.portability.counted(),
  ];
  await store.erasure.forget({ days: { from: 20260301, to: 20260303 } });
  expect(await visits(store)).toHaveLength(7);
  expect(await statistics(store)).toEqual(await statistics(left));
  await close();
});

it('takes the same file again in place of all that is there', async () => {
  const { store, left, close } = await databases.openBoth();
  const events = eventsAt([NOON, NOON]);
  await left.log.append(events, '1');
  const lines = await linesOf(left);
  for (const replace of [false, true, true]) {
    await take(store, lines, { replace });
    expect(await visits(store)).toEqual([[2, 0]]);
    await store.revisions.revise(events.map(({ id }) => ({ id, verdict: LETTER })));
    expect(await visits(store)).toEqual([[0, 2]]);
  }
  await close();
});

it('revises no event of a day that was pruned before it came here', async () => {
  const { store, left, close } = await databases.openBoth();
  await store.log.append([stored()], '1');
  const day = 20260312;
  await store.retention.prune({
    ...{ events: day, visitors: 0, hours: 0, statistics: 0 },
    ...{ today: 20260420, saltsMadeBefore: 0 },
  });
  const event = stored();
  await left.log.append([event], '1');
  await take(store, await linesOf(left));
  expect(await store.revisions.revise([{ id: event.id, verdict: LETTER }])).toBe(0);
  expect(await visits(store)).toEqual([[2, 0]]);
  await close();
});

it('revises no event while another instance forgets it', async () => {
  const { open, close } = databases.open();
  const [store, another] = [open(), open()];
  await store.migrate();
  const event = stored();
  await store.log.append([event], '1');
  let isRevised = false;
  let revising: Promise<unknown> | undefined;
  await another.claims.alone('statistics', async () => {
    revising = store.revisions
      .revise([{ id: event.id, verdict: LETTER }])
      .then(() => (isRevised = true));
    // The engine runs one statement after the other: by then it had read and written, if it did not wait.
    for (let asked = 0; asked < 10; asked += 1) await another.revisions.views('', 1);
    expect(isRevised).toBe(false);
  });
  await revising;
  expect(await visits(store)).toEqual([[0, 1]]);
  await close();
});

it('prunes the copies that a killed export left, and not those of one that runs', async () => {
  const { database, open, close } = databases.open();
  const store = open();
  await store.migrate();
  const client = createClient({ url: databases.url, database });
  const copies = [NOON, Date.now()].map((at) => `dark_social_copy_${at}_dark_social_events`);
  for (const copy of copies) {
    await client.command({ query: `CREATE TABLE ${copy} AS dark_social_events` });
  }
  const day = 20260101;
  await store.retention.prune({
    ...{ events: day, visitors: day, hours: day, statistics: day },
    ...{ today: 20260310, saltsMadeBefore: 0 },
  });
  const query = `SELECT name FROM system.tables
    WHERE database = currentDatabase() AND startsWith(name, 'dark_social_copy_')`;
  const found = await client.query({ query, format: 'JSONEachRow' });
  expect(await found.json()).toEqual([{ name: copies[1] }]);
  await client.close();
  await close();
});

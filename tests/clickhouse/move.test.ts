/** Statistics go from Strapi's database to ClickHouse and back, while events arrive. */
import { Readable } from 'node:stream';
import type { EventStore } from '../../server/src/store/event-store';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { move, type MoveFile } from '../../server/src/transfer/move';
import { expectAgreement, worldOf } from '../store-contract/agreement';
import { DAY, MARCH, NOON, stored } from '../store-contract/stored-events';
import { startDatabases, type Databases } from './databases';

const APRIL = { from: 20260401, to: 20260430 };
const ZONE = 'Europe/Paris';

let databases: Databases;

beforeAll(async () => {
  databases = await startDatabases();
});
afterAll(() => databases.end());

/** A file in memory. */
function memoryFile() {
  const file = {
    lines: undefined as string[] | undefined,
    isThere: async () => file.lines !== undefined,
    open: () => Readable.from(file.lines ?? []) as AsyncIterable<string>,
    async write(produce: Parameters<MoveFile['write']>[0]) {
      const lines: string[] = [];
      await produce(async (line) => void lines.push(line));
      file.lines = lines;
    },
    async remove() {
      file.lines = undefined;
    },
  };
  return file;
}

interface Way {
  from: EventStore;
  to: EventStore;
  file?: MoveFile;
  keptSince?: number;
}

const moveAll = ({ from, to, file = memoryFile(), keptSince = 0 }: Way, options = {}) =>
  move(
    {
      ...{ from, to, timeZone: ZONE, file, keptSince },
      append: (events) => to.log.append(events, '1'),
    },
    options,
  );

async function addTo({ log }: EventStore, events: readonly StoredEvent[]): Promise<void> {
  for (let start = 0; start < events.length; start += 500) {
    await log.append(events.slice(start, start + 500), '1');
  }
}

it('brings all of it there and back, and leaves nothing', async () => {
  const { store, left, close } = await databases.openBoth();
  const world = worldOf(41);
  await addTo(left, world);
  const miss = { day: 20260310, kind: 'no-path' as const, what: '/x', count: 2 };
  await left.log.addMisses([miss]);

  let expected = world;
  for (const [index, [from, to]] of [
    [left, store] as const,
    [store, left] as const,
    [left, store] as const,
    [store, left] as const,
  ].entries()) {
    // What the new store has counted since it was chosen.
    const since = worldOf(42 + index).slice(0, 40);
    await addTo(to, since);
    expected = [...expected, ...since];
    expect(await moveAll({ from, to })).toMatchObject({ isEnded: true, late: 0 });
    await expectAgreement(to.statistics, expected);
    expect(await from.portability.counted()).toBe(0);
    expect((await to.log.append(expected.slice(0, 30), '1')).size).toBe(0);
    expect(await to.statistics.misses(MARCH)).toEqual([{ kind: 'no-path', what: '/x', count: 2 }]);
  }
  await close();
}, 240_000);

/** Pulls the plug at the first row that is written. */
const unplugged = {
  progress: () => {
    throw new Error('pulled the plug');
  },
};

it.each(['there', 'back'])(
  'counts what a Strapi with the former options counted meanwhile, on the way %s',
  async (way) => {
    const { store, left, close } = await databases.openBoth();
    const [from, to] = way === 'there' ? [left, store] : [store, left];
    const file = memoryFile();
    const world = worldOf(51);
    await addTo(from, world);
    await expect(moveAll({ from, to, file }, unplugged)).rejects.toThrow('pulled the plug');
    // Who its visitors were is known to the store that counted them alone.
    const late = worldOf(52)
      .slice(0, 60)
      .map((event) => ({ ...event, visitor: undefined }));
    await addTo(from, late);

    const said: (string | undefined)[] = [];
    const options = { reading: (since: string | undefined) => said.push(since) };
    expect(await moveAll({ from, to, file }, options)).toMatchObject({ isEnded: true, late: 60 });
    expect(said).toEqual([expect.stringMatching(/^\d{4}-.*Z$/)]);
    await expectAgreement(to.statistics, [...world, ...late]);
    expect(await from.portability.counted()).toBe(0);
    await close();
  },
  120_000,
);

it('leaves everything where it is, if late events are no longer kept', async () => {
  const { store, left, close } = await databases.openBoth();
  const file = memoryFile();
  await addTo(left, [stored(), stored()]);
  const way = { from: left, to: store, file, keptSince: Date.now() + 1_000 };
  await expect(moveAll(way, unplugged)).rejects.toThrow('pulled the plug');
  await addTo(left, [stored()]);
  await expect(moveAll(way)).rejects.toThrow('Nothing was deleted there.');
  expect(await left.statistics.siteSteps(MARCH, 'day')).toMatchObject([{ counts: { tagged: 3 } }]);
  await close();
});

it('waits for a second look where something was deleted meanwhile', async () => {
  const { store, left, close } = await databases.openBoth();
  const file = memoryFile();
  await addTo(left, [stored(), stored({ at: NOON + 40 * DAY })]);
  const april = 20260401;
  const prune = async (): Promise<void> =>
    store.retention.prune({
      ...{ events: april, visitors: april, hours: april, statistics: april },
      ...{ today: 20260420, saltsMadeBefore: 0 },
    });
  let pruned: Promise<void> | undefined;
  const portability = {
    ...store.portability,
    async counted() {
      await pruned;
      return store.portability.counted();
    },
  };
  const way = { from: left, to: { ...store, portability }, file };
  const moved = await moveAll(way, { progress: () => (pruned = prune()) });
  expect(moved).toMatchObject({ isEnded: false });
  expect(await left.portability.counted()).toBeGreaterThan(0);
  expect(await moveAll({ from: left, to: store, file })).toMatchObject({ isEnded: true });
  expect(await store.statistics.siteSteps(APRIL, 'day')).toMatchObject([{ counts: { tagged: 1 } }]);
  await close();
});

it('knows the file of a move that had ended', async () => {
  const { store, left, close } = await databases.openBoth();
  const file = memoryFile();
  await addTo(left, [stored()]);
  const remove = async (): Promise<void> => {
    throw new Error('pulled the plug');
  };
  const killed = moveAll({ from: left, to: store, file: { ...file, remove } });
  await expect(killed).rejects.toThrow('pulled the plug');
  expect(await left.portability.counted()).toBe(0);
  await addTo(left, [stored()]);
  expect(await moveAll({ from: left, to: store, file })).toMatchObject({
    ...{ state: 'imported', isEnded: true, late: 0 },
  });
  expect(await store.statistics.siteSteps(MARCH, 'day')).toMatchObject([{ counts: { tagged: 2 } }]);
  await close();
});

it('refuses what is there already, and changes nothing', async () => {
  const { store, left, close } = await databases.openBoth();
  const file = memoryFile();
  await addTo(left, [stored()]);
  await expect(moveAll({ from: left, to: store, file }, unplugged)).rejects.toThrow();
  await file.remove();
  await expect(moveAll({ from: left, to: store, file })).rejects.toThrow('here already');
  expect(file.lines).toBeUndefined();
  expect(await left.statistics.siteSteps(MARCH, 'day')).toMatchObject([{ counts: { tagged: 1 } }]);
  await close();
});

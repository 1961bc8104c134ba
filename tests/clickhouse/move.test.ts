/** Statistics go from Strapi's database to ClickHouse and back, while events arrive. */
import { Readable } from 'node:stream';
import type { EventStore } from '../../server/src/store/event-store';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { move, type MoveFile } from '../../server/src/transfer/move';
import { expectAgreement, worldOf } from '../store-contract/agreement';
import { DAY, MARCH, NOON, stored } from '../store-contract/stored-events';
import { startDatabases, type Databases } from './databases';

const ZONE = 'Europe/Paris';
/** The clock while it moves: before the events of these tests, so that those which come then are late. */
const NOW = Date.parse('2026-01-01');
const ALL_BUT_DATE = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate'] as const),
  ...(['clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
];

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
  append?: (events: readonly StoredEvent[]) => Promise<ReadonlySet<string>>;
}

async function moveAll(
  {
    from,
    to,
    file = memoryFile(),
    keptSince = 0,
    append = (events) => to.log.append(events, '1'),
  }: Way,
  options = {},
) {
  jest.useFakeTimers({ now: NOW, doNotFake: ALL_BUT_DATE });
  try {
    return await move({ from, to, timeZone: ZONE, file, keptSince, append }, options);
  } finally {
    jest.useRealTimers();
  }
}

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

/** Both ways: what is moved, and where to. */
const WAYS = ['there', 'back'] as const;
async function openWay(way: (typeof WAYS)[number]) {
  const { store, left, close } = await databases.openBoth();
  const [from, to] = way === 'there' ? [left, store] : [store, left];
  return { from, to, file: memoryFile(), close };
}

const taggedIn = async ({ statistics }: EventStore): Promise<number> =>
  (await statistics.siteSteps(MARCH, 'day')).reduce((sum, { counts }) => sum + counts.tagged, 0);

/** Nothing is older than its retention. */
const KEPT = {
  events: 0,
  visitors: 0,
  hours: 0,
  statistics: 0,
  today: 20260420,
  saltsMadeBefore: 0,
};

describe.each(WAYS)('on the way %s', (way) => {
  it('takes late events until none is counted any more', async () => {
    const { from, to, file, close } = await openWay(way);
    await addTo(from, [stored()]);
    await expect(moveAll({ from, to, file }, unplugged)).rejects.toThrow('pulled the plug');
    await addTo(from, [stored()]);
    let more = 2;
    await moveAll({
      ...{ from, to, file },
      async append(events) {
        if (more > 0) await addTo(from, [stored()]);
        more -= 1;
        return to.log.append(events, '1');
      },
    });
    expect([await taggedIn(to), await taggedIn(from)]).toEqual([4, 0]);
    await close();
  });

  it('does not empty a store that somebody counts in', async () => {
    const { from, to, file, close } = await openWay(way);
    await addTo(from, [stored()]);
    await expect(moveAll({ from, to, file }, unplugged)).rejects.toThrow('pulled the plug');
    await addTo(from, [stored()]);
    const moving = moveAll({
      ...{ from, to, file },
      async append(events) {
        await addTo(from, [stored()]);
        return to.log.append(events, '1');
      },
    });
    await expect(moving).rejects.toThrow('still counts there');
    await moveAll({ from, to, file });
    expect([await taggedIn(to), await taggedIn(from)]).toEqual([7, 0]);
    await close();
  });

  it('counts nothing again of which the raw events are gone', async () => {
    const { from, to, file, close } = await openWay(way);
    const old = NOON - 5 * DAY;
    await addTo(from, [stored({ at: old }), stored({ at: old }), stored()]);
    await expect(moveAll({ from, to, file }, unplugged)).rejects.toThrow('pulled the plug');
    await to.retention.prune({ ...KEPT, events: 20260308 });
    await addTo(from, [stored()]);
    const keptSince = NOON - 2 * DAY;
    await expect(moveAll({ from, to, file, keptSince })).rejects.toThrow('--anyway');
    await moveAll({ from, to, file, keptSince }, { anyway: true });
    expect([await taggedIn(to), await taggedIn(from)]).toEqual([4, 0]);
    await close();
  });

  it('keeps the file when it is damaged after part of it was written', async () => {
    const { from, to, file, close } = await openWay(way);
    await addTo(from, [stored(), stored()]);
    await expect(moveAll({ from, to, file }, unplugged)).rejects.toThrow('pulled the plug');
    const whole = file.lines;
    file.lines = whole?.slice(0, -1);
    await expect(moveAll({ from, to, file })).rejects.toThrow('cut off');
    file.lines = whole;
    expect(await moveAll({ from, to, file })).toMatchObject({ isEnded: true });
    await close();
  });

  it('reads anew where nothing was written yet', async () => {
    const { from, to, file, close } = await openWay(way);
    await addTo(from, [stored()]);
    file.lines = [];
    expect(await moveAll({ from, to, file })).toMatchObject({ isEnded: true });
    expect(await taggedIn(to)).toBe(1);
    await close();
  });
});

it.each(['in part', 'as a whole'])(
  'begins again in a ClickHouse that lost what was written %s',
  async (much) => {
    const { database, open, inDatabase, close } = databases.open();
    const [to, from, file] = [open(), inDatabase(), memoryFile()];
    await to.migrate();
    await addTo(from, much === 'in part' ? worldOf(5) : [stored()]);
    const before = await taggedIn(from);
    await expect(moveAll({ from, to, file }, unplugged)).rejects.toThrow('pulled the plug');
    await databases.drop(database);
    await open().migrate();
    // They do not stand for what is missing.
    await addTo(to, worldOf(6));
    const since = await taggedIn(to);
    expect(await moveAll({ from, to, file })).toMatchObject({ isEnded: true });
    expect(await taggedIn(to)).toBe(before + since);
    await close();
  },
  120_000,
);

it('is not ended by what arrived since, where something was deleted meanwhile', async () => {
  const { from, to, file, close } = await openWay('there');
  await addTo(from, [stored(), stored({ at: NOON + 40 * DAY })]);
  const april = 20260401;
  const prune = async (): Promise<void> => {
    await to.retention.prune({ ...KEPT, events: april, visitors: april, statistics: april });
    await addTo(to, worldOf(7));
  };
  let pruned: Promise<void> | undefined;
  const portability = {
    ...to.portability,
    async brought() {
      await pruned;
      return to.portability.brought();
    },
  };
  const way = { from, to: { ...to, portability }, file };
  const moved = await moveAll(way, { progress: () => (pruned = prune()) });
  expect(moved).toMatchObject({ isEnded: false });
  expect(await moveAll(way)).toMatchObject({ state: 'before', isEnded: false });
  expect(await from.portability.counted()).toBeGreaterThan(0);
  expect(await moveAll(way, { anyway: true })).toMatchObject({ isEnded: true });
  expect(await from.portability.counted()).toBe(0);
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

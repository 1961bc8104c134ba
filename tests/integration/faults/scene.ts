/** What the tests of faults share: processes, readers who send all the while, and what may befall both. */
import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { publishArticle } from '../content';
import type { TestApp } from '../strapi';
import { startInstance, type Instance } from './instance';
import type { Proxy } from './proxy';
import { startReaders, type Readers } from './readers';

/**
 * FAULT_ROUNDS says how often a process is killed: 5 times by default; 50 in the long form. What takes
 * longer happens a third as often.
 */
export const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 5);
export const FEWER = Math.ceil(ROUNDS / 3);
/** ms that a test may take. */
export const PATIENCE = 90_000 + ROUNDS * 20_000;

const READERS = 6;
const SLUGS = ['one', 'two', 'three'];
const HOUR = 3600 * 1000;

export async function publishArticles({ strapi }: TestApp): Promise<void> {
  for (const slug of SLUGS) await publishArticle(strapi, { title: slug, slug });
}

export interface Scene {
  /** Starts a Strapi, on a connection other than the database's own where one is given. */
  start(connection?: object): Promise<Instance>;
  /** Readers of these origins, in turn, who send from now on. */
  read(...origins: readonly (() => string | undefined)[]): Readers;
  /** Stops the readers, and expects all that they were told to be true. */
  expectAllExact(): Promise<void>;
  /** Kills what runs. */
  end(): Promise<void>;
}

/** @param expectExact expects that exactly these events are stored and counted */
export function createScene(
  app: () => TestApp,
  expectExact: (acknowledged: ReadonlySet<string>) => Promise<void>,
): Scene {
  /** Ids of the events that were acknowledged in any test. */
  const acknowledged = new Set<string>();
  let running: Instance[] = [];
  let readers: Readers | undefined;
  return {
    async start(connection) {
      const instance = await startInstance(app(), connection);
      running.push(instance);
      return instance;
    },
    read(...origins) {
      const ofReaders = Array.from(
        { length: READERS },
        (_, index) => () => origins[index % origins.length]?.(),
      );
      readers = startReaders(ofReaders, SLUGS);
      return readers;
    },
    async expectAllExact() {
      await readers?.more(100);
      await readers?.stop();
      for (const id of readers?.acknowledged ?? []) acknowledged.add(id);
      await expectExact(acknowledged);
    },
    async end() {
      for (const instance of running) await instance.kill();
      running = [];
    },
  };
}

/** What Strapi answers to load balancers. */
export const health = async ({ origin }: Instance): Promise<number> =>
  (await fetch(`${origin()}/_health`)).status;

/** What may happen to one process, whatever its store. */
export function faultsOfProcess({ start, read, expectAllExact }: Scene): void {
  it(
    'SIGKILL at random moments',
    async () => {
      const instance = await start();
      const readers = read(instance.origin);
      for (let round = 0; round < ROUNDS; round += 1) {
        await readers.more(50);
        await delay(randomInt(200));
        await instance.kill();
        await instance.start();
      }
      await expectAllExact();
    },
    PATIENCE,
  );

  it(
    'a clock that jumps back and forth',
    async () => {
      const instance = await start();
      const readers = read(instance.origin);
      for (const ahead of [-HOUR, 25 * HOUR, -24 * HOUR, 0]) {
        await readers.more(50);
        await instance.clock(ahead);
      }
      await expectAllExact();
    },
    PATIENCE,
  );
}

/**
 * What may happen to several that share a store.
 *
 * @param expectShared expects what they have to share beside it
 */
export function faultsOfProcesses(
  { start, read, expectAllExact }: Scene,
  expectShared: () => Promise<void> = async () => undefined,
): void {
  it(
    'three processes that write the same articles, one of them killed now and then',
    async () => {
      const instances = [await start(), await start(), await start()];
      const readers = read(...instances.map(({ origin }) => origin));
      for (let round = 0; round < FEWER; round += 1) {
        const unlucky = instances[randomInt(instances.length)] as Instance;
        await readers.more(150);
        await unlucky.kill();
        await readers.more(50);
        await unlucky.start();
      }
      await expectAllExact();
      await expectShared();
    },
    PATIENCE,
  );
}

/** A way to a store that can break. */
export interface BreakableWay {
  /** What a Strapi connects to Strapi's database by, where that is the store. */
  connection?: object;
  proxy: Proxy;
}

/**
 * What may happen between Strapi and its store.
 *
 * @param cuts what is cut: a name, and what the last bytes look like that pass
 * @param whileLate events that readers wait for while everything takes two seconds
 */
export function faultsOfTheWay(
  { start, read, expectAllExact }: Scene,
  open: () => Promise<BreakableWay>,
  cuts: readonly (readonly [name: string, statement: RegExp])[],
  whileLate: number,
): void {
  it(
    'a store that is away for a while',
    async () => {
      const { connection, proxy } = await open();
      const instance = await start(connection);
      const readers = read(instance.origin);
      for (let round = 0; round < FEWER; round += 1) {
        await readers.more(50);
        proxy.close();
        await readers.seen(503, 20);
        expect(await health(instance)).toBe(204);
        proxy.open();
      }
      await expectAllExact();
      expect(readers.saysWhen()).toBe(true);
    },
    PATIENCE,
  );

  it.each(cuts)(
    'a connection that is cut %s',
    async (_, statement) => {
      const { connection, proxy } = await open();
      const instance = await start(connection);
      const readers = read(instance.origin);
      await readers.more(50);
      proxy.cutAfter(statement, ROUNDS);
      while (proxy.cutsLeft()) await readers.more(20);
      await expectAllExact();
    },
    PATIENCE,
  );

  it(
    'a store that answers two seconds late',
    async () => {
      const { connection, proxy } = await open();
      const instance = await start(connection);
      const readers = read(instance.origin);
      await readers.more(50);
      proxy.slow(1_000);
      await readers.more(whileLate);
      expect(await health(instance)).toBe(204);
      proxy.slow(0);
      await expectAllExact();
    },
    PATIENCE,
  );
}

import { createBatches, type Batches } from '../../server/src/intake/batches';
import { refusalOf } from './refusal';

/** Items of this name: `a0`, `a1`, … */
const items = (name: string, count = 1): string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index}`);

type Requests = readonly (readonly string[])[];

const sizes = (requests: Requests): number[] => requests.map((request) => request.length);

/** Ends what tests have left unfinished, so that no batch is late in a test of another file. */
const releases: (() => void)[] = [];
afterEach(() => {
  for (const release of releases.splice(0)) release();
});

/** Work that ends when the test says so. It returns each request's number of items. */
function controlledWork() {
  const running: { items: string[]; finish(): void; fail(error: Error): void }[] = [];
  const started: (() => void)[] = [];
  let isReleased = false;
  releases.push(() => {
    isReleased = true;
    for (const { finish } of running) finish();
  });

  const run = (requests: Requests): Promise<number[]> =>
    new Promise((resolve, reject) => {
      if (isReleased) return resolve(sizes(requests));
      running.push({
        items: requests.flat(),
        finish: () => resolve(sizes(requests)),
        fail: reject,
      });
      started.splice(0).forEach((tell) => tell());
    });

  return {
    run,
    get begun() {
      return running.length;
    },
    /** The batch with this number, from 1, as soon as it has begun. */
    async batch(number: number) {
      while (running.length < number) await new Promise<void>((resolve) => started.push(resolve));
      const batch = running[number - 1];
      if (!batch) throw new Error('It never began');
      return batch;
    },
  };
}

/** Work that is done at once, and the batches it was given. */
function readyWork() {
  const batches: string[][] = [];
  return {
    batches,
    run: async (requests: Requests): Promise<number[]> => {
      batches.push(requests.flat());
      return sizes(requests);
    },
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const neverLogs = (error: unknown): void => {
  throw error;
};

describe('batching', () => {
  it('does in one go what arrives together, and returns a result for each request', async () => {
    const work = readyWork();
    const { add } = createBatches(work.run, neverLogs);
    expect(await Promise.all([add(items('a', 2)), add(items('b')), add(items('c'))])).toEqual([
      2, 1, 1,
    ]);
    expect(work.batches).toEqual([['a0', 'a1', 'b0', 'c0']]);
  });

  it('returns to each request of a large batch its own result, and all before it has drained', async () => {
    const { add, drain } = createBatches(readyWork().run, neverLogs);
    const results: unknown[] = [];
    const counts = Array.from({ length: 50 }, (_, index) => (index % 7) + 1);
    for (const count of counts) void add(items('a', count)).then((result) => results.push(result));
    await drain();
    expect(results).toEqual(counts);
  });

  it('gathers the next batch while one is on its way', async () => {
    const work = controlledWork();
    const { add } = createBatches(work.run, neverLogs);
    const first = add(items('a'));
    const one = await work.batch(1);
    const later = [add(items('b')), add(items('c'))];
    expect(work.begun).toBe(1);
    one.finish();
    expect(await first).toBe(1);
    const two = await work.batch(2);
    expect(two.items).toEqual(['b0', 'c0']);
    two.finish();
    expect(await Promise.all(later)).toEqual([1, 1]);
  });

  it('resolves nobody before their batch is done', async () => {
    const work = controlledWork();
    const { add } = createBatches(work.run, neverLogs);
    let told = false;
    const answer = add(items('a')).then(() => (told = true));
    const batch = await work.batch(1);
    await nextTurn();
    expect(told).toBe(false);
    batch.finish();
    await answer;
    expect(told).toBe(true);
  });

  it('takes at most 500 items into a batch, and never splits a request', async () => {
    const work = readyWork();
    const { add } = createBatches(work.run, neverLogs);
    const requests = Array.from({ length: 60 }, (_, index) => add(items(`r${index}-`, 19)));
    expect(await Promise.all(requests)).toEqual(requests.map(() => 19));
    // 26 requests of 19 items are 494; one more would be 513.
    expect(work.batches.map((batch) => batch.length)).toEqual([26 * 19, 26 * 19, 8 * 19]);
  });

  it('takes a request that is larger than a batch by itself', async () => {
    const work = readyWork();
    const { add } = createBatches(work.run, neverLogs);
    expect(await Promise.all([add(items('a', 600)), add(items('b'))])).toEqual([600, 1]);
    expect(work.batches.map((batch) => batch.length)).toEqual([600, 1]);
  });
});

describe('when the work fails', () => {
  it('refuses the whole batch with 503, says when to come back, and works again later', async () => {
    const work = controlledWork();
    const logged: unknown[] = [];
    const { add } = createBatches(work.run, (error) => logged.push(error));
    const answers = [add(items('a')), add(items('b'))].map((answer) => refusalOf(() => answer));
    const failure = new Error('disk full');
    (await work.batch(1)).fail(failure);
    for (const refusal of await Promise.all(answers)) {
      expect(refusal.status).toBe(503);
      expect(refusal.options.retryAfter).toBeGreaterThan(0);
      expect(refusal.cause).toBe(failure);
      expect(refusal.message).not.toContain('disk full');
    }
    expect(logged).toEqual([failure]);

    const retry = add(items('a'));
    (await work.batch(2)).finish();
    expect(await retry).toBe(1);
  });

  it('still does what arrived in the meantime', async () => {
    const work = controlledWork();
    const { add } = createBatches(work.run, () => undefined);
    const lost = refusalOf(() => add(items('a')));
    const one = await work.batch(1);
    const kept = add(items('b'));
    one.fail(new Error('deadlock'));
    (await work.batch(2)).finish();
    expect((await lost).status).toBe(503);
    expect(await kept).toBe(1);
  });

  it('refuses with 503 too where it throws at once', async () => {
    const { add } = createBatches(
      () => {
        throw new Error('no connection');
      },
      () => undefined,
    );
    expect((await refusalOf(() => add(items('a')))).status).toBe(503);
  });
});

describe('when too many wait', () => {
  async function flooded(): Promise<{
    work: ReturnType<typeof controlledWork>;
    batches: Batches<string, number>;
    answers: Promise<number>[];
  }> {
    const work = controlledWork();
    const batches = createBatches(work.run, neverLogs);
    const answers = [batches.add(items('first'))];
    await work.batch(1);
    for (let request = 0; request < 250; request += 1) {
      answers.push(batches.add(items(`r${request}-`, 20)));
    }
    return { work, batches, answers };
  }

  it('refuses with 503 and says when to come back', async () => {
    const { batches } = await flooded();
    const refusal = await refusalOf(() => batches.add(items('late')));
    expect(refusal.status).toBe(503);
    expect(refusal.options.retryAfter).toBeGreaterThan(0);
  });

  it('tells how many wait', async () => {
    const { work, batches, answers } = await flooded();
    expect(batches.waiting()).toBe(5000);
    for (let number = 1; number <= 11; number += 1) (await work.batch(number)).finish();
    await Promise.all(answers);
    expect(batches.waiting()).toBe(0);
  });

  it('loses none of those that wait, and takes new ones afterwards', async () => {
    const { work, batches, answers } = await flooded();
    for (let number = 1; number <= 11; number += 1) (await work.batch(number)).finish();
    const added = await Promise.all(answers);
    expect(added.reduce((sum, count) => sum + count, 0)).toBe(5001);
    const next = batches.add(items('next'));
    (await work.batch(12)).finish();
    expect(await next).toBe(1);
  });
});

describe('a batch that takes too long', () => {
  /** One batch that hangs, with a request behind it, both of which have been given up. */
  async function hanging() {
    const work = controlledWork();
    const logged: string[] = [];
    const log = (error: unknown): void => void logged.push((error as Error).message);
    const batches = createBatches(work.run, log, { patienceMs: 5 });
    const first = refusalOf(() => batches.add(items('a')));
    const batch = await work.batch(1);
    const second = refusalOf(() => batches.add(items('b')));
    return { work, batch, batches, logged, refusals: await Promise.all([first, second]) };
  }

  it('asks all who wait to come back, and says so once', async () => {
    const { batches, logged, refusals } = await hanging();
    for (const { status, options } of refusals) {
      expect([status, options.retryAfter]).toEqual([503, expect.any(Number)]);
    }
    expect(logged).toEqual(['The store has not answered for 0.005 s']);
    expect(batches.waiting()).toBe(0);
  });

  it('refuses what comes until it has ended, and takes what comes then', async () => {
    const { work, batch, batches, logged } = await hanging();
    expect(await refusalOf(() => batches.add(items('c')))).toMatchObject({ status: 503 });
    batch.fail(new Error('timed out'));
    await nextTurn();
    const next = batches.add(items('d'));
    const { items: taken, finish } = await work.batch(2);
    finish();
    expect([await next, taken]).toEqual([1, ['d0']]);
    expect(logged).toHaveLength(1);
  });

  it('does not keep a server from stopping', async () => {
    const { batches } = await hanging();
    await batches.drain();
    const work = controlledWork();
    const stopped = createBatches(work.run, () => undefined, { patienceMs: 5 });
    const answer = refusalOf(() => stopped.add(items('a')));
    await work.batch(1);
    await stopped.drain();
    expect(await answer).toMatchObject({ status: 503 });
  });
});

describe('draining', () => {
  it('resolves once everything that waits is done', async () => {
    const work = controlledWork();
    const { add, drain } = createBatches(work.run, neverLogs);
    const answers = [add(items('a'))];
    const one = await work.batch(1);
    answers.push(add(items('b')));
    let drained = false;
    const end = drain().then(() => (drained = true));
    one.finish();
    const two = await work.batch(2);
    expect(drained).toBe(false);
    two.finish();
    await end;
    expect(await Promise.all(answers)).toEqual([1, 1]);
  });

  it('refuses what comes later with 503', async () => {
    const { add, drain } = createBatches(readyWork().run, neverLogs);
    await drain();
    const refusal = await refusalOf(() => add(items('a')));
    expect(refusal.status).toBe(503);
    expect(refusal.message).toBe('The server is stopping');
  });

  it('ends at once where nothing waits, as often as it is asked', async () => {
    const { drain } = createBatches(readyWork().run, neverLogs);
    await expect(Promise.all([drain(), drain()])).resolves.toEqual([undefined, undefined]);
  });
});

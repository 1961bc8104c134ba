import { createGroups, type Groups } from '../../server/src/intake/groups';
import { refusalOf } from './refusal';

/** Items of this name: `a0`, `a1`, … */
const items = (name: string, count = 1): string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index}`);

type Requests = readonly (readonly string[])[];

const sizes = (requests: Requests): number[] => requests.map((request) => request.length);

/** Work that ends when the test says so. It answers each request with its number of items. */
function controlledWork() {
  const running: { items: string[]; finish(): void; fail(error: Error): void }[] = [];
  const started: (() => void)[] = [];

  const run = (requests: Requests): Promise<number[]> =>
    new Promise((resolve, reject) => {
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
    /** The group with this number, from 1, as soon as it has begun. */
    async group(number: number) {
      while (running.length < number) await new Promise<void>((resolve) => started.push(resolve));
      const group = running[number - 1];
      if (!group) throw new Error('It never began');
      return group;
    },
  };
}

/** Work that is done at once, and the groups it was given. */
function readyWork() {
  const groups: string[][] = [];
  return {
    groups,
    run: async (requests: Requests): Promise<number[]> => {
      groups.push(requests.flat());
      return sizes(requests);
    },
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const neverLogs = (error: unknown): void => {
  throw error;
};

describe('grouping', () => {
  it('does in one go what arrives together, and answers each request', async () => {
    const work = readyWork();
    const { answered } = createGroups(work.run, neverLogs);
    expect(
      await Promise.all([answered(items('a', 2)), answered(items('b')), answered(items('c'))]),
    ).toEqual([2, 1, 1]);
    expect(work.groups).toEqual([['a0', 'a1', 'b0', 'c0']]);
  });

  it('takes what comes a few turns of the event loop later into the same group', async () => {
    const work = readyWork();
    const { answered } = createGroups(work.run, neverLogs);
    const answers = [answered(items('a'))];
    for (const name of ['b', 'c']) {
      for (let turn = 0; turn < 2; turn += 1) await nextTurn();
      answers.push(answered(items(name)));
    }
    await Promise.all(answers);
    expect(work.groups).toEqual([['a0', 'b0', 'c0']]);
  });

  it('does not wait for ever where requests keep coming', async () => {
    const work = controlledWork();
    const { answered, drain } = createGroups(work.run, neverLogs);
    const answers: Promise<number>[] = [];
    while (work.begun === 0) {
      answers.push(answered(items('a')));
      await nextTurn();
    }
    const first = await work.group(1);
    expect(first.items.length).toBeLessThan(100);
    first.finish();
    if (first.items.length < answers.length) (await work.group(2)).finish();
    await Promise.all([...answers, drain()]);
  });

  it('answers each of a large group with its own answer, and all before it has drained', async () => {
    const { take, drain } = createGroups(readyWork().run, neverLogs);
    const answers: unknown[] = [];
    const counts = Array.from({ length: 50 }, (_, index) => (index % 7) + 1);
    for (const count of counts) take(items('a', count), (_, answer) => answers.push(answer));
    await drain();
    expect(answers).toEqual(counts);
  });

  it('gathers the next group while one is on its way', async () => {
    const work = controlledWork();
    const { answered } = createGroups(work.run, neverLogs);
    const first = answered(items('a'));
    const one = await work.group(1);
    const later = [answered(items('b')), answered(items('c'))];
    expect(work.begun).toBe(1);
    one.finish();
    expect(await first).toBe(1);
    const two = await work.group(2);
    expect(two.items).toEqual(['b0', 'c0']);
    two.finish();
    expect(await Promise.all(later)).toEqual([1, 1]);
  });

  it('answers nobody before their group is done', async () => {
    const work = controlledWork();
    const { answered } = createGroups(work.run, neverLogs);
    let told = false;
    const answer = answered(items('a')).then(() => (told = true));
    const group = await work.group(1);
    await nextTurn();
    expect(told).toBe(false);
    group.finish();
    await answer;
    expect(told).toBe(true);
  });

  it('takes at most 500 items into a group, and never splits a request', async () => {
    const work = readyWork();
    const { answered } = createGroups(work.run, neverLogs);
    const requests = Array.from({ length: 60 }, (_, index) => answered(items(`r${index}-`, 19)));
    expect(await Promise.all(requests)).toEqual(requests.map(() => 19));
    // 26 requests of 19 items are 494; one more would be 513.
    expect(work.groups.map((group) => group.length)).toEqual([26 * 19, 26 * 19, 8 * 19]);
  });

  it('takes a request that is larger than a group by itself', async () => {
    const work = readyWork();
    const { answered } = createGroups(work.run, neverLogs);
    expect(await Promise.all([answered(items('a', 600)), answered(items('b'))])).toEqual([600, 1]);
    expect(work.groups.map((group) => group.length)).toEqual([600, 1]);
  });
});

describe('when the work fails', () => {
  it('answers 503 to the whole group, says when to come back, and works again later', async () => {
    const work = controlledWork();
    const logged: unknown[] = [];
    const { answered } = createGroups(work.run, (error) => logged.push(error));
    const answers = [answered(items('a')), answered(items('b'))].map((answer) =>
      refusalOf(() => answer),
    );
    const failure = new Error('disk full');
    (await work.group(1)).fail(failure);
    for (const refusal of await Promise.all(answers)) {
      expect(refusal.status).toBe(503);
      expect(refusal.options.retryAfter).toBeGreaterThan(0);
      expect(refusal.cause).toBe(failure);
      expect(refusal.message).not.toContain('disk full');
    }
    expect(logged).toEqual([failure]);

    const retry = answered(items('a'));
    (await work.group(2)).finish();
    expect(await retry).toBe(1);
  });

  it('still does what arrived in the meantime', async () => {
    const work = controlledWork();
    const { answered } = createGroups(work.run, () => undefined);
    const lost = refusalOf(() => answered(items('a')));
    const one = await work.group(1);
    const kept = answered(items('b'));
    one.fail(new Error('deadlock'));
    (await work.group(2)).finish();
    expect((await lost).status).toBe(503);
    expect(await kept).toBe(1);
  });

  it('answers 503 too where it throws at once', async () => {
    const { answered } = createGroups(
      () => {
        throw new Error('no connection');
      },
      () => undefined,
    );
    expect((await refusalOf(() => answered(items('a')))).status).toBe(503);
  });
});

describe('when too many wait', () => {
  async function flooded(): Promise<{
    work: ReturnType<typeof controlledWork>;
    groups: Groups<string, number>;
    answers: Promise<number>[];
  }> {
    const work = controlledWork();
    const groups = createGroups(work.run, neverLogs);
    const answers = [groups.answered(items('first'))];
    await work.group(1);
    for (let request = 0; request < 250; request += 1) {
      answers.push(groups.answered(items(`r${request}-`, 20)));
    }
    return { work, groups, answers };
  }

  it('answers 503 and says when to come back', async () => {
    const { groups } = await flooded();
    const refusal = await refusalOf(() => groups.answered(items('late')));
    expect(refusal.status).toBe(503);
    expect(refusal.options.retryAfter).toBeGreaterThan(0);
  });

  it('loses none of those that wait, and takes new ones afterwards', async () => {
    const { work, groups, answers } = await flooded();
    for (let number = 1; number <= 11; number += 1) (await work.group(number)).finish();
    const added = await Promise.all(answers);
    expect(added.reduce((sum, count) => sum + count, 0)).toBe(5001);
    const next = groups.answered(items('next'));
    (await work.group(12)).finish();
    expect(await next).toBe(1);
  });
});

describe('draining', () => {
  it('resolves once everything that waits is done', async () => {
    const work = controlledWork();
    const { answered, drain } = createGroups(work.run, neverLogs);
    const answers = [answered(items('a'))];
    const one = await work.group(1);
    answers.push(answered(items('b')));
    let drained = false;
    const end = drain().then(() => (drained = true));
    one.finish();
    const two = await work.group(2);
    expect(drained).toBe(false);
    two.finish();
    await end;
    expect(await Promise.all(answers)).toEqual([1, 1]);
  });

  it('refuses what comes later with 503', async () => {
    const { answered, drain } = createGroups(readyWork().run, neverLogs);
    await drain();
    const refusal = await refusalOf(() => answered(items('a')));
    expect(refusal.status).toBe(503);
    expect(refusal.message).toBe('The server is stopping');
  });

  it('ends at once where nothing waits, as often as it is asked', async () => {
    const { drain } = createGroups(readyWork().run, neverLogs);
    await expect(Promise.all([drain(), drain()])).resolves.toEqual([undefined, undefined]);
  });
});

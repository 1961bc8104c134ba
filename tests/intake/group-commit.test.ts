import { createGroupCommit, type GroupCommit } from '../../server/src/intake/group-commit';
import type { StoredEvent } from '../../server/src/store/event-store';
import { refusalOf } from './refusal';
import { storedEvent } from './stored-event';

/** Events with ids of this name: `a0`, `a1`, … */
const events = (name: string, count = 1): StoredEvent[] =>
  Array.from({ length: count }, (_, index) => storedEvent({ id: `${name}${index}` }));

/** A store whose transactions end when the test says so. */
function controlledStore() {
  const known = new Set<string>();
  const running: { ids: string[]; finish(): void; fail(error: Error): void }[] = [];
  const started: (() => void)[] = [];
  let begun = 0;

  const append = (group: readonly StoredEvent[]): Promise<ReadonlySet<string>> =>
    new Promise((resolve, reject) => {
      const ids = group.map(({ id }) => id);
      running.push({
        ids,
        finish() {
          const fresh = new Set(ids.filter((id) => !known.has(id)));
          for (const id of fresh) known.add(id);
          resolve(fresh);
        },
        fail: reject,
      });
      begun += 1;
      started.splice(0).forEach((tell) => tell());
    });

  return {
    append,
    get begun() {
      return begun;
    },
    /** The transaction with this number, from 1, as soon as it has begun. */
    async transaction(number: number) {
      while (running.length < number) await new Promise<void>((resolve) => started.push(resolve));
      const transaction = running[number - 1];
      if (!transaction) throw new Error('It never began');
      return transaction;
    },
  };
}

/** A store that is always ready, and the groups it was given. */
function readyStore() {
  const known = new Set<string>();
  const groups: string[][] = [];
  return {
    groups,
    append: async (group: readonly StoredEvent[]): Promise<ReadonlySet<string>> => {
      groups.push(group.map(({ id }) => id));
      await Promise.resolve();
      const fresh = new Set(group.map(({ id }) => id).filter((id) => !known.has(id)));
      for (const id of fresh) known.add(id);
      return fresh;
    },
  };
}

const neverLogs = (error: unknown): void => {
  throw error;
};

describe('grouping', () => {
  it('commits requests that arrive together in one transaction', async () => {
    const store = readyStore();
    const { commit } = createGroupCommit(store.append, neverLogs);
    expect(
      await Promise.all([commit(events('a', 2)), commit(events('b')), commit(events('c'))]),
    ).toEqual([2, 1, 1]);
    expect(store.groups).toEqual([['a0', 'a1', 'b0', 'c0']]);
  });

  it('gathers the next group while one is on its way to the disk', async () => {
    const store = controlledStore();
    const { commit } = createGroupCommit(store.append, neverLogs);
    const first = commit(events('a'));
    const one = await store.transaction(1);
    const later = [commit(events('b')), commit(events('c'))];
    expect(store.begun).toBe(1);
    one.finish();
    expect(await first).toBe(1);
    const two = await store.transaction(2);
    expect(two.ids).toEqual(['b0', 'c0']);
    two.finish();
    expect(await Promise.all(later)).toEqual([1, 1]);
  });

  it('answers nobody before the disk has it', async () => {
    const store = controlledStore();
    const { commit } = createGroupCommit(store.append, neverLogs);
    let answered = false;
    const answer = commit(events('a')).then(() => (answered = true));
    const transaction = await store.transaction(1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    transaction.finish();
    await answer;
    expect(answered).toBe(true);
  });

  it('takes at most 500 events into a transaction, and never splits a request', async () => {
    const store = readyStore();
    const { commit } = createGroupCommit(store.append, neverLogs);
    const requests = Array.from({ length: 60 }, (_, index) => commit(events(`r${index}-`, 19)));
    expect(await Promise.all(requests)).toEqual(requests.map(() => 19));
    // 26 requests of 19 events are 494; one more would be 513.
    expect(store.groups.map((group) => group.length)).toEqual([26 * 19, 26 * 19, 8 * 19]);
  });

  it('takes a request that is larger than a group by itself', async () => {
    const store = readyStore();
    const { commit } = createGroupCommit(store.append, neverLogs);
    expect(await Promise.all([commit(events('a', 600)), commit(events('b'))])).toEqual([600, 1]);
    expect(store.groups.map((group) => group.length)).toEqual([600, 1]);
  });

  it('asks the store nothing for no events', async () => {
    const store = readyStore();
    expect(await createGroupCommit(store.append, neverLogs).commit([])).toBe(0);
    expect(store.groups).toEqual([]);
  });
});

describe('counting', () => {
  it('counts an id that two requests carry once, for the first of them', async () => {
    const { commit } = createGroupCommit(readyStore().append, neverLogs);
    expect(await Promise.all([commit(events('a')), commit(events('a'))])).toEqual([1, 0]);
  });

  it('counts an id that one request carries twice once', async () => {
    const { commit } = createGroupCommit(readyStore().append, neverLogs);
    expect(await commit([...events('a'), ...events('a')])).toBe(1);
  });

  it('counts an id that came before not at all', async () => {
    const { commit } = createGroupCommit(readyStore().append, neverLogs);
    expect(await commit(events('a'))).toBe(1);
    expect(await commit([...events('a'), ...events('b')])).toBe(1);
  });
});

describe('when the store fails', () => {
  it('answers 503 to the whole group, says when to come back, and works again later', async () => {
    const store = controlledStore();
    const logged: unknown[] = [];
    const { commit } = createGroupCommit(store.append, (error) => logged.push(error));
    const answers = [commit(events('a')), commit(events('b'))].map((answer) =>
      refusalOf(() => answer),
    );
    const failure = new Error('disk full');
    (await store.transaction(1)).fail(failure);
    for (const refusal of await Promise.all(answers)) {
      expect(refusal.status).toBe(503);
      expect(refusal.options.retryAfter).toBeGreaterThan(0);
      expect(refusal.cause).toBe(failure);
      expect(refusal.message).not.toContain('disk full');
    }
    expect(logged).toEqual([failure]);

    const retry = commit(events('a'));
    (await store.transaction(2)).finish();
    expect(await retry).toBe(1);
  });

  it('still commits what arrived in the meantime', async () => {
    const store = controlledStore();
    const { commit } = createGroupCommit(store.append, () => undefined);
    const lost = refusalOf(() => commit(events('a')));
    const one = await store.transaction(1);
    const kept = commit(events('b'));
    one.fail(new Error('deadlock'));
    (await store.transaction(2)).finish();
    expect((await lost).status).toBe(503);
    expect(await kept).toBe(1);
  });

  it('answers 503 too where it throws at once', async () => {
    const { commit } = createGroupCommit(
      () => {
        throw new Error('no connection');
      },
      () => undefined,
    );
    expect((await refusalOf(() => commit(events('a')))).status).toBe(503);
  });
});

describe('when too many wait', () => {
  async function flooded(): Promise<{
    store: ReturnType<typeof controlledStore>;
    committer: GroupCommit;
    answers: Promise<number>[];
  }> {
    const store = controlledStore();
    const committer = createGroupCommit(store.append, neverLogs);
    const answers = [committer.commit(events('first'))];
    await store.transaction(1);
    for (let request = 0; request < 250; request += 1) {
      answers.push(committer.commit(events(`r${request}-`, 20)));
    }
    return { store, committer, answers };
  }

  it('answers 503 and says when to come back', async () => {
    const { committer } = await flooded();
    const refusal = await refusalOf(() => committer.commit(events('late')));
    expect(refusal.status).toBe(503);
    expect(refusal.options.retryAfter).toBeGreaterThan(0);
  });

  it('loses none of those that wait, and takes new ones afterwards', async () => {
    const { store, committer, answers } = await flooded();
    for (let number = 1; number <= 11; number += 1) (await store.transaction(number)).finish();
    const added = await Promise.all(answers);
    expect(added.reduce((sum, count) => sum + count, 0)).toBe(5001);
    const next = committer.commit(events('next'));
    (await store.transaction(12)).finish();
    expect(await next).toBe(1);
  });
});

describe('draining', () => {
  it('resolves once everything that waits is on disk', async () => {
    const store = controlledStore();
    const { commit, drain } = createGroupCommit(store.append, neverLogs);
    const answers = [commit(events('a'))];
    const one = await store.transaction(1);
    answers.push(commit(events('b')));
    let drained = false;
    const end = drain().then(() => (drained = true));
    one.finish();
    const two = await store.transaction(2);
    expect(drained).toBe(false);
    two.finish();
    await end;
    expect(await Promise.all(answers)).toEqual([1, 1]);
  });

  it('refuses what comes later with 503', async () => {
    const { commit, drain } = createGroupCommit(readyStore().append, neverLogs);
    await drain();
    const refusal = await refusalOf(() => commit(events('a')));
    expect(refusal.status).toBe(503);
    expect(refusal.message).toBe('The server is stopping');
  });

  it('ends at once where nothing waits, as often as it is asked', async () => {
    const { drain } = createGroupCommit(readyStore().append, neverLogs);
    await expect(Promise.all([drain(), drain()])).resolves.toEqual([undefined, undefined]);
  });
});

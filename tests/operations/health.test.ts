import { createHealth } from '../../server/src/operations/health';

/** A store that answers when the test says so, and a clock that the test moves. */
function store(patienceMs?: number) {
  let at = 0;
  const asked: { answer(): void; fail(): void }[] = [];
  const ask = (): Promise<void> =>
    new Promise((resolve, reject) =>
      asked.push({ answer: resolve, fail: () => reject(new Error('gone')) }),
    );
  const sources = { ask, now: () => at, ...(patienceMs !== undefined && { patienceMs }) };
  return { isHealthy: createHealth(sources), asked, wait: (ms: number) => (at += ms) };
}

it('is healthy where the store answers, and not where it fails', async () => {
  const { isHealthy, asked, wait } = store();
  const first = isHealthy();
  asked[0]?.answer();
  expect(await first).toBe(true);
  wait(1_000);
  const second = isHealthy();
  asked[1]?.fail();
  expect(await second).toBe(false);
});

it('asks the store once a second, whoever asks', async () => {
  const { isHealthy, asked, wait } = store();
  const answers = Array.from({ length: 1_000 }, isHealthy);
  asked[0]?.answer();
  expect(new Set(await Promise.all(answers))).toEqual(new Set([true]));
  wait(999);
  expect(await isHealthy()).toBe(true);
  expect(asked).toHaveLength(1);
  wait(1);
  void isHealthy();
  expect(asked).toHaveLength(2);
});

it('does not wait for a store that hangs, nor ask it again before it has answered', async () => {
  const { isHealthy, asked, wait } = store(1);
  expect(await isHealthy()).toBe(false);
  wait(60_000);
  expect(await isHealthy()).toBe(false);
  expect(asked).toHaveLength(1);
  asked[0]?.answer();
  await new Promise((resolve) => setImmediate(resolve));
  const later = isHealthy();
  asked[1]?.answer();
  expect(await later).toBe(true);
});

import { createErrorLog } from '../../server/src/operations/error-log';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A log with a clock that the test moves, and the first line of each of its entries. */
function watching(what = 'writing events') {
  let at = 0;
  const entries: string[] = [];
  const log = createErrorLog(
    { error: (line) => entries.push(line), warn: (line) => entries.push(`(good) ${line}`) },
    () => at,
  );
  return {
    log,
    entries,
    lines: () => entries.map((entry) => entry.split('\n')[0]),
    wait: (ms: number) => (at += ms),
    ...log.watch(what),
  };
}

const FIRST = 'dark-social: writing events failed: no connection';

describe('an error', () => {
  it('is said at once, with where it happened', () => {
    const { failed, entries } = watching();
    failed(new Error('no connection'));
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatch(
      /^dark-social: writing events failed: no connection\n\s+at .*error-log\.test/,
    );
  });

  it('is not said again within a minute, however often it repeats', () => {
    const { failed, lines, wait } = watching();
    for (let time = 0; time < 2_030; time += 1) {
      failed(new Error('no connection'));
      wait(2);
    }
    expect(lines()).toEqual([FIRST]);
  });

  it('is summed up after one, two, four minutes and so on, and then each hour', () => {
    const { failed, lines, wait } = watching();
    failed(new Error('no connection'));
    const saidAt: number[] = [];
    for (let minute = 1; minute <= 5 * 60; minute += 1) {
      wait(MINUTE);
      const before = lines().length;
      failed(new Error('no connection'));
      if (lines().length > before) saidAt.push(minute);
    }
    expect(saidAt).toEqual([1, 3, 7, 15, 31, 63, 123, 183, 243]);
    expect(lines().slice(0, 3)).toEqual([
      FIRST,
      'dark-social: writing events failed 1 more time in 60 s: no connection',
      'dark-social: writing events failed 2 more times in 120 s: no connection',
    ]);
  });

  it('is another one where it is of something else', () => {
    const { log, failed, lines } = watching();
    failed(new Error('no connection'));
    log.watch('the job prune').failed(new Error('no connection'));
    expect(lines()).toEqual([FIRST, 'dark-social: the job prune failed: no connection']);
  });
});

describe('when it works again', () => {
  it('says so once, with how often and how long it failed', () => {
    const { failed, worked, lines, wait } = watching();
    for (let time = 0; time < 2_030; time += 1) {
      failed(new Error('no connection'));
      wait(2);
    }
    wait(10_000);
    worked();
    worked();
    expect(lines().slice(1)).toEqual([
      '(good) dark-social: writing events works again after 2,030 failures in 4 s',
    ]);
  });

  it('waits until nothing has failed for a while, since what comes and goes is one incident', () => {
    const { failed, worked, lines, wait } = watching();
    for (let second = 0; second < 59; second += 1) {
      failed(new Error('no connection'));
      worked();
      wait(1_000);
    }
    expect(lines()).toEqual([FIRST]);
  });

  it('takes the next failure for news', () => {
    const { failed, worked, lines, wait } = watching();
    failed(new Error('no connection'));
    wait(10_000);
    worked();
    failed(new Error('no connection'));
    expect(lines()[2]).toBe(FIRST);
  });

  it('says nothing where nothing had failed', () => {
    const { worked, entries } = watching();
    worked();
    expect(entries).toEqual([]);
  });
});

describe('is bounded', () => {
  it('in lines: of ever new errors, five a minute are told apart', () => {
    const { failed, lines, wait } = watching();
    // In letters: errors that differ in a number alone are one.
    const names = Array.from({ length: 10_000 }, (_, index) =>
      `${index}`.replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit))),
    );
    for (const name of names) {
      failed(new Error(`no ${name}`));
      wait(12);
    }
    // Two minutes: five each, and the sum of the others once.
    expect(lines().filter((line) => line?.includes('failed: no'))).toHaveLength(10);
    expect(lines().filter((line) => line?.includes('other errors'))).toHaveLength(1);
    expect(lines()).toHaveLength(11);
  });

  it('in length, whatever an error says', () => {
    const { failed, lines } = watching();
    failed(new Error('x'.repeat(100_000)));
    expect(lines()[0]?.length).toBeLessThan(600);
  });
});

it('takes what fails again after hours for news', () => {
  const { failed, lines, wait } = watching();
  failed(new Error('no connection'));
  wait(3 * HOUR);
  failed(new Error('no connection'));
  expect(lines()).toEqual([FIRST, FIRST]);
});

it('says what is left before the process ends', () => {
  const { log, failed, lines, wait } = watching();
  for (let time = 0; time < 3; time += 1) failed(new Error('no connection'));
  wait(7_000);
  log.close();
  log.close();
  expect(lines().slice(1)).toEqual([
    'dark-social: writing events failed 2 more times in 7 s: no connection',
  ]);
});

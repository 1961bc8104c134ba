import type { Miss } from '../../core';
import { createMisses } from '../../server/src/intake/misses';
import { createCalendar } from '../../server/src/store/calendar';

const AT = Date.parse('2026-01-31T23:30:00Z');

/** Misses with a log in memory that can fail once. */
function counting() {
  const written: (Miss & { day: number })[] = [];
  let failing = false;
  const misses = createMisses(
    {
      addMisses: async (counts) => {
        if (failing) {
          failing = false;
          throw new Error('disk full');
        }
        written.push(...counts);
      },
    },
    createCalendar('Europe/Paris'),
  );
  return { misses, written, failOnce: () => (failing = true) };
}

it('counts alike ones together, by the days of the site', async () => {
  const { misses, written } = counting();
  misses.count('no-path', '/blog/…', AT);
  misses.count('no-path', '/blog/…', AT);
  misses.count('no-path', '/blog/…', AT - 3600_000);
  misses.count('origin', 'https://preview.example.net', AT);
  await misses.flush();
  await misses.flush();
  expect(written).toEqual([
    { day: 20260201, kind: 'no-path', what: '/blog/…', count: 2 },
    { day: 20260131, kind: 'no-path', what: '/blog/…', count: 1 },
    { day: 20260201, kind: 'origin', what: 'https://preview.example.net', count: 1 },
  ]);
});

it('loses none where the database fails', async () => {
  const { misses, written, failOnce } = counting();
  misses.count('no-entry', '/a', AT);
  failOnce();
  await expect(misses.flush()).rejects.toThrow('disk full');
  misses.count('no-entry', '/a', AT);
  await misses.flush();
  expect(written).toEqual([{ day: 20260201, kind: 'no-entry', what: '/a', count: 2 }]);
});

it('counts invented ones together beyond a limit', async () => {
  const { misses, written } = counting();
  for (let index = 0; index < 1000; index += 1) {
    misses.count('origin', `https://n${index}.example`, AT);
  }
  await misses.flush();
  expect(written.length).toBeLessThan(250);
  expect(written.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
});

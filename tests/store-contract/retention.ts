import { articleOf, DAY, NOON, stored, token } from './stored-events';
import { contractOf, type OpenSubject } from './subject';

const ALWAYS = { from: 20000101, to: 20991231 };

export function describeRetention(open: OpenSubject): void {
  const { store, another, append } = contractOf(open);

  describe('prune', () => {
    it('deletes each kind of data after its own retention, and nothing younger', async () => {
      for (const days of [0, 1, 2, 91, 900]) {
        const visitor = { onArticle: token(), onSite: token() };
        await append([stored({ at: NOON - days * DAY, visitor })]);
      }
      const [old, young] = [await store().log.salt(20260308), await store().log.salt(20260310)];
      const before = {
        visitors: 20260309,
        events: 20251210,
        statistics: 20240310,
        hours: 20260309,
        today: 20260310,
        saltsMadeBefore: 0,
      };
      // May be repeated at any time.
      for (let time = 0; time < 2; time += 1) await store().retention.prune(before);

      const { statistics, revisions } = store();
      expect(await revisions.oldestDay()).toBe(20260308);
      expect(await revisions.views('', 10)).toHaveLength(3);
      const steps = await statistics.siteSteps(ALWAYS, 'day');
      expect(steps.map(({ at }) => at).sort()).toEqual([20251209, 20260308, 20260309, 20260310]);
      expect(await statistics.siteSteps(ALWAYS, 'hour')).toHaveLength(2);
      expect(await statistics.siteVisitors(ALWAYS)).toBe(4);
      expect((await statistics.channels(ALWAYS))[0]?.counts.tagged).toBe(4);
      expect(await statistics.articleCounts([articleOf('a')], ALWAYS)).toMatchObject([
        { counts: { tagged: 4, visitors: 4 } },
      ]);
      expect(await statistics.rulesOf(ALWAYS)).toHaveLength(4);
      expect(await another().log.salt(20260310)).toBe(young);
      expect(await another().log.salt(20260308)).not.toBe(old);
    });

    it('deletes days of many rows in several steps', async () => {
      const visitor = () => ({ onArticle: token(), onSite: token() });
      for (const at of [NOON - 5 * DAY, NOON]) {
        await append(Array.from({ length: 1_300 }, () => stored({ at, visitor: visitor() })));
      }
      const day = 20260308;
      await store().retention.prune({
        ...{ visitors: day, events: day, statistics: 0, hours: 0 },
        ...{ today: 20260310, saltsMadeBefore: 0 },
      });
      expect(await store().revisions.oldestDay()).toBe(20260310);
      expect(await store().revisions.views('', 3_000)).toHaveLength(1_300);
      expect(await store().statistics.siteVisitors(ALWAYS)).toBe(2_600);
    });

    it('lets events count again after a clock that ran far ahead', async () => {
      await append([stored({ at: NOON - 3 * DAY })]);
      const far = 20280101;
      await store().retention.prune({
        ...{ visitors: far, events: far, statistics: 0, hours: 0 },
        ...{ today: 20280401, saltsMadeBefore: 0 },
      });
      expect(await store().revisions.oldestDay()).toBeUndefined();
      const visitor = { onArticle: token(), onSite: token() };
      await append([stored({ at: NOON, visitor })]);
      const steps = await store().statistics.siteSteps(ALWAYS, 'day');
      expect(steps.map(({ at }) => at).sort()).toEqual([20260307, 20260310]);
      expect(await store().statistics.siteVisitors(ALWAYS)).toBe(1);
    });

    it('destroys salts after 48 hours, also where the clock has jumped', async () => {
      const HOURS = 3_600_000;
      const made = Date.now();
      const before = { events: 0, statistics: 0, hours: 0 };
      const salts = await Promise.all(
        [20260309, 20260310, 20260311, 20260320].map((day) => store().log.salt(day)),
      );
      expect(new Set(salts).size).toBe(4);
      for (const salt of salts) expect(Buffer.from(salt, 'base64')).toHaveLength(32);
      const prune = (today: number, now: number) =>
        store().retention.prune({
          ...{ ...before, visitors: today - 1, today },
          saltsMadeBefore: now - 48 * HOURS,
        });
      /** Those days whose salt is still what it was. */
      const kept = async (): Promise<number[]> => {
        const found = await Promise.all(
          [20260309, 20260310, 20260311].map((day) => another('UTC').log.salt(day)),
        );
        return found.flatMap((salt, index) => (salt === salts[index] ? [index] : []));
      };
      await prune(20260310, made);
      expect(await kept()).toEqual([0, 1, 2]);
      // A clock that ran ten days ahead had made that one.
      expect(await another().log.salt(20260320)).not.toBe(salts[3]);
      // The clock has stood still, or has been set back: the day says nothing, the age does.
      await prune(20260310, made + 49 * HOURS);
      expect(await kept()).toEqual([]);
    });
  });
}

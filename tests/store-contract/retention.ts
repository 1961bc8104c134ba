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
  });
}

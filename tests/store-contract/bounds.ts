/** Whatever strangers invent, every event counts, and only so much of it is told apart. */
import type { StoredEvent } from '../../server/src/store/stored-event';
import { articleOf, LETTER, MARCH, signals, stored } from './stored-events';
import { contractOf, type OpenSubject } from './subject';

const MONTH = { from: 202603, to: 202603 };

const referredBy = (referrerHost: string): StoredEvent =>
  stored({
    ...{ source: 'referral', channel: referrerHost, evidence: 'none' },
    signals: signals({ referrerKind: 'web', referrerHost, tag: '' }),
  });

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export function describeBounds(open: OpenSubject): void {
  describe('bounds', () => {
    const { store, another, append, articles } = contractOf(open);
    const channels = () => store().statistics.channels(MARCH);

    it('keep what strangers can name apart up to a number, and count every visit', async () => {
      const invented = many(700, (index) => referredBy(`n${index}.example`));
      await append(invented.slice(0, 400));
      // Another instance, which has to learn what is known.
      await another().log.append(invented.slice(300), '1');
      const { statistics } = store();
      const hosts = await statistics.referrers(MARCH, 5_000);
      expect([hosts.rows.length, hosts.total]).toEqual([501, 700]);
      expect(hosts.rows[0]).toEqual({ host: '…', visits: 200 });
      expect(await channels()).toHaveLength(501);
      const ofArticle = await statistics.referrersOf(articleOf('a'), MONTH);
      expect(ofArticle).toHaveLength(101);
      expect(ofArticle.reduce((sum, { visits }) => sum + visits, 0)).toBe(700);
      expect(await articles()).toMatchObject([{ counts: { referral: 700 } }]);
    });

    it('hold for campaigns on an article, and for mail hosts and buttons within a channel', async () => {
      await append(many(600, (index) => stored({ ...LETTER, channel: `letter-${index}` })));
      const email = { source: 'private', channel: 'email', evidence: 'app' } as const;
      await append(many(600, (index) => stored({ ...email, provider: `mail${index}.example` })));
      await append(many(5, () => stored({ channel: 'signal', sharedBy: 'copy' })));
      const { statistics } = store();
      const ofSite = await channels();
      const ofArticle = await statistics.channelsOf(articleOf('a'), MONTH);
      // Which names are kept apart is the store's; beyond them, one each for campaigns, mail and Signal.
      for (const [counted, most] of [
        [ofSite, 500],
        [ofArticle, 50],
      ] as const) {
        expect(counted.length).toBeGreaterThan(most);
        expect(counted.length).toBeLessThanOrEqual(most + 3);
        const visits = counted.map(({ channel, counts: { tagged, app, other } }) => ({
          channel,
          visits: tagged + app + other,
        }));
        const sum = (of: typeof visits): number => of.reduce((all, each) => all + each.visits, 0);
        expect(sum(visits.filter(({ channel }) => channel === 'signal'))).toBe(5);
        expect(sum(visits)).toBe(1_205);
      }
    });

    it('keep the rows of arrivals in number, and leave the verdicts of the rest alone', async () => {
      const days = many(1_300, (index) =>
        stored({ signals: signals({ utmMedium: `medium-${index}` }) }),
      );
      await append(days.slice(0, 700));
      await another().log.append(days.slice(600), '1');
      const kept = await store().revisions.views('', 5_000);
      expect(kept).toHaveLength(1_000);
      expect(new Set(kept.map(({ signals: { utmMedium } }) => utmMedium)).size).toBe(1_000);
      expect(await articles()).toMatchObject([{ counts: { tagged: 1_300 } }]);

      await store().revisions.revise(kept.map(({ id }) => ({ id, verdict: LETTER })));
      expect(await articles()).toMatchObject([{ counts: { tagged: 300, campaign: 1_000 } }]);
    });

    it('are of each day', async () => {
      await append(many(600, (index) => referredBy(`n${index}.example`)));
      const next = { at: Date.parse('2026-03-11T11:00:00Z') };
      await append([{ ...referredBy('new.example'), ...next }]);
      const counted = await channels();
      expect(counted.map(({ channel }) => channel)).toContain('new.example');
    });
  });
}

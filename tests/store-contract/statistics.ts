import type { StoredEvent } from '../../server/src/store/stored-event';
import { articleOf, DAY, MARCH, NOON, stored } from './stored-events';
import { contractOf, type OpenSubject } from './subject';

export function describeStatistics(open: OpenSubject): void {
  const { store, another, append, articles } = contractOf(open);

  describe('statistics', () => {
    it('count days of the site’s time zone, half-hour zones and clock changes included', async () => {
      const kolkata = another('Asia/Kolkata');
      // 18:29 UTC is 23:59 in Kolkata, 18:30 UTC the next day.
      await kolkata.log.append([stored({ at: Date.parse('2026-03-10T18:29:00Z') })], '1');
      await kolkata.log.append([stored({ at: Date.parse('2026-03-10T18:30:00Z') })], '1');
      const { statistics } = store();
      const days = await statistics.siteCounts(MARCH, 'day');
      expect(days.map(({ day }) => day).sort()).toEqual([20260310, 20260311]);
      const hours = await statistics.siteCounts(MARCH, 'hour');
      expect(hours.map(({ hour }) => new Date(hour * 1000).toISOString()).sort()).toEqual([
        '2026-03-10T17:30:00.000Z',
        '2026-03-10T18:30:00.000Z',
      ]);
    });

    it('sort and page articles, and name each one’s best private channel', async () => {
      const visits = (documentId: string, list: Partial<StoredEvent>[]): StoredEvent[] =>
        list.map((event) => stored({ article: articleOf(documentId), ...event }));
      await append([
        ...visits('a', [
          {},
          {},
          { channel: 'email', evidence: 'app' },
          { source: 'search', channel: 'google', evidence: 'none' },
        ]),
        ...visits('b', [{ channel: 'unknown' }, { channel: 'unknown' }, { channel: 'telegram' }]),
        ...visits('c', [{ kind: 'share' }, { kind: 'share', channel: 'x', source: 'public' }]),
        ...visits('d', [
          { source: 'direct', channel: '', evidence: 'none' },
          { evidence: 'inferred', channel: '' },
        ]),
        ...visits('old', [{ at: NOON - 60 * DAY }]),
      ]);
      const page = (
        sort: 'private' | 'privateShare' | 'shares' | 'other',
        order: 'asc' | 'desc',
        offset = 0,
        limit = 10,
      ) => store().statistics.articleTotals({ ...MARCH, sort, order, offset, limit });
      const ids = async (...args: Parameters<typeof page>): Promise<string[]> =>
        (await page(...args)).rows.map(({ documentId }) => documentId);

      expect(await ids('private', 'desc')).toEqual(['a', 'b', 'd', 'c']);
      expect(await ids('privateShare', 'desc')).toEqual(['b', 'a', 'd', 'c']);
      expect(await ids('shares', 'desc', 0, 1)).toEqual(['c']);
      expect(await ids('private', 'asc', 1, 2)).toEqual(['d', 'a']);
      const { rows, total } = await page('private', 'desc');
      expect(total).toBe(4);
      expect(rows[0]).toMatchObject({
        uid: 'api::article.article',
        locale: 'fr',
        visits: 4,
        bySource: {
          ...{ private: 3, search: 1, public: 0, direct: 0 },
          ...{ referral: 0, campaign: 0, assistant: 0 },
        },
        inferredVisits: 0,
        bestChannel: 'whatsapp',
        shares: 0,
      });
      expect(rows.map(({ bestChannel }) => bestChannel)).toEqual([
        'whatsapp',
        'telegram',
        null,
        null,
      ]);
    });

    it('tell channels apart by mail provider, by the tag that carried them, and by payment', async () => {
      const mail = { channel: 'email', evidence: 'app' } as const;
      await append([
        stored({ ...mail, provider: 'gmail' }),
        stored({ ...mail, provider: 'gmail' }),
        stored({ ...mail, provider: 'orange' }),
        stored({ channel: 'messenger', sharedBy: 'copy' }),
        stored({ source: 'campaign', channel: 'google', evidence: 'none', paid: true }),
        stored({ kind: 'share', channel: 'messenger' }),
        stored({ kind: 'preview', channel: 'slack' }),
        stored({ kind: 'internal', source: 'internal', channel: '' }),
      ]);
      const rows = await store().statistics.channels(MARCH);
      expect(
        rows.map((row) =>
          [row.channel, row.provider, row.sharedBy, row.paid, row.visits, row.shares, row.previews]
            .map(String)
            .join(' '),
        ),
      ).toEqual([
        'email gmail  false 2 0 0',
        'google   true 1 0 0',
        'email orange  false 1 0 0',
        'messenger  copy false 1 0 0',
        'messenger   false 0 1 0',
        'slack   false 0 0 1',
      ]);
    });

    it('count link previews by article and channel, and never as visits', async () => {
      const preview = (channel: string): StoredEvent =>
        stored({ kind: 'preview', channel, evidence: 'none', reason: 'link-preview' });
      await append([stored(), preview('slack'), preview('whatsapp'), preview('whatsapp')]);
      expect((await articles()).rows[0]).toMatchObject({
        visits: 1,
        bySource: { private: 1 },
        previews: [
          { channel: 'whatsapp', count: 2 },
          { channel: 'slack', count: 1 },
        ],
      });
    });

    it('add up what was not recorded, most first, and cap what was invented', async () => {
      const { log, statistics } = store();
      const day = 20260310;
      await log.addMisses([
        { day, kind: 'no-path', what: '/pt-br/…', count: 2 },
        { day: 20260311, kind: 'no-path', what: '/pt-br/…', count: 3 },
        { day: 20260401, kind: 'no-path', what: '/pt-br/…', count: 9 },
      ]);
      const invented = Array.from({ length: 150 }, (_, index) => ({
        ...{ day, kind: 'origin' as const, what: `https://n${index}.example`, count: 1 },
      }));
      await log.addMisses(invented.slice(0, 80));
      await log.addMisses(invented.slice(80));
      const misses = await statistics.misses(MARCH);
      expect(misses.slice(0, 2)).toEqual([
        { kind: 'origin', what: '…', count: 50 },
        { kind: 'no-path', what: '/pt-br/…', count: 5 },
      ]);
      // A known one still counts by itself.
      await log.addMisses([{ day, kind: 'origin', what: 'https://n1.example', count: 7 }]);
      expect(await statistics.misses(MARCH)).toContainEqual({
        ...{ kind: 'origin', what: 'https://n1.example', count: 8 },
      });
    });

    it('know whether anything was recorded, and whether it is sample traffic', async () => {
      const { statistics } = store();
      expect(await statistics.contents()).toEqual({ any: false, sample: false });
      await append([stored()]);
      expect(await statistics.contents()).toEqual({ any: true, sample: false });
      await append([stored({ sample: true })]);
      expect(await statistics.contents()).toEqual({ any: true, sample: true });
    });

    it('notice that the time zone has changed', async () => {
      expect(await store().noteTimeZone()).toBeUndefined();
      expect(await another('Asia/Kolkata').noteTimeZone()).toBe('Europe/Paris');
      expect(await another('Asia/Kolkata').noteTimeZone()).toBeUndefined();
    });
  });
}

import type { StoredEvent } from '../../server/src/store/stored-event';
import { noCounts } from '../../server/src/report/figures';
import type { ReportFilter } from '../../core';
import type { ArticlePageQuery } from '../../server/src/store/statistics';
import { articleOf, DAY, MARCH, NOON, signals, stored } from './stored-events';
import { contractOf, pageOf, type OpenSubject } from './subject';

export function describeStatistics(open: OpenSubject): void {
  const { store, another, append, articles } = contractOf(open);

  describe('statistics', () => {
    it('count days of the site’s time zone, half-hour zones and clock changes included', async () => {
      const kolkata = another('Asia/Kolkata');
      // 18:29 UTC is 23:59 in Kolkata, 18:30 UTC the next day.
      await kolkata.log.append([stored({ at: Date.parse('2026-03-10T18:29:00Z') })], '1');
      await kolkata.log.append([stored({ at: Date.parse('2026-03-10T18:30:00Z') })], '1');
      const { statistics } = store();
      const days = await statistics.siteSteps(MARCH, 'day');
      expect(days.map(({ at }) => at).sort()).toEqual([20260310, 20260311]);
      const hours = await statistics.siteSteps(MARCH, 'hour');
      expect(hours.map(({ at }) => new Date(at * 1000).toISOString()).sort()).toEqual([
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
      const { statistics } = store();
      const ids = async (changes: Partial<ArticlePageQuery>): Promise<string[]> =>
        (await statistics.articlePage(pageOf(changes))).articles.map(
          ({ documentId }) => documentId,
        );

      expect(await ids({ sort: 'private' })).toEqual(['a', 'b', 'd', 'c']);
      expect(await ids({ sort: 'privateShare' })).toEqual(['b', 'a', 'd', 'c']);
      expect(await ids({ sort: 'shares', limit: 1 })).toEqual(['c']);
      expect(await ids({ sort: 'other', limit: 1 })).toEqual(['d']);
      expect(await ids({ order: 'asc', offset: 1, limit: 2 })).toEqual(['d', 'a']);
      expect(await ids({ among: [articleOf('d'), articleOf('b'), articleOf('none')] })).toEqual([
        'b',
        'd',
      ]);
      expect(await ids({ among: [] })).toEqual([]);
      expect(await ids({ type: 'api::other.other' })).toEqual([]);
      expect(await ids({ locale: 'fr' })).toHaveLength(4);
      // `old` is no article of March, but its visits of then count against it.
      expect(await ids({ sort: 'change', previous: { from: 20260101, to: 20260131 } })).toEqual([
        'a',
        'b',
        'd',
        'c',
      ]);
      expect((await statistics.articlePage(pageOf({ limit: 2 }))).total).toBe(4);
      // A page beyond the last has no rows, and still knows how many there are.
      expect(await statistics.articlePage(pageOf({ offset: 50 }))).toEqual({
        articles: [],
        total: 4,
      });
      expect((await articles()).find(({ article }) => article.documentId === 'a')?.counts).toEqual({
        ...noCounts(),
        ...{ tagged: 2, app: 1, search: 1, visitors: 0 },
      });
    });

    it('name the channels that brought each article private visits', async () => {
      const of = (documentId: string, channel: string, more: Partial<StoredEvent> = {}) =>
        stored({ article: articleOf(documentId), channel, ...more });
      await append([
        ...[of('a', 'whatsapp'), of('a', 'whatsapp'), of('a', 'email', { evidence: 'app' })],
        of('a', 'google', { source: 'search', evidence: 'none' }),
        ...[of('b', 'telegram'), of('b', 'slack', { kind: 'preview', evidence: 'none' })],
      ]);
      const rows = await store().statistics.articleChannels(
        ['a', 'b', 'none'].map((id) => articleOf(id)),
        { from: 202603, to: 202603 },
      );
      expect(
        rows
          .map((row) => [row.article.documentId, row.channel, row.privateVisits, row.previews])
          .sort(),
      ).toEqual([
        ['a', 'email', 1, 0],
        ['a', 'whatsapp', 2, 0],
        ['b', 'slack', 0, 1],
        ['b', 'telegram', 1, 0],
      ]);
    });

    it('filter the site by source, channel, type and locale', async () => {
      await append([
        stored(),
        stored({ article: articleOf('a', 'en'), channel: 'email', evidence: 'app' }),
        stored({ source: 'public', channel: 'x', evidence: 'none' }),
        stored({ kind: 'share', source: 'public', channel: 'x', evidence: 'none' }),
        stored({ source: 'search', channel: 'google', evidence: 'none' }),
      ]);
      const counted = async (filter: ReportFilter) => {
        const days = await store().statistics.siteSteps({ ...MARCH, ...filter }, 'day');
        const hours = await store().statistics.siteSteps({ ...MARCH, ...filter }, 'hour');
        expect(days.map(({ counts }) => counts)).toEqual(hours.map(({ counts }) => counts));
        return Object.entries(days[0]?.counts ?? {}).flatMap(([measure, count]) =>
          count > 0 ? [`${measure} ${count}`] : [],
        );
      };
      expect(await counted({ source: 'private' })).toEqual(['tagged 1', 'app 1']);
      expect(await counted({ source: 'public' })).toEqual(['public_other 1', 'public_shares 1']);
      expect(await counted({ channel: 'email' })).toEqual(['app 1']);
      expect(await counted({ locale: 'en' })).toEqual(['app 1']);
      expect(await counted({ locale: 'en', source: 'search' })).toEqual([]);
      expect(await counted({ type: 'api::other.other' })).toEqual([]);
    });

    it('count referring hosts of the site and of articles', async () => {
      const from = (referrerHost: string, documentId = 'a'): StoredEvent =>
        stored({
          article: articleOf(documentId),
          ...{ source: 'referral', channel: 'example.org', evidence: 'none' },
          signals: signals({ referrerKind: 'web', referrerHost }),
        });
      await append([
        ...[from('blog.example.org'), from('blog.example.org', 'b'), from('example.org')],
        ...[stored(), { ...from('example.org'), kind: 'share' as const }],
      ]);
      const { statistics } = store();
      expect(await statistics.referrers(MARCH, 10)).toEqual({
        rows: [
          { host: 'blog.example.org', visits: 2 },
          { host: 'example.org', visits: 1 },
        ],
        total: 3,
      });
      const months = { from: 202603, to: 202603 };
      expect(await statistics.referrersOf(articleOf('b'), months)).toEqual([
        { host: 'blog.example.org', visits: 1 },
      ]);
    });

    it('find the articles that move, and how those of a type usually begin', async () => {
      const on = (documentId: string, daysAgo: number, count: number): StoredEvent[] =>
        Array.from({ length: count }, () =>
          stored({ article: articleOf(documentId), at: NOON - daysAgo * DAY }),
        );
      await append([
        ...[...on('up', 0, 9), ...on('up', 20, 4), ...on('down', 1, 2), ...on('down', 20, 40)],
        ...[...on('even', 2, 1), ...on('even', 9, 4)],
      ]);
      const { statistics } = store();
      const moved = await statistics.movements(
        { from: 20260304, to: 20260310 },
        { from: 20260204, to: 20260303 },
        10,
      );
      expect(
        moved.map(({ article, recent, earlier }) => [article.documentId, recent, earlier]),
      ).toEqual([['up', 9, 4]]);
      const begun = await statistics.firstDaysOfType('api::article.article', 10, 21);
      expect(begun.map((list) => [list[0], list[7], list[20]]).sort()).toEqual([
        [4, 0, 9],
        [4, 1, 0],
        [40, 0, 0],
      ]);
      expect(await statistics.firstDay()).toBe(20260218);
      expect(await statistics.firstDay(articleOf('even'))).toBe(20260301);
      expect(await statistics.firstDay(articleOf('none'))).toBeUndefined();
      const totals = await statistics.totalsOfType('api::article.article', MARCH);
      expect(totals.map(({ visits, private: sent }) => [visits, sent]).sort()).toEqual([
        [2, 2],
        [5, 5],
        [9, 9],
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
        rows
          .map((row) =>
            [row.channel, row.provider, row.sharedBy, row.paid, ...Object.values(row.counts)]
              .map(String)
              .join(' '),
          )
          .sort(),
      ).toEqual([
        '   false 0 0 0 0 0 0 0 1',
        'email gmail  false 0 2 0 0 0 0 0 0',
        'email orange  false 0 1 0 0 0 0 0 0',
        'google   true 0 0 0 1 0 0 0 0',
        'messenger   false 0 0 0 0 1 0 0 0',
        'messenger  copy false 1 0 0 0 0 0 0 0',
        'slack   false 0 0 0 0 0 0 1 0',
      ]);
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
      expect([await statistics.firstDay(), await statistics.hasSample()]).toEqual([
        undefined,
        false,
      ]);
      await append([stored()]);
      expect([await statistics.firstDay(), await statistics.hasSample()]).toEqual([
        20260310,
        false,
      ]);
      await append([stored({ sample: true })]);
      expect(await statistics.hasSample()).toBe(true);
    });

    it('notice that the time zone has changed', async () => {
      expect(await store().noteTimeZone()).toBeUndefined();
      expect(await another('Asia/Kolkata').noteTimeZone()).toBe('Europe/Paris');
      expect(await another('Asia/Kolkata').noteTimeZone()).toBeUndefined();
    });
  });
}

import { CutMonthError } from '../../server/src/store/erasure';
import { createCalendar } from '../../server/src/store/calendar';
import { channelMeasureOf } from '../../server/src/store/measures';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { expectAgreement, worldOf } from './agreement';
import { articleOf, DAY, MARCH, NOON, shareToken, signals, stored, token } from './stored-events';
import { contractOf, eventsIn, pageOf, type OpenSubject } from './subject';

const ALWAYS = { from: 20000101, to: 20991231 };
const MONTHS = { from: 200001, to: 209912 };
const calendar = createCalendar('Europe/Paris');
const HOUR = 3_600_000;
const dayOf = ({ at }: StoredEvent): number => calendar.dayOf(at);

const isOf =
  (documentId: string, locale: string) =>
  ({ article }: StoredEvent): boolean =>
    article.documentId === documentId && article.locale === locale;

/** How many of these are part of the figures. */
const countedOf = (events: readonly StoredEvent[]): number =>
  events.filter(({ excluded }) => !excluded).length;

export function describeErasure(open: OpenSubject): void {
  const { store, another, append } = contractOf(open);

  /** Raw events are gone before this day, as after their retention. */
  const loseRawEvents = (before: number): Promise<void> =>
    store().retention.prune({
      ...{ events: before, visitors: before, hours: 0, statistics: 0 },
      ...{ today: 20260331, saltsMadeBefore: 0 },
    });

  describe('forget', () => {
    it('takes an article out of every statistic, and of the site’s totals', async () => {
      const events = worldOf(21);
      await append(events);
      const article = articleOf('d3', 'fr');
      const own = events.filter(isOf('d3', 'fr'));
      expect(await store().erasure.preview({ articles: [article] })).toEqual({
        rawEvents: own.length,
        counted: countedOf(own),
        staysInTotals: 0,
      });
      expect(await store().erasure.forget({ articles: [article] })).toEqual({
        rawEvents: own.length,
        counted: countedOf(own),
      });
      // Who of a day's visitors also read something else is not kept, so they stay visitors.
      const visitors = await store().statistics.siteVisitors(ALWAYS);
      expect(visitors).toBe(new Set(events.flatMap(({ visitor }) => visitor?.onSite ?? [])).size);
      const others = events.filter((event) => !own.includes(event));
      await expectAgreement(store().statistics, others, { visitorsOf: events });
      const { statistics } = store();
      for (const left of [
        await statistics.channelsOf(article, MONTHS),
        await statistics.referrersOf(article, MONTHS),
        await statistics.articleDays(article, ALWAYS),
        await statistics.articleCounts([article], ALWAYS),
      ]) {
        expect(left).toEqual([]);
      }
      // Forgotten again, nothing changes.
      expect(await store().erasure.forget({ articles: [article] })).toEqual({
        rawEvents: 0,
        counted: 0,
      });
    }, 180_000);

    it('leaves what an article brought in site totals whose raw events are gone, and says so', async () => {
      const article = articleOf('a');
      await append([stored({ at: NOON - 5 * DAY }), stored(), stored({ article: articleOf('b') })]);
      await loseRawEvents(20260308);
      expect(await store().erasure.preview({ articles: [article] })).toEqual({
        rawEvents: 1,
        counted: 2,
        staysInTotals: 1,
      });
      await store().erasure.forget({ articles: [article] });
      const steps = await store().statistics.siteSteps(MARCH, 'day');
      expect(steps.map(({ at, counts }) => [at, counts.tagged])).toEqual([
        [20260305, 1],
        [20260310, 1],
      ]);
      expect((await store().statistics.articlePage(pageOf())).articles).toEqual([articleOf('b')]);
      const [channel] = await store().statistics.channels(MARCH);
      expect(channel?.counts.tagged).toBe(2);
    });

    it.each([
      ['days that cut months', { from: 20260212, to: 20260311 }],
      ['a whole month', { from: 20260201, to: 20260228 }],
      ['a day', { from: 20260310, to: 20260310 }],
      ['everything', ALWAYS],
    ])(
      'takes %s out of every statistic',
      async (_, days) => {
        const events = worldOf(22);
        await append(events);
        const gone = events.filter((event) => dayOf(event) >= days.from && dayOf(event) <= days.to);
        expect(await store().erasure.preview({ days })).toEqual({
          rawEvents: gone.length,
          counted: countedOf(gone),
          staysInTotals: 0,
          refused: undefined,
        });
        await store().erasure.forget({ days });
        const kept = events.filter((event) => !gone.includes(event));
        await expectAgreement(store().statistics, kept);
        // By month, channel by channel.
        const { statistics } = store();
        for (const article of [articleOf('d1', 'fr'), articleOf('d2', 'en')]) {
          const own = kept
            .filter(isOf(article.documentId, article.locale ?? ''))
            .filter(({ excluded }) => !excluded);
          for (const each of await statistics.channelsOf(article, MONTHS)) {
            const same = own.filter(
              ({ source, channel, provider, sharedBy, paid }) =>
                source === each.source &&
                (source === 'referral' ? '' : channel) === each.channel &&
                provider === each.provider &&
                sharedBy === each.sharedBy &&
                paid === each.paid,
            );
            for (const [measure, count] of Object.entries(each.counts)) {
              expect(same.filter((event) => channelMeasureOf(event) === measure)).toHaveLength(
                count,
              );
            }
          }
        }
        expect(await statistics.rulesOf({ ...days, to: Math.min(days.to, 20990101) })).toEqual([]);
      },
      60_000,
    );

    it('takes whole months whose raw events are gone, and refuses to cut them', async () => {
      const events = worldOf(23);
      await append(events);
      await loseRawEvents(20260220);
      const cut = { from: 20260115, to: 20260215 };
      const refused = {
        wholeMonths: { from: 20260101, to: 20260228 },
        singleDaysFrom: 20260220,
      };
      expect((await store().erasure.preview({ days: cut })).refused).toEqual(refused);
      const failed: unknown = await store()
        .erasure.forget({ days: cut })
        .catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(CutMonthError);
      expect((failed as CutMonthError).cut).toEqual(refused);
      await expectAgreement(store().statistics, events);

      const days = { from: 20260101, to: 20260305 };
      await store().erasure.forget({ days });
      await expectAgreement(
        store().statistics,
        events.filter((event) => dayOf(event) < days.from || dayOf(event) > days.to),
      );
    }, 180_000);

    it('forgets what was counted among others for its many names', async () => {
      const referred = (host: string, documentId: string): StoredEvent =>
        stored({
          ...{ article: articleOf(documentId), source: 'referral', channel: host },
          ...{ evidence: 'none', reason: 'referrer' },
          signals: signals({ referrerHost: host, tag: '' }),
        });
      const many = Array.from({ length: 1_005 }, (_, index) => referred(`h${index}.example`, 'a'));
      await append(many);
      await append([referred('late.example', 'b')]);
      // From now on there is room for more names in this day.
      await store().erasure.forget({ articles: [articleOf('a')] });
      const { rows } = await another().statistics.referrers(MARCH, 10);
      expect(rows).toEqual([{ host: '…', visits: 1 }]);
      await another().erasure.forget({ articles: [articleOf('b')] });
      expect(await store().statistics.referrers(MARCH, 10)).toEqual({ rows: [], total: 0 });
      expect(await store().statistics.channels(MARCH)).toEqual([]);
      expect(await store().statistics.siteSteps(MARCH, 'day')).toEqual([]);
    }, 180_000);

    it('forgets generations, tokens and what was not recorded, by day', async () => {
      const chain = { parent: undefined, token: shareToken() };
      await append([stored({ kind: 'share', chain }), stored({ at: NOON - DAY })]);
      await store().log.addMisses([{ day: 20260310, kind: 'no-path', what: '/x', count: 2 }]);
      await store().erasure.forget({ days: { from: 20260310, to: 20260310 } });
      expect(await store().statistics.generations(ALWAYS)).toEqual([]);
      expect(await store().statistics.misses(ALWAYS)).toEqual([]);
      expect(await store().statistics.generationsOf(articleOf('a'), MONTHS)).toEqual([]);
      // The token is not known any more: what comes by it is of the first hand, at least.
      await append([stored({ chain: { parent: chain.token, token: undefined } })]);
      expect(await store().statistics.generations(ALWAYS)).toEqual([
        { generation: 1, visits: 1, shares: 0 },
      ]);
    });

    it('agrees with the events that are left while others arrive', async () => {
      // Of today and yesterday, as they do.
      const now = Date.now();
      const recent = (seed: number): StoredEvent[] =>
        worldOf(seed).map((event, index) => ({ ...event, at: now - (index % 24) * HOUR }));
      await append(recent(24));
      const late = recent(25);
      const days = { from: calendar.dayOf(now - DAY), to: calendar.dayOf(now) };
      await Promise.all([
        (async () => {
          for (let start = 0; start < late.length; start += 30) {
            await append(late.slice(start, start + 30));
          }
        })(),
        another().erasure.forget({ days }),
        another().erasure.forget({ articles: [articleOf('d5', 'fr')] }),
        another().erasure.forget({ articles: [articleOf('d5', 'fr')] }),
      ]);
      // What arrived late may have stayed: raw events say what did.
      const { statistics, revisions } = store();
      const steps = await statistics.siteSteps(ALWAYS, 'day');
      const { articles } = await statistics.articlePage(pageOf({ ...ALWAYS }));
      const counts = await statistics.articleCounts(articles, ALWAYS);
      const channels = await statistics.channels(ALWAYS);
      const total = steps.reduce((sum, step) => sum + eventsIn(step.counts), 0);
      expect(
        counts.reduce((sum, { counts: { visitors: _, ...rest } }) => sum + eventsIn(rest), 0),
      ).toBe(total);
      expect(
        channels.reduce(
          (sum, channel) => sum + Object.values(channel.counts).reduce((a, b) => a + b, 0),
          0,
        ),
      ).toBe(total);
      let visits = 0;
      for (let after = ''; ; ) {
        const views = await revisions.views(after, 1_000);
        after = views.at(-1)?.id ?? '';
        // Suspicious shares are among them, and what is left out of the figures.
        visits += views.filter(
          ({ kind, verdict }) => ['visit', 'internal'].includes(kind) && !verdict.excluded,
        ).length;
        if (after === '') break;
      }
      const signs = ({ shares, public_shares, copies, previews }: Record<string, number>) =>
        (shares ?? 0) + (public_shares ?? 0) + (copies ?? 0) + (previews ?? 0);
      expect(steps.reduce((sum, step) => sum + eventsIn(step.counts) - signs(step.counts), 0)).toBe(
        visits,
      );
      // And once more, when it is quiet.
      await store().erasure.forget({ days: ALWAYS });
      expect(await statistics.siteSteps(ALWAYS, 'day')).toEqual([]);
      expect((await statistics.articlePage(pageOf({ ...ALWAYS }))).total).toBe(0);
    }, 180_000);

    it('forgets an event of a day that was forgotten before it came', async () => {
      const { statistics } = store();
      for (const what of [{ days: MARCH }, { days: MARCH }, { articles: [articleOf('a')] }]) {
        await append([stored()]);
        expect((await store().erasure.forget(what)).rawEvents).toBe(1);
        expect((await statistics.articlePage(pageOf())).total).toBe(0);
      }
    });

    it('does nothing to what was never counted', async () => {
      await append([stored({ visitor: { onArticle: token(), onSite: token() } })]);
      for (const what of [
        { articles: [articleOf('never')] },
        { articles: [] },
        { days: { from: 20250101, to: 20250131 } },
      ]) {
        expect(await store().erasure.forget(what)).toEqual({ rawEvents: 0, counted: 0 });
      }
      expect(await store().statistics.siteVisitors(MARCH)).toBe(1);
    });
  });
}

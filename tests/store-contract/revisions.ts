import type { KeptView } from '../../server/src/store/event-store';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { DAY, LETTER, MARCH, NOON, signals, stored } from './stored-events';
import type { Counts } from '../../server/src/store/statistics';
import { contractOf, pageOf, type OpenSubject } from './subject';

const byBytes = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a, 'base64url'), Buffer.from(b, 'base64url'));

export function describeRevisions(open: OpenSubject): void {
  const { store, append, total } = contractOf(open);

  /** All kept views, in pages of two. */
  async function views(): Promise<KeptView[]> {
    const found: KeptView[] = [];
    for (;;) {
      const page = await store().revisions.views(found.at(-1)?.id ?? '', 2);
      if (page.length === 0) return found;
      found.push(...page);
    }
  }

  const revise = (kept: readonly KeptView[]): Promise<number> =>
    store().revisions.revise(kept.map(({ id }) => ({ id, verdict: LETTER })));

  /** Visits by source in every statistic that knows sources. */
  async function bySource(): Promise<Record<string, Record<string, number>>> {
    const { statistics } = store();
    const sums: Record<string, Record<string, number>> = {};
    const add = (of: string, source: string, count: number): void => {
      const known = (sums[of] ??= {});
      if (count > 0) known[source] = (known[source] ?? 0) + count;
    };
    const addAll = (of: string, counts: Counts): void => {
      add(of, 'private', counts.tagged + counts.app + counts.inferred);
      add(of, 'campaign', counts.campaign);
    };
    for (const { counts } of await statistics.siteSteps(MARCH, 'day')) addAll('site', counts);
    for (const { counts } of await statistics.siteSteps(MARCH, 'hour')) addAll('hours', counts);
    for (const { source, counts } of await statistics.channels(MARCH)) {
      add('channels', source, counts.tagged + counts.app + counts.inferred + counts.other);
    }
    const { articles } = await statistics.articlePage(pageOf());
    for (const range of [MARCH, { from: 20260302, to: 20260330 }]) {
      for (const { counts } of await statistics.articleCounts(articles, range)) {
        addAll(range === MARCH ? 'months' : 'days', counts);
      }
    }
    for (const article of articles) {
      const months = { from: 202603, to: 202603 };
      for (const { source, counts } of await statistics.channelsOf(article, months)) {
        add('of articles', source, counts.tagged + counts.app + counts.inferred + counts.other);
      }
    }
    return sums;
  }

  const everywhere = (counts: Record<string, number>) =>
    Object.fromEntries(
      ['site', 'hours', 'channels', 'months', 'days', 'of articles'].map((of) => [of, counts]),
    );

  describe('kept views', () => {
    it('come back with the signals and verdict that they were written with, page by page', async () => {
      const kept = signals({
        tag: 'unknown',
        referrerKind: 'web',
        referrerHost: 'news.example.com',
        app: 'facebook',
        utmSource: 'é',
        utmMedium: 'email',
        campaignNamed: true,
        clickId: 'google-ads',
        page: 'section',
        visitor: 'returning',
        suspicion: 'network',
      });
      const verdict = { provider: 'gmail', sharedBy: 'copy', paid: true, excluded: true };
      const [first, ...rest] = [
        stored({ signals: kept, ...verdict }),
        stored({ kind: 'internal' }),
        stored(),
      ] as [StoredEvent, StoredEvent, StoredEvent];
      await append([first, ...rest, stored({ kind: 'share' }), stored({ kind: 'preview' })]);
      const found = await views();
      expect(found.map(({ id }) => id)).toEqual([first, ...rest].map(({ id }) => id).sort(byBytes));
      expect(found.find(({ id }) => id === first.id)).toEqual({
        id: first.id,
        kind: 'visit',
        article: { uid: 'api::article.article', documentId: 'a', locale: 'fr' },
        verdict: {
          source: 'private',
          channel: 'whatsapp',
          evidence: 'tagged',
          reason: 'our-tag',
          ...verdict,
        },
        signals: kept,
      });
    });

    it('take their counts along when their verdict changes', async () => {
      await append([stored(), stored(), stored({ at: NOON - DAY }), stored({ kind: 'share' })]);
      const two = (await views()).slice(0, 2);
      expect(await revise(two)).toBe(2);
      expect(await bySource()).toEqual(everywhere({ private: 1, campaign: 2 }));
      // A second time, as after an interruption or from another instance.
      expect(await revise(two)).toBe(0);
      expect(await bySource()).toEqual(everywhere({ private: 1, campaign: 2 }));
      expect(await store().statistics.channels(MARCH)).toContainEqual(
        expect.objectContaining({
          ...{ channel: 'letter', paid: true },
          counts: expect.objectContaining({ other: 2 }),
        }),
      );
    });

    it('leave no empty counts behind', async () => {
      await append([stored()]);
      await revise(await views());
      const channels = await store().statistics.channels(MARCH);
      expect(channels.map(({ channel }) => channel)).toEqual(['letter']);
    });

    it('stay exact while others are written', async () => {
      await append(Array.from({ length: 60 }, () => stored()));
      const changing = (await views()).map((view) => revise([view]));
      const writing = Array.from({ length: 20 }, () => append([stored(), stored()]));
      await Promise.all([...changing, ...writing]);
      expect(await bySource()).toEqual(everywhere({ private: 40, campaign: 60 }));
      expect(await total()).toBe(100);
    });

    it('ignore changes of views that are gone', async () => {
      await append([stored()]);
      expect(await store().revisions.revise([{ id: 'A'.repeat(22), verdict: LETTER }])).toBe(0);
    });

    it('tell their oldest day', async () => {
      expect(await store().revisions.oldestDay()).toBeUndefined();
      await append([stored(), stored({ at: NOON - 3 * DAY })]);
      expect(await store().revisions.oldestDay()).toBe(20260307);
    });
  });

  describe('rules', () => {
    it('are recorded by the days that they counted', async () => {
      await append([stored(), stored({ at: NOON - DAY })], '1');
      await append([stored(), stored()], '2+abc123');
      expect(await store().statistics.rulesOf(MARCH)).toEqual([
        { day: 20260309, rules: '1' },
        { day: 20260310, rules: '1' },
        { day: 20260310, rules: '2+abc123' },
      ]);
    });

    it('give way to the version that classified all of it again, and may come back', async () => {
      await append([stored()], '1');
      await store().revisions.replaceRules([20260309, 20260310], '2');
      expect(await store().statistics.rulesOf(MARCH)).toEqual([
        { day: 20260309, rules: '2' },
        { day: 20260310, rules: '2' },
      ]);
      await append([stored()], '1');
      expect(await store().statistics.rulesOf({ from: 20260310, to: 20260310 })).toEqual([
        { day: 20260310, rules: '1' },
        { day: 20260310, rules: '2' },
      ]);
    });
  });
}

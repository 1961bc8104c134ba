import { AlreadyHereError } from '../../server/src/store/portability';
import { isOfStore, type CarriedRow } from '../../server/src/store/carried-rows';
import { expectAgreement, worldOf } from './agreement';
import { articleOf, DAY, MARCH, NOON, shareToken, stored } from './stored-events';
import { contractOf, type OpenSubject } from './subject';

const ALWAYS = { from: 20000101, to: 20991231 };

async function all(rows: AsyncIterable<CarriedRow>): Promise<CarriedRow[]> {
  const found: CarriedRow[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

export function describePortability(open: OpenSubject): void {
  const { store, another, append } = contractOf(open);

  describe('what is carried to another database', () => {
    it('makes the same statistics there, with the raw events', async () => {
      const events = worldOf(31);
      await append(events);
      const chain = { parent: undefined, token: shareToken() };
      const share = stored({ kind: 'share', chain, at: NOON });
      const tagged = stored({ at: NOON + 40 * DAY });
      await append([share]);
      await store().log.append([tagged], '1', 31);
      await store().log.addMisses([{ day: 20260310, kind: 'no-path', what: '/x', count: 2 }]);
      const rows = await all(store().portability.read());
      const before = await store().portability.counted();
      // As a database that has other numbers for the same things.
      await store().erasure.forget({ days: ALWAYS });
      await append([stored({ article: articleOf('first') })]);
      await store().erasure.forget({ articles: [articleOf('first')] });
      await store().erasure.forget({ days: ALWAYS });

      const origins = ['a'.repeat(22)];
      const there = another().portability;
      const from = await there.begin('e'.repeat(22), origins, false, false);
      expect(from).toEqual({ lines: 0, broughtBefore: 0, replaces: false });
      const to = { ...from, lines: rows.length };
      await there.write(rows, { exported: 'e'.repeat(22), from, to });
      expect(await there.progressOf('e'.repeat(22))).toEqual(to);
      expect(await there.counted()).toBe(before);
      await expectAgreement(another().statistics, [...events, share, tagged]);
      const then = { from: 20260419, to: 20260419 };
      expect(await another().statistics.taggedGroups(then)).toBe(31);
      expect(await another().statistics.misses(MARCH)).toEqual([
        { kind: 'no-path', what: '/x', count: 2 },
      ]);
      expect(await another().statistics.rulesOf(MARCH)).not.toEqual([]);
      // An event that was counted there counts here as well: once.
      expect((await another().log.append(events.slice(0, 50), '1')).size).toBe(0);
      // And can be classified again, or forgotten.
      await another().erasure.forget({ days: MARCH });
      await expectAgreement(
        another().statistics,
        [...events, tagged].filter(
          ({ at }) =>
            at < Date.parse('2026-02-28T23:00:00Z') || at >= Date.parse('2026-03-31T22:00:00Z'),
        ),
      );
      const next = stored({ chain: { parent: chain.token, token: undefined } });
      await another().log.append([next], '1');
    }, 180_000);

    it('is written once, whoever writes it', async () => {
      await append([stored()]);
      const rows = await all(store().portability.read());
      const exported = 'f'.repeat(22);
      const from = await store().portability.begin(exported, ['b'.repeat(22)], true, false);
      const step = { exported, from, to: { ...from, lines: rows.length } };
      const written = await Promise.allSettled([
        store().portability.write(rows, step),
        another().portability.write(rows, step),
      ]);
      expect(written.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const [day] = await store().statistics.siteSteps(MARCH, 'day');
      expect(day?.counts.tagged).toBe(2);
      expect(await store().statistics.hasSample()).toBe(true);
    });

    it('is refused where the same statistics are, or another export of them', async () => {
      const { portability } = store();
      const origins = await portability.origins();
      expect(origins).toEqual([expect.stringMatching(/^[\w-]{22}$/)]);
      await expect(portability.begin('g'.repeat(22), origins, false, false)).rejects.toBeInstanceOf(
        AlreadyHereError,
      );
      const elsewhere = ['c'.repeat(22)];
      await portability.begin('h'.repeat(22), elsewhere, false, false);
      // The same again continues.
      await portability.begin('h'.repeat(22), elsewhere, false, false);
      await expect(
        portability.begin('i'.repeat(22), elsewhere, false, false),
      ).rejects.toBeInstanceOf(AlreadyHereError);
      expect(await another().portability.origins()).toEqual([...origins, ...elsewhere]);
      await portability.forgetImports();
      await portability.begin('i'.repeat(22), elsewhere, false, false);
    });

    it('can be cleared, and then comes back as from anywhere', async () => {
      const events = worldOf(34).slice(0, 60);
      await append(events);
      await store().log.addMisses([{ day: 20260310, kind: 'no-path', what: '/x', count: 2 }]);
      const { portability } = store();
      const origins = await portability.origins();
      const rows = (await all(portability.read())).filter(isOfStore);
      await portability.clear();
      await portability.clear();
      expect(await portability.counted()).toBe(0);
      expect(await store().statistics.siteVisitors(MARCH)).toBe(0);
      expect(await store().revisions.oldestDay()).toBeUndefined();
      expect(await store().statistics.misses(MARCH)).toHaveLength(1);
      const exported = 'j'.repeat(22);
      const from = await portability.begin(exported, origins, false, false);
      await portability.write(rows, { exported, from, to: { ...from, lines: rows.length } });
      await expectAgreement(store().statistics, events);
      expect((await append(events)).size).toBe(0);
    });

    it('is read as of one moment while events arrive', async () => {
      const world = worldOf(32);
      await append(world);
      const counted = world.filter(({ excluded }) => !excluded).length;
      const rows = store().portability.read();
      const found: CarriedRow[] = [];
      let late: Promise<unknown> | undefined;
      for await (const row of rows) {
        found.push(row);
        late ??= another().log.append(worldOf(33), '1');
      }
      await late;
      const sum = (name: string): number =>
        found
          .filter((row) => row.in === name)
          .flatMap((row) => ('counts' in row ? Object.values(row.counts) : []))
          .reduce((total, count) => total + count, 0);
      const kept = found.flatMap((row) =>
        row.in === 'events' && 'events' in row ? (row.events as unknown[]) : [],
      );
      expect(kept).toHaveLength(420);
      expect([sum('site_days'), sum('channel_days'), sum('article_channels')]).toEqual([
        ...[counted, counted, counted],
      ]);
    }, 60_000);
  });
}

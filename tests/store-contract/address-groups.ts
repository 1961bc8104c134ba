import { groupAt, placeOfGroup, type Signals } from '../../core';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { articleOf, DAY, LETTER, MARCH, NOON, signals, stored } from './stored-events';
import { contractOf, type OpenSubject } from './subject';

/** A visit by a copied address that carried the character of the group in this place. */
const copied = (
  place: number,
  changes: Partial<StoredEvent> = {},
  known: Partial<Signals> = {},
): StoredEvent =>
  stored({
    channel: 'address',
    signals: signals({ tag: 'address', tagGroup: groupAt(place), ...known }),
    ...changes,
  });

export function describeAddressGroups(open: OpenSubject): void {
  const { store, another, append } = contractOf(open);
  const groups = (article?: StoredEvent['article']) =>
    store().statistics.addressGroups(MARCH, article);

  describe('visits by a copied address', () => {
    it('count by the group of views that had this address, of the site and of each article', async () => {
      await append([
        ...[copied(7), copied(0), copied(7), copied(61)],
        copied(7, { article: articleOf('b') }),
        copied(7, { at: NOON - 20 * DAY }),
      ]);
      expect(await groups()).toEqual([
        { group: 0, visits: 1 },
        { group: 7, visits: 3 },
        { group: 61, visits: 1 },
      ]);
      expect(await groups(articleOf('b'))).toEqual([{ group: 7, visits: 1 }]);
      expect(await groups(articleOf('none'))).toEqual([]);
    });

    it('count once, however often they are sent', async () => {
      const batch = [copied(3), copied(4)];
      await append(batch);
      await another().log.append(batch, '1');
      expect(await groups()).toEqual([
        { group: 3, visits: 1 },
        { group: 4, visits: 1 },
      ]);
    });

    it('keep characters apart that differ in letter case only', async () => {
      await append(['a', 'A'].map((character) => copied(placeOfGroup(character))));
      expect((await groups()).map(({ visits }) => visits)).toEqual([1, 1]);
    });

    it('count for no group if anything else says where they came from', async () => {
      await append([
        copied(1, {}, { referrerKind: 'web', referrerHost: 'blog.example' }),
        copied(1, {}, { referrerKind: 'unreadable' }),
        copied(1, {}, { app: 'google' }),
        copied(1, {}, { utmSource: 'letter' }),
        copied(1, {}, { campaignNamed: true }),
        copied(1, {}, { clickId: 'fbclid' }),
        copied(1, { channel: 'messenger', sharedBy: 'address' }, { app: 'messenger' }),
        copied(1, { source: 'public', channel: 'x', evidence: 'none', sharedBy: 'address' }),
        copied(1, { kind: 'internal', source: 'internal', channel: '' }),
        copied(1, { excluded: true }, { suspicion: 'network' }),
        // As a link of a site that tagged addresses without a group.
        copied(1, {}, { tagGroup: '' }),
      ]);
      expect(await groups()).toEqual([]);
    });

    it('leave their group with a new verdict', async () => {
      const events = [copied(5), copied(5), copied(6)];
      await append(events);
      const [first] = events.map(({ id }) => id);
      await store().revisions.revise([{ id: first ?? '', verdict: LETTER }]);
      expect(await groups()).toEqual([
        { group: 5, visits: 1 },
        { group: 6, visits: 1 },
      ]);
    });

    it('are forgotten with their article or their day, and pruned with the statistics', async () => {
      await append([
        ...[copied(5), copied(5, { article: articleOf('b') })],
        ...[copied(5, { at: NOON - DAY }), copied(9, { at: NOON - 2 * DAY })],
      ]);
      await store().erasure.forget({ articles: [articleOf('b')] });
      expect(await groups()).toEqual([
        { group: 5, visits: 2 },
        { group: 9, visits: 1 },
      ]);
      await store().erasure.forget({ days: { from: 20260310, to: 20260310 } });
      expect(await groups(articleOf('a'))).toEqual([
        { group: 5, visits: 1 },
        { group: 9, visits: 1 },
      ]);
      await store().retention.prune({
        ...{ events: 20260309, visitors: 20260309, hours: 20260309, statistics: 20260309 },
        ...{ today: 20260310, saltsMadeBefore: 0 },
      });
      expect(await groups()).toEqual([{ group: 5, visits: 1 }]);
      expect(await groups(articleOf('a'))).toEqual([{ group: 5, visits: 1 }]);
    });
  });

  describe('the number of tagged groups', () => {
    const tagged = (from: number, to: number) => store().statistics.taggedGroups({ from, to });

    it('is the least of the days that counted anything', async () => {
      const { log } = store();
      await log.append([copied(1, { at: NOON - 3 * DAY })], '1', 31);
      await log.append([copied(1)], '1', 62);
      await another().log.append([copied(2)], '1', 12);
      expect(await tagged(20260307, 20260307)).toBe(31);
      expect(await tagged(20260301, 20260308)).toBe(31);
      expect(await tagged(20260307, 20260310)).toBe(12);
      expect(await tagged(20260301, 20260306)).toBe(0);
    });

    it('is none if any of them was without, or any part of it', async () => {
      const { log } = store();
      await log.append([stored({ at: NOON - DAY })], '1');
      await log.append([stored()], '1', 31);
      expect(await tagged(20260310, 20260310)).toBe(31);
      expect(await tagged(20260309, 20260310)).toBe(0);
      await log.append([stored()], '1', 0);
      expect(await tagged(20260310, 20260310)).toBe(0);
    });

    it('goes with its day', async () => {
      const { log } = store();
      for (const back of [3, 0]) await log.append([stored({ at: NOON - back * DAY })], '1', 31);
      await store().erasure.forget({ days: { from: 20260307, to: 20260307 } });
      // An event that comes late finds nothing of it.
      await another().log.append([stored({ at: NOON - 3 * DAY })], '1', 62);
      expect(await tagged(20260307, 20260307)).toBe(62);
    });
  });
}

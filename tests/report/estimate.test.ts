import { groupAt, type PrivateSplit } from '../../core';
import { estimateOf } from '../../server/src/report/estimate';
import { noCounts } from '../../server/src/report/figures';
import { createCalendar, type DayRange } from '../../server/src/store/calendar';
import type { Counts } from '../../server/src/store/statistics';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { articleOf, DAY, NOON, signals, stored } from '../store-contract/stored-events';
import { storeOf } from './memory-database';

const RANGE: DayRange = { from: 20260309, to: 20260310 };
const COUNTS: Counts = { ...noCounts(), tagged: 300, app: 40, inferred: 500, direct: 60 };

const copied = (place: number, changes: Partial<StoredEvent> = {}): StoredEvent =>
  stored({
    channel: 'address',
    signals: signals({ tag: 'address', tagGroup: groupAt(place) }),
    ...changes,
  });
/** So many visits by a copied address in each of the first groups. */
const inGroups = (groups: number, visits: number, changes?: Partial<StoredEvent>): StoredEvent[] =>
  Array.from({ length: groups * visits }, (_, index) => copied(index % groups, changes));

/** The store, by the number of groups that were tagged when these events came. */
async function storeWith(batches: readonly [tagged: number, events: StoredEvent[]][]) {
  const store = await storeOf(createCalendar('UTC'));
  for (const [tagged, events] of batches) await store.log.append(events, '1', tagged);
  return store;
}

const estimate = async (
  batches: Parameters<typeof storeWith>[0],
  counts = COUNTS,
): Promise<PrivateSplit | null> =>
  estimateOf({ store: await storeWith(batches) }, { range: RANGE, counts });

describe('the estimate of a report', () => {
  it('is none where no address was tagged', async () => {
    expect(await estimate([[0, [stored(), stored()]]])).toBeNull();
  });

  it('stands on the groups that were tagged on all days of the period', async () => {
    expect(await estimate([[31, inGroups(31, 4)]])).toMatchObject({
      basis: 'experiment',
      ...{ certain: 300, recognised: 40, groups: 31, of: 62 },
      estimated: { visits: 124 },
      unexplained: 436,
    });
  });

  it('leaves out groups that were tagged on some of them only, or not in the week before', async () => {
    const weekBefore = stored({ at: NOON - 7 * DAY });
    expect(
      await estimate([
        [12, [weekBefore]],
        [31, inGroups(31, 4)],
      ]),
      // Four in each of the other 50, of which 76 carried a tag and are certain.
    ).toMatchObject({ groups: 12, estimated: { visits: 124 } });
  });

  it('goes by the rule of 2012 where tagging began in the period', async () => {
    const dayBefore = stored({ at: NOON - DAY });
    expect(
      await estimate([
        [0, [dayBefore]],
        [31, inGroups(31, 4)],
      ]),
    ).toMatchObject({ basis: 'rule', reason: 'not-sampled', likely: 500, direct: 60 });
  });

  it('is none where tagging has ended, however long old links arrive', async () => {
    expect(await estimate([[0, inGroups(31, 4)]])).toBeNull();
    const dayBefore = stored({ at: NOON - DAY });
    expect(
      await estimate([
        [31, [dayBefore]],
        [0, inGroups(31, 4)],
      ]),
    ).toBeNull();
  });

  it('says why it is withheld', async () => {
    expect(await estimate([[31, inGroups(10, 1)]])).toMatchObject({ reason: 'few-arrivals' });
    expect(await estimate([[4, inGroups(4, 30)]])).toMatchObject({ reason: 'few-groups' });
  });

  it('takes off what networks lose, as our own links there lose it', async () => {
    const facebook = { source: 'public', channel: 'facebook' } as const;
    const tag = 'facebook';
    const referred = signals({ tag, referrerKind: 'web', referrerHost: 'l.facebook.com' });
    const many = (count: number, event: Partial<StoredEvent>): StoredEvent[] =>
      Array.from({ length: count }, () => stored({ ...facebook, ...event }));
    const split = await estimate([
      [
        31,
        [
          ...inGroups(31, 4),
          ...many(200, { evidence: 'none', signals: referred }),
          ...many(80, { evidence: 'tagged', signals: referred, at: NOON - 30 * DAY }),
        ],
      ],
      [31, many(20, { evidence: 'tagged', signals: signals({ tag }), at: NOON - 30 * DAY })],
    ]);
    if (split?.basis !== 'experiment') throw new Error('no estimate');
    // Of a hundred links a fifth lost it, of twenty more by the experiment of 2023 next to none.
    expect(split.lost.visits).toBe(41);
    expect(split.unexplained).toBe(436 - 41);
  });

  it('of an article goes by its own arrivals', async () => {
    const article = articleOf('b');
    const store = await storeWith([
      [31, [...inGroups(31, 4), ...inGroups(31, 1, { article }), stored({ article })]],
    ]);
    const of = { article, channels: [] };
    expect(await estimateOf({ store }, { range: RANGE, counts: COUNTS, of })).toMatchObject({
      estimated: { visits: 31 },
      lost: { visits: 0 },
    });
  });
});

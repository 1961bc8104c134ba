import type { StoredEvent } from '../../server/src/store/stored-event';
import { articleOf, MARCH, NOON, stored, token } from './stored-events';
import { noCounts as none } from '../../server/src/report/figures';
import { contractOf, type OpenSubject } from './subject';

export function describeAppend(open: OpenSubject): void {
  const { store, another, append, total, articles } = contractOf(open);

  describe('append', () => {
    it('counts an event in every statistic', async () => {
      const visitor = { onArticle: token(), onSite: token() };
      await append([stored({ visitor })]);
      const { statistics } = store();
      expect(await statistics.siteSteps(MARCH, 'day')).toEqual([
        { at: 20260310, counts: { ...none(), tagged: 1 } },
      ]);
      expect(await statistics.siteSteps(MARCH, 'hour')).toEqual([
        { at: NOON / 1000, counts: { ...none(), tagged: 1 } },
      ]);
      expect(await statistics.siteVisitors(MARCH)).toBe(1);
      expect(await statistics.channels(MARCH)).toMatchObject([
        {
          ...{
            source: 'private',
            channel: 'whatsapp',
            provider: '',
            sharedBy: '',
            paid: false,
          },
          counts: { tagged: 1, app: 0, shares: 0 },
        },
      ]);
      expect(await articles()).toEqual([
        { article: articleOf('a'), counts: { ...none(), tagged: 1, visitors: 1 } },
      ]);
    });

    it('counts a retried batch once, and only the new events of a mixed one', async () => {
      const batch = [stored(), stored(), stored({ channel: 'email' })];
      expect((await append(batch)).size).toBe(3);
      expect((await append(batch)).size).toBe(0);
      const late = stored();
      expect(await append([...batch, late])).toEqual(new Set([late.id]));
      expect(await total()).toBe(4);
    });

    it('counts an id once that a batch holds twice', async () => {
      const event = stored();
      expect((await append([event, { ...event, channel: 'email' }])).size).toBe(1);
      expect(await total()).toBe(1);
    });

    it('keeps ids and articles apart that differ in letter case only', async () => {
      const id = `A${token().slice(1)}`;
      await append([
        stored({ id, article: articleOf('Ab') }),
        stored({ id: `a${id.slice(1)}`, article: articleOf('aB') }),
      ]);
      expect(await total()).toBe(2);
      expect(await articles()).toHaveLength(2);
    });

    it('writes large batches', async () => {
      const batch = Array.from({ length: 2_500 }, (_, index) =>
        stored({ article: articleOf(`d${index % 700}`), at: NOON + (index % 48) * 1800_000 }),
      );
      expect((await append(batch)).size).toBe(2_500);
      expect(await total()).toBe(2_500);
      expect(await articles()).toHaveLength(700);
    });

    it('counts each event once that two instances write at once', async () => {
      const batch = (): StoredEvent[] =>
        Array.from({ length: 40 }, (_, index) => stored({ article: articleOf(`d${index % 7}`) }));
      const shared = Array.from({ length: 4 }, batch);
      const writers = [store().log, another().log];
      const added = await Promise.all(
        writers.flatMap((log) => shared.map((each) => log.append(each, '1'))),
      );
      expect(new Set(added.flatMap((ids) => [...ids])).size).toBe(160);
      expect(await total()).toBe(160);
    });
  });

  describe('unique visitors', () => {
    it('are counted per article and day, and for the whole site per day', async () => {
      const ada = { onArticle: token(), onSite: token() };
      const adaElsewhere = { onArticle: token(), onSite: ada.onSite };
      const bob = { onArticle: token(), onSite: token() };
      await append([stored({ visitor: ada }), stored({ visitor: ada }), stored({ visitor: bob })]);
      await append([
        stored({ visitor: adaElsewhere, article: articleOf('b') }),
        stored({ visitor: ada }),
      ]);
      expect(await store().statistics.siteVisitors(MARCH)).toBe(2);
      const rows = await articles();
      expect(rows.map(({ article, counts }) => [article.documentId, counts.visitors])).toEqual([
        ['a', 2],
        ['b', 1],
      ]);
    });

    it('are not counted again by a retry, nor for passing an article on', async () => {
      const visit = stored({ visitor: { onArticle: token(), onSite: token() } });
      await append([visit]);
      await append([visit]);
      await append([stored({ kind: 'share', visitor: { onArticle: token(), onSite: token() } })]);
      expect(await store().statistics.siteVisitors(MARCH)).toBe(1);
    });
  });

  describe('salts', () => {
    it('are the same for all instances, another one each day', async () => {
      const [one, two] = await Promise.all([
        store().log.salt(20260310),
        another().log.salt(20260310),
      ]);
      expect(one).toBe(two);
      expect(await store().log.salt(20260311)).not.toBe(one);
    });
  });
}

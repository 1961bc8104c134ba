import type { StoredEvent } from '../../server/src/store/stored-event';
import type { GenerationCount } from '../../server/src/store/statistics';
import { articleOf, LETTER, MARCH, shareToken, stored } from './stored-events';
import { contractOf, type OpenSubject } from './subject';

const share = (own: string, parent?: string): StoredEvent =>
  stored({ kind: 'share', chain: { token: own, parent } });
const visit = (parent: string, own?: string): StoredEvent =>
  stored({ chain: { token: own, parent } });

/** `share 1: 2` for each that was counted. */
const described = ({ generation, visits, shares }: GenerationCount): string[] => [
  ...(shares > 0 ? [`share ${generation}: ${shares}`] : []),
  ...(visits > 0 ? [`visit ${generation}: ${visits}`] : []),
];

export function describeChains(open: OpenSubject): void {
  const { store, append } = contractOf(open);

  const generations = async (): Promise<string[]> =>
    (await store().statistics.generations(MARCH)).flatMap(described).sort();

  describe('chains', () => {
    it('count shares and visits by their generation', async () => {
      const [first, second, address] = [shareToken(), shareToken(), shareToken()];
      await append([share(first), stored()]);
      await append([visit(first), visit(first, address)]);
      await append([share(second, first)]);
      await append([visit(second), visit(address)]);
      expect(await generations()).toEqual(['share 1: 1', 'share 2: 1', 'visit 1: 2', 'visit 2: 2']);
    });

    it('are counted by article, too', async () => {
      const first = shareToken();
      await append([share(first)]);
      await append([visit(first), { ...visit(first), article: articleOf('b') }]);
      const months = { from: 202603, to: 202603 };
      const of = async (documentId: string): Promise<string[]> =>
        (await store().statistics.generationsOf(articleOf(documentId), months)).flatMap(described);
      expect(await of('a')).toEqual(['share 1: 1', 'visit 1: 1']);
      expect(await of('b')).toEqual(['visit 1: 1']);
      expect(await of('never')).toEqual([]);
    });

    it('count a retried event once, in the generation that it had', async () => {
      const [first, second] = [shareToken(), shareToken()];
      const [root, child] = [share(first), share(second, first)];
      for (const batch of [[root], [child], [child, root], [visit(second)]]) await append(batch);
      expect(await generations()).toEqual(['share 1: 1', 'share 2: 1', 'visit 2: 1']);
    });

    it('begin with a token whose share was never counted', async () => {
      await append([visit(shareToken()), share(shareToken(), shareToken())]);
      expect(await generations()).toEqual(['share 2: 1', 'visit 1: 1']);
    });

    it('tell tokens apart that differ in letter case only', async () => {
      await append([share('aaaaaaaaa'), share('AAAAAAAAA', shareToken())]);
      await append([visit('aaaaaaaaa'), visit('AAAAAAAAA')]);
      expect(await generations()).toEqual(['share 1: 1', 'share 2: 1', 'visit 1: 1', 'visit 2: 1']);
    });

    it('take no part in what is not in one', async () => {
      await append([stored(), stored({ kind: 'share' })]);
      expect(await generations()).toEqual([]);
    });

    it('end at a length that no share reaches', async () => {
      let last = shareToken();
      await append([share(last)]);
      for (let hand = 0; hand < 120; hand += 1) {
        const next = shareToken();
        await append([share(next, last)]);
        last = next;
      }
      const counts = await store().statistics.generations(MARCH);
      expect(Math.max(...counts.map(({ generation }) => generation))).toBe(99);
    });

    it('stay with views whose verdict changes', async () => {
      const first = shareToken();
      await append([share(first)]);
      await append([visit(first)]);
      const [view] = await store().revisions.views('', 10);
      if (!view) throw new Error('It is gone');
      await store().revisions.revise([{ id: view.id, verdict: LETTER }]);
      expect((await store().revisions.views('', 10))[0]?.verdict.source).toBe('campaign');
      expect(await generations()).toEqual(['share 1: 1', 'visit 1: 1']);
    });
  });
}

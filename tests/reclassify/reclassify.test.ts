import type { ArticleKey, OwnRule, StoredVerdict } from '../../core';
import type { ArticleWithSharing } from '../../server/src/content/article';
import { reclassify } from '../../server/src/reclassify/reclassify';
import { createRun } from '../../server/src/reclassify/run';
import type { KeptView } from '../../server/src/store/event-store';
import { sampleArticle } from '../content/sample-article';
import { signals } from '../store-contract/stored-events';

const ARTICLE: ArticleKey = { uid: 'api::article.article', documentId: 'doc1', locale: null };
const LETTER: OwnRule = {
  match: 'host',
  value: 'letter.example',
  source: 'campaign',
  channel: 'our-letter',
};

const view = (
  id: string,
  {
    verdict,
    ...changes
  }: { verdict?: Partial<StoredVerdict> } & Partial<Pick<KeptView, 'signals'>> = {},
): KeptView => ({
  id,
  kind: 'visit',
  article: ARTICLE,
  verdict: {
    source: 'referral',
    channel: 'letter.example',
    evidence: 'none',
    reason: 'other-referrer',
    provider: '',
    sharedBy: '',
    paid: false,
    excluded: false,
    ...verdict,
  },
  signals: signals({ tag: '', referrerKind: 'web', referrerHost: 'news.letter.example' }),
  ...changes,
});

/** Runs over these views, of which the article has this address. */
async function run(views: KeptView[], site: { rules?: OwnRule[]; sections?: string[] }) {
  const changed: { id: string; verdict: StoredVerdict }[] = [];
  const replaced: { days: readonly number[]; rules: string }[] = [];
  const url = 'https://e.com/culture';
  const sharing = { article: '', url, title: '', message: null, links: [] };
  const article: ArticleWithSharing = { ...sampleArticle(), sharing };
  const so = await reclassify(
    {
      revisions: {
        views: async (after, limit) => views.filter(({ id }) => id > after).slice(0, limit),
        revise: async (changes) => {
          changed.push(...changes);
          return changes.length;
        },
        oldestDay: async () => (views.length > 0 ? 20260301 : undefined),
        replaceRules: async (days, rules) => {
          replaced.push({ days, rules });
        },
      },
      articles: { byKeys: async (keys) => new Map(keys.map((key) => [key, article])) },
    },
    { site: { origins: ['https://e.com'], ...site }, rules: '9', today: 20260303 },
  );
  return { so, changed, replaced };
}

it('gives views the verdict of today’s rules, and leaves alone what stays the same', async () => {
  const tagged = view('b', {
    verdict: {
      source: 'private',
      channel: 'whatsapp',
      evidence: 'tagged',
      reason: 'our-tag',
    },
    signals: signals(),
  });
  const { so, changed } = await run([view('a'), tagged], { rules: [LETTER] });
  expect(so).toEqual({ looked: 2, changed: 1 });
  expect(changed).toHaveLength(1);
  expect(changed[0]).toMatchObject({
    id: 'a',
    verdict: { source: 'campaign', channel: 'our-letter', evidence: 'none', reason: 'own-rule' },
  });
});

it('reads section pages by the article’s address of today', async () => {
  const inferred = view('a', {
    verdict: {
      source: 'private',
      channel: '',
      evidence: 'inferred',
      reason: 'no-referrer-deep-page',
    },
    signals: signals({ tag: '', page: 'deep' }),
  });
  const { changed } = await run([inferred], { sections: ['/culture'] });
  expect(changed[0]?.verdict).toMatchObject({ source: 'direct', reason: 'no-referrer-entry-page' });
});

it('goes through more views than it takes at once, each of them once', async () => {
  const views = Array.from({ length: 1201 }, (_, index) => view(String(index).padStart(5, '0')));
  const { so, changed } = await run(views, { rules: [LETTER] });
  expect(so).toEqual({ looked: 1201, changed: 1201 });
  expect(new Set(changed.map((change) => change.id)).size).toBe(1201);
});

it('notes that all kept days are counted by today’s rules', async () => {
  expect((await run([view('a')], {})).replaced).toEqual([
    { days: [20260301, 20260302, 20260303], rules: '9' },
  ]);
});

it('has nothing to do where nothing is kept', async () => {
  expect(await run([], {})).toEqual({ so: { looked: 0, changed: 0 }, changed: [], replaced: [] });
});

describe('a run', () => {
  it('tells how far it has come, and happens once at a time', async () => {
    let finish: (so: { looked: number; changed: number }) => void = () => undefined;
    let started = 0;
    const reclassification = createRun(
      (progress) => {
        started += 1;
        progress({ looked: 5, changed: 1 });
        return new Promise((resolve) => (finish = resolve));
      },
      () => undefined,
      () => 0,
    );
    expect(reclassification.status()).toEqual({ state: 'never', looked: 0, changed: 0 });
    const first = reclassification.start();
    const second = reclassification.start();
    expect(started).toBe(1);
    expect(reclassification.status()).toMatchObject({ state: 'running', looked: 5, changed: 1 });
    finish({ looked: 9, changed: 2 });
    expect(await first).toMatchObject({ state: 'done', looked: 9, changed: 2 });
    expect(await second).toBe(await first);
  });

  it('says that it failed, logs why, and may start again', async () => {
    const logged: unknown[] = [];
    const failure = new Error('disk full');
    const reclassification = createRun(
      () => Promise.reject(failure),
      (error) => logged.push(error),
    );
    expect(await reclassification.start()).toMatchObject({ state: 'failed' });
    expect(await reclassification.start()).toMatchObject({ state: 'failed' });
    expect(logged).toEqual([failure, failure]);
  });
});

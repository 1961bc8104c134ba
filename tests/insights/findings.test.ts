import type { Finding } from '../../core';
import { findInsights } from '../../server/src/insights';
import { article, input, scaled, SITE } from './input';

const kinds = (findings: Finding[]): string[] => findings.map(({ kind }) => kind);

it('finds nothing in an ordinary month', () => {
  expect(findInsights(input())).toEqual([]);
});

it('finds nothing on a site without visits', () => {
  const nothing = scaled(input(), 0);
  expect(findInsights(nothing)).toEqual([]);
  expect(findInsights({ ...nothing, articles: [], channels: [] })).toEqual([]);
});

describe('an article that took off', () => {
  const daily = [40, 20, 10, 8, 6, 5, 90, 120, 80, 30];

  it('is found with its best days', () => {
    expect(findInsights(input({ articles: [article({ daily })] }))).toEqual([
      {
        kind: 'took-off',
        action: 'open-article',
        strength: 290 - (89 / 6) * 3,
        article: {
          uid: 'api::article.article',
          documentId: 'a1',
          locale: null,
          singleType: false,
          title: 'Hello',
        },
        daysAfter: 6,
        days: 3,
        visits: 290,
        visitsPerDayBefore: 89 / 6,
      },
    ]);
  });

  it.each([
    ['declines as usual', [90, 60, 30, 20, 10, 5, 3, 2]],
    ['rises on its first days', [10, 90, 120, 60, 30, 20, 10]],
    ['rises, but less than on its first day', [150, 20, 10, 5, 90, 80, 70, 10]],
    ['is read more at weekends', [50, 50, 20, 20, 20, 20, 20, 55, 58, 22, 20]],
    ['has few visits', [1, 0, 0, 0, 0, 9, 9, 9, 1]],
    ['is three days old', [5, 5, 90]],
  ])('is not one that %s', (_, series) => {
    expect(findInsights(input({ articles: [article({ daily: series })] }))).toEqual([]);
  });

  it('is not one that took off before the period', () => {
    const later = [...daily, ...Array<number>(10).fill(5)];
    const articles = [article({ daily: later })];
    expect(kinds(findInsights(input({ articles, days: 20 })))).toEqual(['took-off']);
    expect(findInsights(input({ articles, days: 10 }))).toEqual([]);
  });

  it('is found however many visits came by copied addresses, which no share explains', () => {
    const site = { ...SITE, taggedVisits: 16_000 };
    expect(kinds(findInsights(input({ site, articles: [article({ daily })] })))).toEqual([
      'took-off',
    ]);
  });

  it('is not one that was deleted', () => {
    expect(findInsights(input({ articles: [article({ daily, title: null })] }))).toEqual([]);
  });
});

describe('an article whose buttons are hardly pressed', () => {
  it.each([0, 3])('is found with %i shares', (shares) => {
    const [finding, ...others] = findInsights(input({ articles: [article({ shares })] }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      kind: 'few-shares',
      action: 'edit-sharing',
      visits: 1000,
      privateVisits: 300,
      shares,
    });
    // A thousand shares on 19,000 visits elsewhere, on its own thousand visits.
    const expected = (1000 - shares) / 19;
    expect(finding).toHaveProperty('expectedShares', expected);
    expect(finding?.strength).toBeCloseTo((expected - shares) * 2.5);
  });

  it.each([
    ['pressed half as often as elsewhere', { shares: 26 }],
    ['hardly read in private', { shares: 0, privateVisits: 20, previews: 5 }],
    ['read too little to tell', { shares: 0, visits: 150, privateVisits: 100, previews: 5 }],
  ])('is not one that is %s', (_, changes) => {
    expect(findInsights(input({ articles: [article(changes)] }))).toEqual([]);
  });

  it('matters by what shares bring, not by what copied addresses do', () => {
    const site = { ...SITE, taggedVisits: 8000 };
    const [finding] = findInsights(input({ site, articles: [article({ shares: 0 })] }));
    expect(finding?.strength).toBeCloseTo((1000 / 19) * 2.5);
  });

  it('is not found where no article is shared', () => {
    const site = { ...SITE, shares: 0, publicShares: 0 };
    expect(findInsights(input({ site, channels: [], articles: [article({ shares: 0 })] }))).toEqual(
      [],
    );
  });
});

describe('a channel', () => {
  const others = [
    { channel: 'email', shares: 300, visits: 600 },
    { channel: 'telegram', shares: 300, visits: 600 },
  ];
  const withChannel = (shares: number, visits: number): Finding[] =>
    findInsights(input({ channels: [{ channel: 'whatsapp', shares, visits }, ...others] }));

  it('is found where it brings far more visits per share', () => {
    expect(withChannel(200, 1200)).toEqual([
      {
        kind: 'strong-channel',
        action: 'order-channels',
        strength: 800,
        channel: 'whatsapp',
        shares: 200,
        visits: 1200,
        visitsPerShare: 6,
        otherVisitsPerShare: 2,
      },
    ]);
  });

  it.each([0, 40])('is found where it brings far fewer: %i', (visits) => {
    expect(withChannel(300, visits)).toEqual([
      {
        kind: 'weak-channel',
        action: 'order-channels',
        strength: 600 - visits,
        channel: 'whatsapp',
        shares: 300,
        visits,
        visitsPerShare: visits / 300,
        otherVisitsPerShare: 2,
      },
    ]);
  });

  it.each([
    ['somewhat better', 200, 640],
    ['somewhat worse', 300, 400],
    ['better by one lucky share', 12, 200],
    ['better on few visits', 30, 100],
    ['new', 3, 0],
  ])('is not found where it is %s', (_, shares, visits) => {
    expect(withChannel(shares, visits)).toEqual([]);
  });

  it('without a button is neither good nor bad', () => {
    const channels = [...others, { channel: 'address-bar', shares: 0, visits: 5000 }];
    expect(findInsights(input({ channels }))).toEqual([]);
  });

  it('is not compared with nothing', () => {
    expect(
      findInsights(input({ channels: [{ channel: 'email', shares: 300, visits: 9 }] })),
    ).toEqual([]);
  });
});

describe('previews that nobody opens', () => {
  it('are found', () => {
    const articles = [article({ previews: 120, privateVisits: 40 })];
    const expectedVisits = ((6000 - 40) / (1000 - 120)) * 120;
    expect(findInsights(input({ articles }))).toEqual([
      expect.objectContaining({
        kind: 'unopened-previews',
        action: 'edit-preview',
        previews: 120,
        privateVisits: 40,
        expectedVisits,
        strength: expectedVisits - 40,
      }),
    ]);
  });

  it.each([
    ['few', { previews: 20, privateVisits: 0 }],
    ['opened half as often as elsewhere', { previews: 120, privateVisits: 400 }],
    ['opened a third as often, on many visits', { previews: 400, privateVisits: 1400 }],
  ])('are not found where they are %s', (_, changes) => {
    expect(findInsights(input({ articles: [article(changes)] }))).toEqual([]);
  });

  it('are not found where only one article has previews', () => {
    const articles = [article({ previews: 1000, privateVisits: 40 })];
    expect(findInsights(input({ articles }))).toEqual([]);
  });
});

describe('visits that match no article', () => {
  const misses = [
    { shape: '/blog/…', count: 90 },
    { shape: '…', count: 600 },
    { shape: '/fr/…', count: 200 },
    { shape: '/a', count: 90 },
    { shape: '/b', count: 20 },
  ];

  it('are found with their most frequent addresses', () => {
    expect(findInsights(input({ misses }))).toEqual([
      {
        kind: 'unmatched-visits',
        action: 'check-paths',
        strength: 1000,
        visits: 1000,
        share: 1000 / 21_000,
        shapes: ['/fr/…', '/a', '/blog/…'],
      },
    ]);
  });

  it.each([
    ['a small part of all visits', 20_000, 420],
    ['few', 5, 25],
  ])('are not found where they are %s', (_, visits, count) => {
    const site = { ...SITE, visits };
    const found = findInsights(input({ site, articles: [], misses: [{ shape: '/x', count }] }));
    expect(found).toEqual([]);
  });
});

describe('the choice', () => {
  const many = input({
    channels: [
      { channel: 'whatsapp', shares: 200, visits: 2000 },
      { channel: 'email', shares: 300, visits: 600 },
      { channel: 'telegram', shares: 300, visits: 600 },
    ],
    articles: [
      article({ documentId: 'quiet', shares: 0 }),
      article({ documentId: 'rising', daily: [1, 1, 1, 1, 90, 90, 90] }),
      article({ documentId: 'risen', daily: [1, 1, 1, 1, 80, 80, 80] }),
    ],
    misses: [{ shape: '/blog/…', count: 3000 }],
  });

  it('is the strongest of three kinds', () => {
    const found = findInsights(many);
    expect(kinds(found)).toEqual(['unmatched-visits', 'strong-channel', 'took-off']);
    expect(found[2]).toHaveProperty('article.documentId', 'rising');
  });

  it('names an article only once', () => {
    const both = article({ shares: 0, daily: [1, 1, 1, 1, 90, 90, 90] });
    expect(kinds(findInsights(input({ articles: [both] })))).toEqual(['took-off']);
  });
});

it('refuses counts that are no counts', () => {
  const articles = [article({ privateVisits: -1, previews: 40 })];
  expect(() => findInsights(input({ articles }))).toThrow(RangeError);
});

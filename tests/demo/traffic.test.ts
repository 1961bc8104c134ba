import { decodeTag, MAX_BODY_BYTES, MAX_EVENTS, placeOfGroup, tagOf, viewGroup } from '../../core';
import plugins from '../../demo/config/plugins';
import { shownAddress, TAGGED_GROUPS } from '../../demo/traffic/address-bar';
import type { TrafficArticle } from '../../demo/traffic/article';
import { batches } from '../../demo/traffic/batches';
import { generateTraffic, type SampleEvent } from '../../demo/traffic/generate';
import { createRandom } from '../../demo/traffic/random';
import { lastDays, momentOf } from '../../demo/traffic/rhythm';

const NOW = new Date('2026-05-20T10:00:00Z');
const DAY_MS = 86_400_000;

const article = (slug: string, daysAgo: number, channels: string[]): TrafficArticle => {
  const url = `https://magazine.test/en/articles/${slug}`;
  return {
    key: `api::article.article:${slug}:en`,
    slug,
    locale: 'en',
    url,
    publishedOn: new Date(NOW.getTime() - daysAgo * DAY_MS).toISOString().slice(0, 10),
    links: channels.map((channel) => ({
      channel: channel as TrafficArticle['links'][number]['channel'],
      url: `${url}?dsl=${channel.charAt(0)}`,
    })),
  };
};

const ARTICLES = [
  ...Array.from({ length: 14 }, (_, index) =>
    article(`piece-${index}`, 4 + index * 6, ['whatsapp', 'copy', 'email', 'facebook']),
  ),
  article('not-shared', 30, []),
];

const traffic = (now = NOW, articles = ARTICLES): SampleEvent[] =>
  generateTraffic({ articles, now, days: 60, seed: 'test' });

const events = traffic();
const visits = events.filter(({ type }) => type === 'visit');
const shares = events.filter(({ type }) => type === 'share');
const hourInParis = ({ time }: SampleEvent): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit' }).format(
      new Date(time),
    ),
  );

describe('sample traffic', () => {
  it('is some thousands of events, all labelled', () => {
    expect(events.length).toBeGreaterThan(3_000);
    expect(events.length).toBeLessThan(9_000);
    expect(events.every(({ sample }) => sample)).toBe(true);
  });

  it('is the same each time, so that sending it twice counts once', () => {
    expect(traffic()).toEqual(events);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(events.every(({ id }) => /^[A-Za-z0-9_-]{22}$/.test(id))).toBe(true);
  });

  it('only adds new events a day later', () => {
    const later = traffic(new Date(NOW.getTime() + DAY_MS));
    const known = new Set(events.map(({ id }) => id));
    const added = later.filter(({ id }) => !known.has(id));
    expect(added.length).toBeGreaterThan(0);
    expect(added.every(({ time }) => time > NOW.toISOString())).toBe(true);
  });

  it('does not depend on the order of the articles for what arrives from outside', () => {
    const outside = (all: SampleEvent[]) =>
      all
        .filter(({ referrer }) => !referrer?.startsWith('https://magazine.test'))
        .map(({ id }) => id);
    const known = new Set(outside(traffic(NOW, [...ARTICLES].reverse())));
    expect(outside(events).every((id) => known.has(id))).toBe(true);
  });

  it('comes in order, within the days asked for, and never from the future', () => {
    const times = events.map(({ time }) => time);
    expect([...times].sort()).toEqual(times);
    expect(Date.parse(times[0] ?? '')).toBeGreaterThan(NOW.getTime() - 61 * DAY_MS);
    expect(Date.parse(times.at(-1) ?? '')).toBeLessThanOrEqual(NOW.getTime());
  });

  it('reaches no article before it was published', () => {
    const publishedOn = new Map(ARTICLES.map(({ key, publishedOn: day }) => [key, day]));
    // A day begins in Paris up to two hours before it does in UTC.
    const early = events.filter(
      ({ time, article: key }) =>
        Date.parse(time) < Date.parse(publishedOn.get(key ?? '') ?? '') - 2 * 3_600_000,
    );
    expect(early).toEqual([]);
  });

  it('follows a day in Paris: little at night, most in the evening', () => {
    const during = (from: number, to: number): number =>
      visits.filter((visit) => hourInParis(visit) >= from && hourInParis(visit) < to).length;
    expect(during(19, 22)).toBeGreaterThan(5 * during(2, 5));
  });

  it('shares by the channels that an article offers, and nothing where sharing is off', () => {
    expect(shares.length).toBeGreaterThan(100);
    expect(new Set(shares.map(({ channel }) => channel))).toEqual(
      new Set(['whatsapp', 'copy', 'email', 'facebook']),
    );
    expect(shares.some(({ article: key }) => key?.includes('not-shared'))).toBe(false);
  });

  it('brings tagged visits only after a share by that channel', () => {
    const tagged = visits.filter(({ url }) => /^[^a]/.test(tagOf(url, 'dsl') ?? ''));
    expect(tagged.length).toBeGreaterThan(shares.length);
    for (const visit of tagged) {
      const before = shares.some(
        (share) =>
          share.article === visit.article &&
          share.channel?.startsWith(tagOf(visit.url, 'dsl') ?? '?') &&
          share.time <= visit.time,
      );
      expect(before).toBe(true);
    }
  });

  it.each([
    ['search', (visit: SampleEvent) => visit.referrer?.includes('google.')],
    ['public networks', (visit: SampleEvent) => visit.referrer?.includes('facebook.com')],
    ['newsletters', (visit: SampleEvent) => visit.url.includes('utm_medium=email')],
    ['in-app browsers', (visit: SampleEvent) => visit.userAgent?.includes('MessengerForiOS')],
    ['nowhere', (visit: SampleEvent) => visit.referrer === undefined],
    [
      'the site itself',
      (visit: SampleEvent) => visit.referrer?.startsWith('https://magazine.test'),
    ],
  ])('comes from %s too', (_name, from) => {
    expect(visits.filter(from).length).toBeGreaterThan(20);
  });
});

describe('addresses that sample readers copy', () => {
  const copied = visits.filter(({ url }) => decodeTag(tagOf(url, 'dsl'))?.channel === 'address');
  const groupOf = ({ url }: SampleEvent): string => decodeTag(tagOf(url, 'dsl'))?.tagGroup ?? '';

  it('are tagged in as many groups as the demo’s site tags', () => {
    const { config } = plugins({ env: ((_name: string, value: string) => value) as never })[
      'dark-social'
    ] as { config: { addressBar: { groups: number } } };
    expect(TAGGED_GROUPS).toBe(config.addressBar.groups);
    expect(copied.every((visit) => placeOfGroup(groupOf(visit)) < TAGGED_GROUPS)).toBe(true);
    expect(new Set(copied.map(groupOf)).size).toBeGreaterThan(20);
  });

  it('carry the group of a view of that article before', () => {
    for (const visit of copied) {
      const from = visits.some(
        ({ id, article: key, time }) =>
          viewGroup(id) === groupOf(visit) && key === visit.article && time <= visit.time,
      );
      expect(from).toBe(true);
    }
  });

  it('carry no tag in the other groups, not even the one they were opened with', () => {
    const untagged = visits.find(({ id }) => placeOfGroup(viewGroup(id)) >= TAGGED_GROUPS);
    expect(shownAddress('https://magazine.test/a?dsl=az&utm_source=x', untagged?.id ?? '')).toBe(
      'https://magazine.test/a?utm_source=x',
    );
  });

  it('bring groups very different numbers of visits', () => {
    const counts = new Map<string, number>();
    for (const visit of copied) counts.set(groupOf(visit), (counts.get(groupOf(visit)) ?? 0) + 1);
    const sizes = [...counts.values()].sort((one, other) => one - other);
    const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
    expect(Math.max(...sizes)).toBeGreaterThan(2 * median);
  });

  it('mostly arrive without any other sign', () => {
    const silent = copied.filter(({ referrer }) => referrer === undefined);
    expect(silent.length).toBeGreaterThan(copied.length * 0.8);
    expect(silent.length).toBeLessThan(copied.length);
  });
});

describe('links that our buttons brought to public networks', () => {
  it('lose their referrer now and then', () => {
    const posted = visits.filter(({ url }) => tagOf(url, 'dsl') === 'f');
    const lost = posted.filter(({ referrer }) => referrer === undefined);
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.length).toBeLessThan(posted.length / 4);
  });
});

describe('requests of sample traffic', () => {
  it('are as large as the intake takes, and lose nothing', () => {
    const requests = batches(events);
    expect(requests.flat()).toEqual(events);
    for (const request of requests) {
      expect(request.length).toBeLessThanOrEqual(MAX_EVENTS);
      expect(Buffer.byteLength(JSON.stringify({ events: request }))).toBeLessThanOrEqual(
        MAX_BODY_BYTES,
      );
    }
    expect(requests.length).toBeLessThan(events.length / 15);
  });

  it('are split by size where events are long', () => {
    const long = events
      .slice(0, 40)
      .map((event) => ({ ...event, url: `${event.url}#${'x'.repeat(3_000)}` }));
    const requests = batches(long);
    expect(requests.flat()).toEqual(long);
    expect(Math.max(...requests.map((request) => request.length))).toBeLessThan(6);
  });

  it('are none where there are no events', () => {
    expect(batches([])).toEqual([]);
  });
});

describe('days in Paris', () => {
  it('end with today there, which may be tomorrow in UTC', () => {
    expect(lastDays(new Date('2026-07-14T22:30:00Z'), 3)).toEqual([
      '2026-07-13',
      '2026-07-14',
      '2026-07-15',
    ]);
  });

  it.each(['2026-03-29', '2026-10-25'])(
    'keep their moments on %s, when the clocks change',
    (day) => {
      const random = createRandom(day);
      for (let count = 0; count < 500; count += 1) {
        const paris = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });
        expect(paris.format(new Date(momentOf(day, random)))).toBe(day);
      }
    },
  );
});

describe('repeatable chance', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const numbers = (seed: string): number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(numbers('a')).toEqual(numbers('a'));
    expect(numbers('a')).not.toEqual(numbers('b'));
  });

  it('has the averages that it promises', () => {
    const random = createRandom('averages');
    const mean = (draw: () => number): number =>
      Array.from({ length: 20_000 }, draw).reduce((sum, each) => sum + each, 0) / 20_000;
    expect(mean(() => random.next())).toBeCloseTo(0.5, 1);
    expect(mean(() => random.poisson(3.5))).toBeCloseTo(3.5, 0);
    expect(
      mean(() => Number(random.pick([{ weight: 3 }, { weight: 1 }]).weight === 3)),
    ).toBeCloseTo(0.75, 1);
  });

  it('refuses to pick from nothing', () => {
    expect(() => createRandom('x').pick([])).toThrow(RangeError);
  });
});

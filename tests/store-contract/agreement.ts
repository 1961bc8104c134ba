/**
 * All statistics count the same events: each is compared with a count of the events themselves, one by
 * one, whatever happened to them on the way.
 */
import { placeOfGroup } from '../../core';
import { articleFiguresOf, noCounts } from '../../server/src/report/figures';
import { addDays, createCalendar, type DayRange } from '../../server/src/store/calendar';
import {
  channelMeasureOf,
  countsForGroup,
  linkMeasureOf,
  MEASURES,
  measureOf,
} from '../../server/src/store/measures';
import type { Counts, GroupCount, Statistics } from '../../server/src/store/statistics';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { seededRandom } from '../core/seeded-random';
import { articleOf, DAY, LETTER, NOON, signals, stored, token } from './stored-events';
import { contractOf, pageOf, type OpenSubject } from './subject';

const calendar = createCalendar('Europe/Paris');
const EVENTS = 420;

/** Events of all kinds, over three months and a change of clocks. */
export function worldOf(seed: number): StoredEvent[] {
  const random = seededRandom(seed);
  const people = Array.from({ length: 40 }, token);
  return Array.from({ length: EVENTS }, () => {
    const article = articleOf(`d${random.below(12)}`, random.pick(['fr', 'en']));
    const at = NOON - random.below(60) * DAY + random.below(30) * DAY + random.below(86_400) * 1000;
    const verdict = random.pick([
      { source: 'private', channel: 'whatsapp', evidence: 'tagged' },
      { source: 'private', channel: 'email', evidence: 'app', provider: 'gmail' },
      { source: 'private', channel: '', evidence: 'inferred' },
      { source: 'private', channel: 'messenger', evidence: 'tagged', sharedBy: 'copy' },
      { source: 'private', channel: 'address', evidence: 'tagged' },
      { source: 'private', channel: 'address', evidence: 'tagged' },
      { source: 'public', channel: 'x', evidence: 'tagged' },
      { source: 'public', channel: 'facebook', evidence: 'none' },
      { source: 'search', channel: 'google', evidence: 'none' },
      { source: 'assistant', channel: 'chatgpt', evidence: 'none' },
      { source: 'campaign', channel: 'letter', evidence: 'none', paid: true },
      { source: 'referral', channel: 'example.org', evidence: 'none' },
      { source: 'direct', channel: '', evidence: 'none' },
    ] as const);
    const kind = random.pick([
      'visit',
      'visit',
      'visit',
      'visit',
      'share',
      'copy',
      'preview',
    ] as const);
    const person = random.pick(people);
    const day = calendar.dayOf(at);
    const suspicion = random.pick(['', '', '', '', '', '', 'network', 'ids'] as const);
    return stored({
      ...{ article, at, kind, ...verdict },
      signals: signals({
        referrerHost: random.pick(['', '', 'a.example', 'b.example']),
        tagGroup: random.pick(['', 'a', 'A', '7']),
        suspicion,
      }),
      excluded: suspicion === 'ids',
      ...(kind === 'visit' &&
        suspicion === '' && {
          // As long as a hash, and another one for each day, article and person.
          visitor: {
            onArticle: hashOf(`${person}${day}${article.documentId}${article.locale ?? ''}`),
            onSite: hashOf(`${person}${day}`),
          },
        }),
    });
  });
}

const hashOf = (text: string): string => {
  let state = 7n;
  for (const letter of text)
    state = (state * 1_099_511_628_211n + BigInt(letter.charCodeAt(0))) % 2n ** 128n;
  return Buffer.from(state.toString(16).padStart(32, '0'), 'hex').reverse().toString('base64url');
};

const within = ({ from, to }: DayRange, { at }: StoredEvent): boolean =>
  calendar.dayOf(at) >= from && calendar.dayOf(at) <= to;

function countsOf(events: readonly StoredEvent[]): Counts {
  const counts = noCounts();
  for (const event of events) counts[measureOf(event)] += 1;
  return counts;
}

/** The number of different visitors of each day, added up. */
const visitorsOf = (events: readonly StoredEvent[], on: 'onArticle' | 'onSite'): number =>
  new Set(events.flatMap(({ visitor }) => visitor?.[on] ?? [])).size;

const RANGES: readonly [string, DayRange][] = [
  ['a day', { from: 20260310, to: 20260310 }],
  ['a month', { from: 20260201, to: 20260228 }],
  ['days of two months', { from: 20260212, to: 20260311 }],
  ['a month and the days around it', { from: 20260120, to: 20260315 }],
  ['everything', { from: 20251201, to: 20260430 }],
  ['nothing', { from: 20240101, to: 20240110 }],
];

const groupsOf = (events: readonly StoredEvent[]): GroupCount[] =>
  ['a', 'A', '7']
    .map((character) => ({
      group: placeOfGroup(character),
      visits: events.filter(
        ({ kind, channel, signals: known }) =>
          known.tagGroup === character && countsForGroup({ kind, channel, ...known }),
      ).length,
    }))
    .filter(({ visits }) => visits > 0)
    .sort((a, b) => a.group - b.group);

/** What looks made up counts by itself, whether or not it counts elsewhere. */
async function expectSuspicious(
  statistics: Statistics,
  range: DayRange,
  all: readonly StoredEvent[],
): Promise<void> {
  const found = await statistics.suspicious(range);
  for (const kind of ['visit', 'share'] as const) {
    const own = all.filter(
      (event) =>
        (event.kind === kind || (kind === 'share' && event.kind === 'copy')) &&
        event.signals.suspicion !== '' &&
        within(range, event),
    );
    expect(found.reduce((sum, row) => sum + row[`${kind}s`], 0)).toBe(own.length);
    for (const { article, suspicion, ...counts } of found) {
      expect(counts[`${kind}s`]).toBe(
        own.filter(
          (event) =>
            event.signals.suspicion === suspicion &&
            event.article.documentId === article.documentId &&
            event.article.locale === article.locale,
        ).length,
      );
    }
  }
}

/**
 * Compares every statistic with a count of these events.
 *
 * @param how.visitorsOf the events whose visitors the site counted, where they are others
 */
export async function expectAgreement(
  statistics: Statistics,
  all: readonly StoredEvent[],
  how: { hoursByLocale?: boolean; visitorsOf?: readonly StoredEvent[] } = {},
): Promise<void> {
  const events = all.filter(({ excluded }) => !excluded);
  const { hoursByLocale = true, visitorsOf: visited = events } = how;
  for (const [, range] of RANGES) {
    await expectSuspicious(statistics, range, all);
    const own = events.filter((event) => within(range, event));
    for (const filter of [{}, { locale: 'en' }]) {
      const counted = own.filter(({ article }) => !filter.locale || article.locale === 'en');
      const steps = await statistics.siteSteps({ ...range, ...filter }, 'day');
      for (let day = range.from; day <= range.to; day = addDays(day, 1)) {
        const found = steps.find(({ at }) => at === day)?.counts ?? noCounts();
        expect(found).toEqual(countsOf(counted.filter(({ at }) => calendar.dayOf(at) === day)));
      }
      const hours = await statistics.siteSteps({ ...range, ...filter }, 'hour');
      for (const { at, counts } of hoursByLocale || !filter.locale ? hours : []) {
        expect(counts).toEqual(
          countsOf(counted.filter((event) => calendar.hourOf(event.at) === at)),
        );
      }
      const channels = await statistics.channels({ ...range, ...filter });
      expect(channels.reduce((sum, { counts }) => sum + total(counts), 0)).toBe(counted.length);
      for (const { source, channel, provider, sharedBy, paid, counts } of channels) {
        const same = counted.filter(
          (event) =>
            event.source === source &&
            event.channel === channel &&
            event.provider === provider &&
            event.sharedBy === sharedBy &&
            event.paid === paid,
        );
        for (const [measure, count] of Object.entries(counts)) {
          expect(same.filter((event) => channelMeasureOf(event) === measure)).toHaveLength(count);
        }
      }
      const referred = counted.filter(
        ({ kind, signals: { referrerHost } }) => kind === 'visit' && referrerHost !== '',
      );
      const { rows, total: visits } = await statistics.referrers({ ...range, ...filter }, 10);
      expect(visits).toBe(referred.length);
      expect(rows.reduce((sum, row) => sum + row.visits, 0)).toBe(referred.length);
    }
    expect(await statistics.addressGroups(range)).toEqual(groupsOf(own));
    const signs = own.map((event) => linkMeasureOf({ ...event, ...event.signals }));
    const links = await statistics.publicLinks(range);
    for (const sign of ['traced', 'untraced'] as const) {
      expect(links.reduce((sum, link) => sum + link[sign], 0)).toBe(
        signs.filter((each) => each === sign).length,
      );
    }
    expect(await statistics.siteVisitors(range)).toBe(
      visitorsOf(
        visited.filter((event) => within(range, event)),
        'onSite',
      ),
    );

    const { articles } = await statistics.articlePage(pageOf({ ...range, sort: 'private' }));
    const counts = await statistics.articleCounts(articles, range);
    expect(articles).toHaveLength(
      new Set(own.map(({ article }) => `${article.documentId} ${article.locale}`)).size,
    );
    const privates: number[] = [];
    for (const article of articles) {
      const same = own.filter(
        (event) =>
          event.article.documentId === article.documentId &&
          event.article.locale === article.locale,
      );
      const found = counts.find(
        (each) =>
          each.article.documentId === article.documentId && each.article.locale === article.locale,
      );
      expect(found?.counts).toEqual({
        ...countsOf(same),
        visitors: visitorsOf(same, 'onArticle'),
      });
      privates.push(articleFiguresOf(countsOf(same), 0).bySource.private);
      if (privates.length > 3) continue;
      expect(await statistics.addressGroups(range, article)).toEqual(groupsOf(same));
      const days = await statistics.articleDays(article, range);
      for (const measure of MEASURES) {
        expect(days.reduce((sum, day) => sum + day.counts[measure], 0)).toBe(
          countsOf(same)[measure],
        );
      }
    }
    expect(privates).toEqual([...privates].sort((a, b) => b - a));
  }
  // By month, each article's channels and referrers.
  const months = { from: 202512, to: 202604 };
  for (const { documentId, locale } of events.slice(0, 5).map(({ article }) => article)) {
    const article = articleOf(documentId, locale);
    const same = events.filter(
      (event) => event.article.documentId === documentId && event.article.locale === locale,
    );
    const channels = await statistics.channelsOf(article, months);
    expect(channels.reduce((sum, { counts }) => sum + total(counts), 0)).toBe(same.length);
    const referrers = await statistics.referrersOf(article, months);
    expect(referrers.reduce((sum, { visits }) => sum + visits, 0)).toBe(
      same.filter(({ kind, signals: { referrerHost } }) => kind === 'visit' && referrerHost !== '')
        .length,
    );
  }
}

const total = (counts: object): number =>
  Object.values(counts).reduce((sum: number, count: number) => sum + count, 0);

export function describeAgreement(open: OpenSubject): void {
  const { store, another, append } = contractOf(open);

  describe('every statistic agrees with a count of the events', () => {
    it('after batches, retries and two instances that write at once', async () => {
      const events = worldOf(3);
      const batches = Array.from({ length: 7 }, (_, index) =>
        events.slice(index * 60, index * 60 + 70),
      );
      await Promise.all([
        (async () => {
          for (const batch of batches) await append(batch);
        })(),
        (async () => {
          for (const batch of batches.toReversed()) await another().log.append(batch, '1');
        })(),
      ]);
      await expectAgreement(store().statistics, events);
    }, 60_000);

    it('after views were classified again', async () => {
      const events = worldOf(4);
      await append(events);
      const views = await store().revisions.views('', 1_000);
      const some = new Set(views.filter((_, index) => index % 3 === 0).map(({ id }) => id));
      await store().revisions.revise([...some].map((id) => ({ id, verdict: LETTER })));
      await expectAgreement(
        store().statistics,
        events.map((event) => (some.has(canonical(event.id)) ? { ...event, ...LETTER } : event)),
      );
    }, 60_000);

    it('after suspicious events were left out, and after they were taken back', async () => {
      const events = worldOf(5);
      await append(events);
      for (const excluded of [true, false]) {
        const kept = await store().revisions.views('', 1_000);
        await store().revisions.revise(
          kept
            .filter(({ signals: { suspicion } }) => suspicion !== '')
            .map(({ id, verdict }) => ({ id, verdict: { ...verdict, excluded } })),
        );
        await expectAgreement(
          store().statistics,
          events.map((event) => (event.signals.suspicion === '' ? event : { ...event, excluded })),
        );
      }
    }, 60_000);
  });
}

/** An id as the store returns it: the last of its 22 characters has bits to spare. */
const canonical = (id: string): string => Buffer.from(id, 'base64url').toString('base64url');

import type { OverviewQuery, OverviewReport, Period } from '../../core';
import { chainsOf } from '../../server/src/report/chains';
import { overview, type OverviewSources } from '../../server/src/report/overview';
import { createCalendar } from '../../server/src/store/calendar';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { storedEvent } from '../store-contract/stored-events';
import { shareToken, token } from '../store-contract/stored-events';
import { storeOf } from './memory-database';

const on = (moment: string, changes: Partial<StoredEvent> = {}): StoredEvent =>
  storedEvent({ at: Date.parse(moment), ...changes });

const REST = {
  missing: [],
  origins: ['https://e.com'],
  options: { chains: false, parameter: 'dsl' },
  filters: () => Promise.resolve({ types: [], locales: [] }),
} satisfies Partial<OverviewSources>;

/** Noon of the last day of a period. */
const lastNoon = ({ to }: Period): number => Date.parse(`${to}T12:00Z`);

async function reportOf(
  query: OverviewQuery,
  events: StoredEvent[] = [],
  timeZone = 'UTC',
  sources: Partial<OverviewSources> = {},
): Promise<OverviewReport> {
  const calendar = createCalendar(timeZone);
  const store = await storeOf(
    calendar,
    events.map((event) => ({ ...event, id: token() })),
  );
  return overview({ store, calendar, ...REST, ...sources }, query, lastNoon(query));
}

const day = (date: string): Period => ({ from: date, to: date });

/** Everything that a report counts, summed over its series. */
const seriesTotal = ({ series }: OverviewReport): number =>
  series.reduce(
    (sum, { shares, taggedVisits, appVisits, inferredVisits, otherVisits }) =>
      sum + shares + taggedVisits + appVisits + inferredVisits + otherVisits,
    0,
  );

describe('steps', () => {
  it.each([
    ['one day', '2026-01-31', '2026-01-31', 'hour', 24],
    ['two days', '2026-01-31', '2026-02-01', 'hour', 48],
    ['three days', '2026-01-31', '2026-02-02', 'day', 3],
    ['a leap February', '2028-02-01', '2028-02-29', 'day', 29],
    ['a year', '2026-01-01', '2026-12-31', 'day', 365],
    ['over a new year', '2025-12-30', '2026-01-02', 'day', 4],
  ])('of %s', async (_, from, to, step, count) => {
    const report = await reportOf({ from, to });
    expect(report.step).toBe(step);
    expect(report.series).toHaveLength(count);
    expect(new Set(report.series.map(({ at }) => at)).size).toBe(count);
    expect(report.series.map(({ at }) => at)).toEqual(report.series.map(({ at }) => at).sort());
  });

  it.each([
    ['Europe/Paris', '2026-03-29', 23, '2026-03-28T23:00:00.000Z', '2026-03-29T21:00:00.000Z'],
    ['Europe/Paris', '2026-10-25', 25, '2026-10-24T22:00:00.000Z', '2026-10-25T22:00:00.000Z'],
    ['America/New_York', '2026-03-08', 23, '2026-03-08T05:00:00.000Z', '2026-03-09T03:00:00.000Z'],
    ['Asia/Kolkata', '2026-01-31', 24, '2026-01-30T18:30:00.000Z', '2026-01-31T17:30:00.000Z'],
    ['Asia/Kathmandu', '2026-01-31', 24, '2026-01-30T18:15:00.000Z', '2026-01-31T17:15:00.000Z'],
    [
      'Pacific/Kiritimati',
      '2026-01-31',
      24,
      '2026-01-30T10:00:00.000Z',
      '2026-01-31T09:00:00.000Z',
    ],
    ['Pacific/Pago_Pago', '2026-01-31', 24, '2026-01-31T11:00:00.000Z', '2026-02-01T10:00:00.000Z'],
  ])('in %s, on %s: %i hours', async (timeZone, date, count, first, last) => {
    const { series, timeZone: told } = await reportOf(day(date), [], timeZone);
    expect(told).toBe(timeZone);
    expect(series).toHaveLength(count);
    expect(series[0]?.at).toBe(first);
    expect(series.at(-1)?.at).toBe(last);
  });

  it('fill holes with zeros', async () => {
    const { series } = await reportOf({ from: '2026-01-01', to: '2026-01-03' }, [
      on('2026-01-02T12:00Z'),
    ]);
    const empty = { shares: 0, taggedVisits: 0, appVisits: 0, inferredVisits: 0, otherVisits: 0 };
    expect(series).toEqual([
      { at: '2026-01-01', ...empty },
      { at: '2026-01-02', ...empty, taggedVisits: 1 },
      { at: '2026-01-03', ...empty },
    ]);
  });

  it.each([
    ['Europe/Paris', '2026-03-29'],
    ['Europe/Paris', '2026-10-25'],
    ['Asia/Kolkata', '2026-01-31'],
    ['Australia/Lord_Howe', '2026-10-04'],
    ['Australia/Lord_Howe', '2026-04-05'],
    ['Africa/Cairo', '2026-04-24'],
  ])('in %s show every event of %s', async (timeZone, date) => {
    const calendar = createCalendar(timeZone);
    const number = Number(date.replaceAll('-', ''));
    const events: StoredEvent[] = [];
    const start = Date.parse(date) - 24 * 3_600_000;
    for (let at = start; at < start + 72 * 3_600_000; at += 15 * 60_000) {
      if (calendar.dayOf(at) === number) events.push(storedEvent({ at }));
    }
    const report = await reportOf(day(date), events, timeZone);
    expect(report.figures.visits).toBe(events.length);
    expect(seriesTotal(report)).toBe(events.length);
  });

  it('put an event into the day of the site’s zone', async () => {
    const period = { from: '2026-01-30', to: '2026-02-01' };
    const { series } = await reportOf(period, [on('2026-01-31T23:30Z')], 'Europe/Paris');
    expect(series.map(({ taggedVisits }) => taggedVisits)).toEqual([0, 0, 1]);
  });

  it('leave out what happened on other days', async () => {
    const events = [on('2026-01-30T23:59:59.999Z'), on('2026-02-01T00:00Z')];
    expect((await reportOf(day('2026-01-31'), events)).figures.visits).toBe(0);
  });
});

describe('figures', () => {
  it.each<[string, Partial<StoredEvent>, object]>([
    ['a share', { kind: 'share', evidence: 'none' }, { shares: 1, visits: 0 }],
    ['a tagged visit', {}, { visits: 1, taggedVisits: 1 }],
    [
      'a visit through a public button, which is not private',
      { source: 'public', channel: 'facebook' },
      { visits: 1, taggedVisits: 0, publicTaggedVisits: 1 },
    ],
    [
      'a share with a public button',
      { kind: 'share', source: 'public', channel: 'facebook', evidence: 'none' },
      { shares: 0, publicShares: 1, visits: 0 },
    ],
    ['a messenger’s visit', { evidence: 'app' }, { visits: 1, appVisits: 1 }],
    ['an inferred visit', { evidence: 'inferred' }, { visits: 1, inferredVisits: 1 }],
    ['a search visit', { source: 'search', evidence: 'none' }, { visits: 1 }],
    ['a direct visit', { source: 'direct', evidence: 'none' }, { visits: 1 }],
    ['a campaign visit', { source: 'campaign', evidence: 'none' }, { visits: 1 }],
    ['an assistant’s visit', { source: 'assistant', evidence: 'none' }, { visits: 1 }],
    ['a referral', { source: 'referral', evidence: 'none' }, { visits: 1 }],
    ['a view from within', { kind: 'internal', source: 'internal', evidence: 'none' }, {}],
    ['copied text', { kind: 'copy', evidence: 'none' }, { copies: 1 }],
    ['a link preview', { kind: 'preview', evidence: 'none' }, { previews: 1 }],
  ])('count %s', async (_, changes, counted) => {
    const report = await reportOf(day('2026-01-31'), [on('2026-01-31T12:00Z', changes)]);
    expect(report.figures).toEqual({
      shares: 0,
      publicShares: 0,
      visits: 0,
      taggedVisits: 0,
      publicTaggedVisits: 0,
      appVisits: 0,
      inferredVisits: 0,
      visitors: 0,
      previews: 0,
      copies: 0,
      ...counted,
    });
    const { visits, shares } = report.figures;
    expect(seriesTotal(report)).toBe(visits + shares);
  });

  it('sum copied texts over the days of the period, apart from shares and link previews', async () => {
    const report = await reportOf({ from: '2026-01-29', to: '2026-01-31' }, [
      on('2026-01-29T12:00Z', { kind: 'copy', evidence: 'none' }),
      on('2026-01-31T12:00Z', { kind: 'copy', evidence: 'none' }),
      on('2026-01-31T13:00Z', { kind: 'copy', evidence: 'none' }),
      on('2026-01-31T12:00Z', { kind: 'share', evidence: 'none' }),
      on('2026-01-31T12:00Z', { kind: 'preview', evidence: 'none' }),
      on('2026-02-01T12:00Z', { kind: 'copy', evidence: 'none' }),
    ]);
    expect(report.figures).toMatchObject({ copies: 3, shares: 1, previews: 1, visits: 0 });
    expect(seriesTotal(report)).toBe(1);
  });

  it('are the sum of the series', async () => {
    const events = (['tagged', 'app', 'inferred'] as const).flatMap((evidence, index) =>
      Array.from({ length: index + 1 }, (_, hour) => on(`2026-01-31T0${hour}:00Z`, { evidence })),
    );
    const report = await reportOf(day('2026-01-31'), events);
    expect(report.figures).toMatchObject({
      visits: 6,
      taggedVisits: 1,
      appVisits: 2,
      inferredVisits: 3,
    });
    expect(seriesTotal(report)).toBe(6);
  });
});

describe('what an empty page needs to know', () => {
  it.each<[string, StoredEvent[], boolean, boolean]>([
    ['nothing was ever recorded', [], false, false],
    ['something was, on another day', [on('2025-01-01T00:00Z')], true, false],
    ['sample traffic was', [on('2025-01-01T00:00Z', { sample: true })], true, true],
  ])('%s', async (_, events, everRecorded, sample) => {
    expect(await reportOf(day('2026-01-31'), events)).toMatchObject({ everRecorded, sample });
  });

  it('is what is still missing', async () => {
    const missing = ['siteUrl', 'contentTypes'] as const;
    const report = await reportOf(day('2026-01-31'), [], 'UTC', { missing: [...missing] });
    expect(report.missing).toEqual(missing);
    expect(report.period).toEqual(day('2026-01-31'));
    expect(report.firstDay).toBeNull();
  });
});

it('passes on the database’s own error', async () => {
  const calendar = createCalendar('UTC');
  const store = await storeOf(calendar);
  await store.close();
  await expect(overview({ store, calendar, ...REST }, day('2026-01-31'))).rejects.toThrow(
    /connection|pool/i,
  );
});

describe('the previous period', () => {
  it.each([
    ['a day', '2026-03-10', '2026-03-10', '2026-03-03', '2026-03-03'],
    ['a week', '2026-03-04', '2026-03-10', '2026-02-25', '2026-03-03'],
    ['28 days', '2026-02-11', '2026-03-10', '2026-01-14', '2026-02-10'],
    ['a month of 31 days', '2026-01-01', '2026-01-31', '2025-11-27', '2025-12-27'],
  ])('of %s has the same weekdays and does not overlap', async (_, from, to, start, end) => {
    const report = await reportOf({ from, to });
    expect(report.previous.period).toEqual({ from: start, to: end });
    expect(report.previous.series).toHaveLength(report.series.length);
    const weekday = (date: string): number => new Date(date).getUTCDay();
    expect(weekday(start)).toBe(weekday(from));
  });

  it('has its own figures', async () => {
    const { figures, previous } = await reportOf(day('2026-03-10'), [
      on('2026-03-10T10:00Z'),
      on('2026-03-03T10:00Z'),
      on('2026-03-03T11:00Z', { evidence: 'app' }),
      on('2026-03-09T11:00Z'),
    ]);
    expect(figures.visits).toBe(1);
    expect(previous.figures).toMatchObject({ visits: 2, taggedVisits: 1, appVisits: 1 });
    expect(previous.series.map(({ taggedVisits }) => taggedVisits)[10]).toBe(1);
  });
});

describe('hours', () => {
  it('are told of the last weeks only', async () => {
    const calendar = createCalendar('UTC');
    const store = await storeOf(calendar, [on('2026-01-31T12:00Z')]);
    const later = Date.parse('2026-03-20T12:00Z');
    const report = await overview({ store, calendar, ...REST }, day('2026-01-31'), later);
    expect(report).toMatchObject({ step: 'day', figures: { visits: 1 }, today: null });
  });
});

describe('a filter', () => {
  const events = [
    on('2026-01-31T12:00Z'),
    on('2026-01-31T12:00Z', { source: 'search', channel: 'google', evidence: 'none' }),
  ];

  it.each<[Partial<OverviewQuery>, number]>([
    [{}, 2],
    [{ source: 'search' }, 1],
    [{ channel: 'whatsapp' }, 1],
    [{ channel: 'signal' }, 0],
    [{ type: 'api::article.article' }, 2],
    [{ locale: 'fr' }, 0],
  ])('%j leaves %i visits', async (filter, visits) => {
    const report = await reportOf({ ...day('2026-01-31'), ...filter }, events);
    expect(report.figures.visits).toBe(visits);
    expect(report.filter).toEqual(filter);
    // Nobody knows whether a visitor of one channel is one of another, too.
    expect(report.figures.visitors).toBe(Object.keys(filter).length ? null : 0);
  });
});

describe('chains', () => {
  const reported = async (chains: boolean): Promise<OverviewReport['chains']> => {
    const [first, second] = [shareToken(), shareToken()];
    const share = (token: string, parent?: string): StoredEvent =>
      on('2026-01-31T12:00Z', { kind: 'share', chain: { token, parent } });
    const visit = (parent: string): StoredEvent =>
      on('2026-01-31T13:00Z', { chain: { token: undefined, parent } });
    const events = [
      share(first),
      share(second, first),
      ...[first, first, first, second].map(visit),
    ];
    const { chains: found } = await reportOf(day('2026-01-31'), events, 'UTC', {
      options: { chains, parameter: 'dsl' },
    });
    return found;
  };

  it('tell how many of those who came by a share passed it on', async () => {
    expect(await reported(true)).toEqual({
      visits: 4,
      childShares: 1,
      factor: 0.25,
      generations: 2,
    });
  });

  it('are not told of where shares have no tokens', async () => {
    expect(await reported(false)).toBeNull();
  });

  it('have no factor before the first visit', () => {
    expect(chainsOf([])).toEqual({ visits: 0, childShares: 0, factor: null, generations: 0 });
    expect(chainsOf([{ generation: 1, visits: 0, shares: 3 }])).toMatchObject({
      childShares: 0,
      factor: null,
      generations: 1,
    });
  });
});

it('names the pages that leave a device out of the figures, one for each origin', async () => {
  const report = await reportOf(day('2026-01-31'), [], 'UTC', {
    origins: ['https://e.com', 'https://e.fr'],
    options: { chains: false, parameter: 'x' },
  });
  expect(report.ignoreUrls).toEqual(['https://e.com/?x-ignore', 'https://e.fr/?x-ignore']);
});

describe('the estimate', () => {
  const PERIOD = { from: '2026-01-30', to: '2026-01-31' };
  const copied = on('2026-01-31T12:00Z', {
    channel: 'address',
    signals: { ...storedEvent().signals, tag: 'address', tagGroup: 's' },
  });

  it('is part of the report, whether or not it stands', async () => {
    const calendar = createCalendar('UTC');
    const store = await storeOf(calendar, [on('2026-01-30T12:00Z')]);
    await store.log.append([{ ...copied, id: token() }], '1', 31);
    const { estimate } = await overview({ store, calendar, ...REST }, PERIOD, lastNoon(PERIOD));
    expect(estimate).toMatchObject({ basis: 'rule', reason: 'not-sampled', certain: 2 });
  });

  it('is left out where no address was tagged, and of a part of the visits', async () => {
    expect((await reportOf(PERIOD, [on('2026-01-31T12:00Z')])).estimate).toBeNull();
    expect((await reportOf(PERIOD, [copied])).estimate).toBeNull();
    expect((await reportOf({ ...PERIOD, locale: 'fr' }, [copied])).estimate).toBeNull();
  });
});

import type { OverviewReport, Period } from '../../core';
import { chainsOf } from '../../server/src/report/chains';
import { overview } from '../../server/src/report/overview';
import { createCalendar } from '../../server/src/store/calendar';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { storedEvent } from '../store-contract/stored-events';
import { inMemoryStore } from './in-memory-store';

const on = (moment: string, changes: Partial<StoredEvent> = {}): StoredEvent =>
  storedEvent({ at: Date.parse(moment), ...changes });

function reportOf(
  period: Period,
  events: StoredEvent[] = [],
  timeZone = 'UTC',
): Promise<OverviewReport> {
  const calendar = createCalendar(timeZone);
  return overview(
    {
      store: inMemoryStore(calendar, events),
      calendar,
      missing: [],
      site: { all: ['https://e.com'] },
      options: { chains: false, parameter: 'dsl' },
    },
    period,
  );
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
      visitors: 3,
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
    const calendar = createCalendar('UTC');
    const missing = ['siteUrl', 'contentTypes'] as const;
    const report = await overview(
      {
        store: inMemoryStore(calendar),
        calendar,
        missing: [...missing],
        site: { all: ['https://e.com'] },
        options: { chains: false, parameter: 'dsl' },
      },
      day('2026-01-31'),
    );
    expect(report.missing).toEqual(missing);
    expect(report.period).toEqual(day('2026-01-31'));
  });
});

it('passes on the database’s own error', async () => {
  const calendar = createCalendar('UTC');
  const { statistics } = inMemoryStore(calendar);
  const store = {
    statistics: { ...statistics, siteVisitors: () => Promise.reject(new Error('connection lost')) },
  };
  await expect(
    overview(
      {
        store,
        calendar,
        missing: [],
        site: { all: ['https://e.com'] },
        options: { chains: false, parameter: 'dsl' },
      },
      day('2026-01-31'),
    ),
  ).rejects.toThrow('connection lost');
});

describe('chains', () => {
  const calendar = createCalendar('UTC');
  const reported = async (chains: boolean): Promise<OverviewReport['chains']> => {
    const sources = {
      store: inMemoryStore(calendar),
      calendar,
      missing: [],
      site: { all: [] },
      options: { chains, parameter: 'dsl' },
    };
    return (await overview(sources, day('2026-01-31'))).chains;
  };

  it('tell how many of those who came by a share passed it on', async () => {
    expect(await reported(true)).toEqual({
      visits: 10,
      childShares: 2,
      factor: 0.2,
      generations: 2,
    });
  });

  it('are not told of where shares have no tokens', async () => {
    expect(await reported(false)).toBeNull();
  });

  it('have no factor before the first visit', () => {
    expect(chainsOf([])).toEqual({ visits: 0, childShares: 0, factor: null, generations: 0 });
    expect(chainsOf([{ kind: 'share', generation: 1, count: 3 }])).toMatchObject({
      childShares: 0,
      factor: null,
      generations: 1,
    });
  });
});

it('names the pages that leave a device out of the figures, one for each origin', async () => {
  const calendar = createCalendar('UTC');
  const report = await overview(
    {
      store: inMemoryStore(calendar),
      calendar,
      missing: [],
      site: { all: ['https://e.com', 'https://e.fr'] },
      options: { chains: false, parameter: 'x' },
    },
    day('2026-01-31'),
  );
  expect(report.ignoreUrls).toEqual(['https://e.com/?x-ignore', 'https://e.fr/?x-ignore']);
});

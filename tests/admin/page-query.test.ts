import { readPageQuery } from '../../admin/src/pages/overview/page-query';

const today = '2026-03-15';

test('shows the last four weeks, most private visits first, where the address says nothing', () => {
  expect(readPageQuery({}, today)).toEqual({
    choice: '28d',
    period: { from: '2026-02-16', to: '2026-03-15' },
    filter: {},
    compare: true,
    search: '',
    columns: ['trend', 'privateShare', 'visits', 'change', 'bestChannel'],
    sort: 'private',
    order: 'desc',
    page: 1,
    pageSize: 10,
  });
});

test.each([
  ['today', today],
  ['7d', '2026-03-09'],
  ['90d', '2025-12-16'],
  ['12m', '2025-03-16'],
])('counts %s back from today, today included', (period, from) => {
  expect(readPageQuery({ period }, today).period).toEqual({ from, to: today });
});

test('takes yesterday for a day that is over', () => {
  expect(readPageQuery({ period: 'yesterday' }, today).period).toEqual({
    from: '2026-03-14',
    to: '2026-03-14',
  });
});

test('counts twelve months back from a leap day', () => {
  expect(readPageQuery({ period: '12m' }, '2028-02-29').period.from).toBe('2027-03-02');
});

test('reads a period of the visitor’s own, whichever end comes first', () => {
  const raw = { period: 'custom', from: '2026-02-10', to: '2026-01-05' };
  expect(readPageQuery(raw, today)).toMatchObject({
    choice: 'custom',
    period: { from: '2026-01-05', to: '2026-02-10' },
  });
});

test.each([
  ['a day that is none', { period: 'custom', from: '2026-02-30', to: '2026-03-01' }],
  ['a missing end', { period: 'custom', from: '2026-02-01' }],
  ['something that is no text', { period: 'custom', from: ['2026-02-01'], to: {} }],
  ['an unknown period', { period: 'ever' }],
])('falls back to four weeks on %s', (_, raw) => {
  expect(readPageQuery(raw, today)).toMatchObject({ choice: '28d', period: { to: today } });
});

test('reads sorting and paging, and falls back on what the server would refuse', () => {
  const good = { sort: 'shares', order: 'asc', page: '3', pageSize: '50' };
  expect(readPageQuery(good, today)).toMatchObject({
    sort: 'shares',
    order: 'asc',
    page: 3,
    pageSize: 50,
  });
  const bad = { sort: 'title', order: 'up', page: '0', pageSize: '1000' };
  expect(readPageQuery(bad, today)).toMatchObject({
    sort: 'private',
    order: 'desc',
    page: 1,
    pageSize: 10,
  });
});

test('reads filters, and leaves out what cannot be one', () => {
  const good = { type: 'api::page.page', locale: 'fr', channel: 'google', source: 'search' };
  expect(readPageQuery(good, today).filter).toEqual(good);
  const bad = { type: '', locale: ['fr'], channel: 'x'.repeat(101), source: 'internal' };
  expect(readPageQuery(bad, today).filter).toEqual({});
});

test('reads the search, the columns in the table’s order, and whether to compare', () => {
  const raw = { search: 'swifts', columns: 'shares,visits,nothing', compare: 'none' };
  expect(readPageQuery(raw, today)).toMatchObject({
    search: 'swifts',
    columns: ['visits', 'shares'],
    compare: false,
  });
  expect(readPageQuery({ columns: '' }, today).columns).toEqual([]);
});

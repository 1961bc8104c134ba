import { readPageQuery } from '../../admin/src/pages/overview/page-query';

const today = '2026-03-15';

test('shows the last 30 days, most private visits first, where the address says nothing', () => {
  expect(readPageQuery({}, today)).toEqual({
    choice: '30d',
    period: { from: '2026-02-14', to: '2026-03-15' },
    sort: 'private',
    order: 'desc',
    page: 1,
    pageSize: 10,
  });
});

test.each([
  ['7d', '2026-03-09'],
  ['90d', '2025-12-16'],
  ['12m', '2025-03-16'],
])('counts %s back from today, today included', (period, from) => {
  expect(readPageQuery({ period }, today).period).toEqual({ from, to: today });
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
])('falls back to 30 days on %s', (_, raw) => {
  expect(readPageQuery(raw, today)).toMatchObject({ choice: '30d', period: { to: today } });
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

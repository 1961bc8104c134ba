import { errors } from '@strapi/utils';
import { ARTICLE_SORTS } from '../../core';
import { articleQueryOf, articlesQueryOf, overviewQueryOf } from '../../server/src/report/query';

const PERIOD = { from: '2026-01-01', to: '2026-01-31' };

describe('period', () => {
  it.each([
    ['a month', '2026-01-01', '2026-01-31'],
    ['one day', '2026-01-31', '2026-01-31'],
    ['a leap day', '2028-02-29', '2028-02-29'],
    ['800 days', '2024-01-01', '2026-03-10'],
  ])('is read: %s', (_, from, to) => {
    expect(overviewQueryOf({ from, to })).toEqual({ from, to });
  });

  it('leaves out what it does not know', () => {
    expect(overviewQueryOf({ ...PERIOD, sort: 'x', populate: '*' })).toEqual(PERIOD);
  });

  it.each<[string, unknown, string]>([
    ['no query', undefined, 'expected object'],
    ['nothing', {}, 'from: a day such as 2026-01-31'],
    ['no end', { from: '2026-01-01' }, 'to: a day such as'],
    ['an end before its start', { from: '2026-02-01', to: '2026-01-31' }, 'not after "to"'],
    ['a day that does not exist', { ...PERIOD, to: '2026-02-30' }, 'to: a day such as'],
    ['29 February of a common year', { ...PERIOD, to: '2026-02-29' }, 'to: a day such as'],
    ['a time', { ...PERIOD, to: '2026-01-31T00:00:00Z' }, 'to: a day such as'],
    ['another order', { ...PERIOD, from: '01-01-2026' }, 'from: a day such as'],
    ['a year of the Romans', { from: '0001-01-01', to: '0001-01-02' }, 'a day from 1970'],
    ['the last of all days', { from: '9999-12-01', to: '9999-12-31' }, 'a day from 1970'],
    ['an empty text', { ...PERIOD, from: '' }, 'from: a day such as'],
    ['a list', { ...PERIOD, from: ['2026-01-01', '2026-01-02'] }, 'from: a day such as'],
    ['an object', { ...PERIOD, from: { $gt: '' } }, 'from: a day such as'],
    ['SQL', { ...PERIOD, from: "2026-01-01' or 1=1" }, 'from: a day such as'],
    ['801 days', { from: '2024-01-01', to: '2026-03-11' }, 'at most 800 days'],
  ])('is refused with what is allowed: %s', (_, query, message) => {
    expect(() => overviewQueryOf(query)).toThrow(errors.ValidationError);
    expect(() => overviewQueryOf(query)).toThrow(message);
  });
});

describe('table', () => {
  it('shows ten articles, most private visits first, where the query says nothing', () => {
    expect(articlesQueryOf(PERIOD)).toEqual({
      ...PERIOD,
      sort: 'private',
      order: 'desc',
      page: 1,
      pageSize: 10,
    });
  });

  it.each(ARTICLE_SORTS)('sorts by %s', (sort) => {
    expect(articlesQueryOf({ ...PERIOD, sort, order: 'asc' })).toMatchObject({
      sort,
      order: 'asc',
    });
  });

  it('reads numbers from an address', () => {
    expect(articlesQueryOf({ ...PERIOD, page: '3', pageSize: '100' })).toMatchObject({
      page: 3,
      pageSize: 100,
    });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ search: 'x'.repeat(101) }, 'search: a text of at most 100 characters'],
    [{ search: 'a\0b' }, 'search: a text without NUL'],
    [{ locale: '\0' }, 'locale: a text without NUL'],
    [{ sort: 'title' }, 'sort: one of visits, private'],
    [{ sort: 'count; drop table x' }, 'sort: one of'],
    [{ sort: '__proto__' }, 'sort: one of'],
    [{ sort: ['visits', 'shares'] }, 'sort: one of'],
    [{ order: 'DESC' }, 'order: "asc" or "desc"'],
    [{ page: '0' }, 'page: '],
    [{ page: '-1' }, 'page: '],
    [{ page: '1.5' }, 'page: '],
    [{ page: 'x' }, 'page: '],
    [{ page: '' }, 'page: '],
    [{ page: '1e9' }, 'page: '],
    [{ pageSize: '101' }, 'pageSize: '],
    [{ pageSize: '0' }, 'pageSize: '],
    [{ pageSize: 'Infinity' }, 'pageSize: '],
  ])('refuses %j', (changes, message) => {
    const query = { ...PERIOD, ...changes };
    expect(() => articlesQueryOf(query)).toThrow(errors.ValidationError);
    expect(() => articlesQueryOf(query)).toThrow(message);
  });

  it('names everything that is wrong', () => {
    expect(() => articlesQueryOf({ from: 'x', to: 'y', sort: 'z', page: '0' })).toThrow(
      /from: .*to: .*sort: .*page: /,
    );
  });
});

describe('filters', () => {
  it('are read, and empty ones left out', () => {
    expect(
      overviewQueryOf({
        ...PERIOD,
        type: 'api::a.a',
        locale: '',
        source: 'search',
        channel: ' x ',
      }),
    ).toEqual({ ...PERIOD, type: 'api::a.a', locale: undefined, source: 'search', channel: 'x' });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ source: 'internal' }, 'source: one of private, public'],
    [{ channel: 'x'.repeat(101) }, 'channel: '],
    [{ type: { $ne: '' } }, 'type: '],
  ])('refuse %j', (changes, message) => {
    expect(() => overviewQueryOf({ ...PERIOD, ...changes })).toThrow(message);
  });
});

it('refuses the address of an article that no database could look for', () => {
  const params = { uid: 'api::a.a', documentId: 'a\0' };
  expect(() => articleQueryOf(params, PERIOD)).toThrow(errors.ValidationError);
});

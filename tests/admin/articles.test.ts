import {
  isSortable,
  OPTIONAL_COLUMNS,
  otherVisits,
} from '../../admin/src/pages/overview/articles/columns';
import { isQuiet, visitsPerShare } from '../../admin/src/pages/overview/figure-values';
import { ARTICLE_SORTS } from '../../core';
import { articleRow } from './overview-reports';

test('puts assistants, campaigns, referrals and direct visits under other', () => {
  expect(otherVisits(articleRow())).toBe(6 + 12 + 14 + 20);
});

test('sorts by columns that the server can sort by, and by no other', () => {
  expect(OPTIONAL_COLUMNS.filter((column) => !isSortable(column))).toEqual([
    'trend',
    'bestChannel',
  ]);
  expect(ARTICLE_SORTS).toEqual(expect.arrayContaining(OPTIONAL_COLUMNS.filter(isSortable)));
});

test('knows no visits per share without shares', () => {
  expect(visitsPerShare({ shares: 4 }, { linkVisits: 10 })).toBe(2.5);
  expect(visitsPerShare({ shares: 0 }, { linkVisits: 10 })).toBeNull();
});

test.each([
  ['nothing is quiet', {}, true],
  ['a visit is not', { visits: 1 }, false],
  ['a share is not', { shares: 1 }, false],
  ['a share with a public button is not', { publicShares: 1 }, false],
  ['a link preview is not', { previews: 1 }, false],
  ['a copied text is not', { copies: 1 }, false],
])('a period with %s', (_, figures, quiet) => {
  const none = { visits: 0, shares: 0, publicShares: 0, previews: 0, copies: 0 };
  expect(isQuiet({ ...none, ...figures })).toBe(quiet);
});

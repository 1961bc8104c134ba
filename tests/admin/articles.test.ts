import {
  articleEditor,
  otherVisits,
  previewCount,
} from '../../admin/src/pages/overview/articles/columns';
import { isQuiet, visitsPerShare } from '../../admin/src/pages/overview/figure-values';
import type { ArticleRow } from '../../core';

const row: ArticleRow = {
  uid: 'api::article.article',
  documentId: 'l2kq',
  locale: 'fr',
  singleType: false,
  title: 'Bonjour',
  visits: 100,
  bySource: {
    private: 40,
    public: 20,
    search: 10,
    assistant: 5,
    campaign: 5,
    referral: 10,
    direct: 10,
  },
  inferredVisits: 12,
  privateShare: 0.4,
  bestChannel: 'whatsapp',
  shares: 3,
  visitors: 80,
  previews: [
    { channel: 'whatsapp', count: 3 },
    { channel: 'slack', count: 2 },
  ],
};

test('opens an article in the language that was read', () => {
  expect(articleEditor(row)).toBe(
    '/content-manager/collection-types/api::article.article/l2kq?plugins[i18n][locale]=fr',
  );
  expect(articleEditor({ ...row, locale: null })).toBe(
    '/content-manager/collection-types/api::article.article/l2kq',
  );
  expect(articleEditor({ ...row, uid: 'api::home.home', singleType: true })).toBe(
    '/content-manager/single-types/api::home.home?plugins[i18n][locale]=fr',
  );
});

test('puts assistants, campaigns, referrals and direct visits under other', () => {
  expect(otherVisits(row)).toBe(30);
});

test('knows no visits per share without shares', () => {
  expect(visitsPerShare({ shares: 4, taggedVisits: 10 })).toBe(2.5);
  expect(visitsPerShare({ shares: 0, taggedVisits: 10 })).toBeNull();
});

test('sums link previews, whoever fetched them', () => {
  expect(previewCount(row.previews)).toBe(5);
  expect(previewCount([])).toBe(0);
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

import { articleEditor, otherVisits } from '../../admin/src/pages/overview/articles/columns';
import { visitsPerShare } from '../../admin/src/pages/overview/figure-values';
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
  const figures = { visits: 9, appVisits: 0, inferredVisits: 0, visitors: 0 };
  expect(visitsPerShare({ ...figures, shares: 4, taggedVisits: 10 })).toBe(2.5);
  expect(visitsPerShare({ ...figures, shares: 0, taggedVisits: 10 })).toBeNull();
});

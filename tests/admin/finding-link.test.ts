import { findingLink } from '../../admin/src/shared/findings/finding-link';
import type { Finding } from '../../core';

const article = {
  uid: 'api::about.about',
  documentId: 'a1',
  locale: null,
  singleType: true,
  title: 'About',
};
const few: Finding = {
  kind: 'few-shares',
  action: 'edit-sharing',
  strength: 1,
  article,
  visits: 100,
  privateVisits: 50,
  shares: 0,
  expectedShares: 20,
};

test('leads to the entry in the edit view, that of a single type too', () => {
  expect(findingLink(few)).toBe('/content-manager/single-types/api::about.about');
  expect(findingLink({ ...few, article: { ...article, singleType: false } })).toBe(
    '/content-manager/collection-types/api::about.about/a1',
  );
});

test('leads from an article’s own page to its entry, not to itself', () => {
  const rise: Finding = {
    kind: 'took-off',
    action: 'open-article',
    strength: 1,
    article,
    daysAfter: 9,
    days: 3,
    visits: 100,
    visitsPerDayBefore: 2,
  };
  expect(findingLink(rise)).toBe('/plugins/dark-social/articles/api::about.about/a1');
  expect(findingLink(rise, { onArticlePage: true })).toBeUndefined();
  expect(findingLink(few, { onArticlePage: true })).toBeDefined();
});

import type { Article } from '../../server/src/content/article';

/** A published article with untouched share settings. */
export const sampleArticle = (changes: Partial<Article> = {}): Article => ({
  uid: 'api::article.article',
  id: 1,
  documentId: 'doc1',
  locale: null,
  published: true,
  updatedAt: '2026-01-31T10:00:00.000Z',
  title: 'Hello',
  pathValues: { slug: 'hello', documentId: 'doc1', locale: null },
  buttons: { enabled: true, channels: [], message: null, campaign: null },
  ...changes,
});

import { cache } from 'react';
import type { Sharing } from 'dark-social-sdk';
import { settings } from './settings';

export interface Article {
  documentId: string;
  slug: string;
  title: string;
  text: string;
  /** `null` if an editor switched sharing off; missing in lists. */
  sharing?: Sharing | null;
}

async function articles(query: Record<string, string>): Promise<Article[]> {
  const { cmsUrl, cmsToken } = settings;
  const response = await fetch(`${cmsUrl}/api/articles?${new URLSearchParams(query)}`, {
    cache: 'no-store',
    headers: cmsToken ? { authorization: `Bearer ${cmsToken}` } : {},
  });
  if (!response.ok) throw new Error(`${response.url} returned ${response.status}`);
  const { data } = (await response.json()) as { data: Article[] };
  return data;
}

export const allArticles = (): Promise<Article[]> => articles({ sort: 'title' });

/** Cached per request: the page and its metadata both need it. */
export const findArticle = cache(async (slug: string): Promise<Article | undefined> => {
  // A query by slug returns a list, and lists include `sharing` only on request.
  const [article] = await articles({ 'filters[slug][$eq]': slug, sharing: 'true' });
  return article;
});

import { cache } from 'react';
import type { Sharing } from 'dark-social-sdk';
import { settings } from './settings';

export interface Article {
  documentId: string;
  slug: string;
  title: string;
  text: string;
  /** `null` where an editor switched sharing off; lists are asked without it. */
  sharing?: Sharing | null;
}

async function articles(query: Record<string, string>): Promise<Article[]> {
  const { cmsUrl, cmsToken } = settings;
  const answer = await fetch(`${cmsUrl}/api/articles?${new URLSearchParams(query)}`, {
    cache: 'no-store',
    headers: cmsToken ? { authorization: `Bearer ${cmsToken}` } : {},
  });
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  const { data } = (await answer.json()) as { data: Article[] };
  return data;
}

export const allArticles = (): Promise<Article[]> => articles({ sort: 'title' });

/** Asked once per request, though the page and its metadata both need it. */
export const findArticle = cache(async (slug: string): Promise<Article | undefined> => {
  // A look-up by slug is a list to Strapi, and lists carry `sharing` on demand only.
  const [article] = await articles({ 'filters[slug][$eq]': slug, sharing: 'true' });
  return article;
});

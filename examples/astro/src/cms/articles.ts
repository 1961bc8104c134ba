import { CMS_TOKEN, CMS_URL } from 'astro:env/server';
import type { Sharing } from 'dark-social-sdk';

export interface Article {
  documentId: string;
  slug: string;
  title: string;
  text: string;
  /** `null` if an editor switched sharing off; missing in lists. */
  sharing?: Sharing | null;
}

async function articles(query: Record<string, string>): Promise<Article[]> {
  const response = await fetch(`${CMS_URL}/api/articles?${new URLSearchParams(query)}`, {
    headers: CMS_TOKEN ? { authorization: `Bearer ${CMS_TOKEN}` } : {},
  });
  if (!response.ok) throw new Error(`${response.url} returned ${response.status}`);
  const { data } = (await response.json()) as { data: Article[] };
  return data;
}

export const allArticles = (): Promise<Article[]> => articles({ sort: 'title' });

export async function findArticle(slug: string): Promise<Article | undefined> {
  // A query by slug returns a list, and lists include `sharing` only on request.
  const [article] = await articles({ 'filters[slug][$eq]': slug, sharing: 'true' });
  return article;
}

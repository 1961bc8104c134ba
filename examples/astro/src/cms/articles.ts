import { CMS_TOKEN, CMS_URL } from 'astro:env/server';
import type { Sharing } from 'dark-social-sdk';

export interface Article {
  documentId: string;
  slug: string;
  title: string;
  text: string;
  /** `null` where an editor switched sharing off; lists are asked without it. */
  sharing?: Sharing | null;
}

async function articles(query: Record<string, string>): Promise<Article[]> {
  const answer = await fetch(`${CMS_URL}/api/articles?${new URLSearchParams(query)}`, {
    headers: CMS_TOKEN ? { authorization: `Bearer ${CMS_TOKEN}` } : {},
  });
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  const { data } = (await answer.json()) as { data: Article[] };
  return data;
}

export const allArticles = (): Promise<Article[]> => articles({ sort: 'title' });

export async function findArticle(slug: string): Promise<Article | undefined> {
  // A look-up by slug is a list to Strapi, and lists carry `sharing` on demand only.
  const [article] = await articles({ 'filters[slug][$eq]': slug, sharing: 'true' });
  return article;
}

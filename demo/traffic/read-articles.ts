import type { Sharing } from '../../core';
import type { TrafficArticle } from './article';

/** The part of Strapi's response that is used. */
interface Entry {
  documentId: string;
  slug: string;
  publishedOn: string;
  sharing?: Sharing | null;
}

interface Source {
  cmsUrl: string;
  siteUrl: string;
  /** An API token that may read articles. */
  token: string;
  signal: AbortSignal;
}

/** Fetches the published articles of all languages from Strapi's REST API. */
export async function readArticles({
  cmsUrl,
  siteUrl,
  token,
  signal,
}: Source): Promise<TrafficArticle[]> {
  const articles: TrafficArticle[] = [];
  for (const locale of ['en', 'fr']) {
    const query = new URLSearchParams({
      locale,
      sort: 'publishedOn:asc',
      'pagination[pageSize]': '100',
      sharing: 'true',
    });
    const url = `${cmsUrl}/api/articles?${query}`;
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` }, signal });
    if (!response.ok) throw new Error(`GET ${url} returned ${response.status}.`);
    const { data } = (await response.json()) as { data: Entry[] };
    for (const { documentId, slug, publishedOn, sharing } of data) {
      articles.push({
        key: `api::article.article:${documentId}:${locale}`,
        slug,
        locale,
        url: `${siteUrl}/${locale}/articles/${slug}`,
        publishedOn,
        links: sharing?.links ?? [],
      });
    }
  }
  return articles;
}

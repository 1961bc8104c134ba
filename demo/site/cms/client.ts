import type { Locale } from '../locales';
import { readArticle, readCard, type Article, type ArticleCard } from './article';
import { list, type Json } from './json';

/** Strapi did not respond, or with an error. The message is for the log. */
export class CmsUnavailable extends Error {}

const TIMEOUT_MS = 5_000;

export interface Cms {
  /** The published articles of a language, newest first. */
  articles(locale: Locale): Promise<ArticleCard[]>;
  /** The published article with this slug. */
  article(locale: Locale, slug: string): Promise<Article | undefined>;
}

/** Reads Strapi's REST API at `cmsUrl` with a read-only API token. */
export function createCms(cmsUrl: string, token: string): Cms {
  async function entries(query: Record<string, string>): Promise<Json[]> {
    const url = `${cmsUrl}/api/articles?${new URLSearchParams(query)}`;
    try {
      const response = await fetch(url, {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) throw new Error(`returned ${response.status}`);
      return list((await response.json()) as Json, 'data');
    } catch (cause) {
      throw new CmsUnavailable(
        `GET ${url}: ${cause instanceof Error ? cause.message : String(cause)}`,
        {
          cause,
        },
      );
    }
  }

  return {
    async articles(locale) {
      const found = await entries({
        locale,
        sort: 'publishedOn:desc',
        'fields[0]': 'title',
        'fields[1]': 'slug',
        'fields[2]': 'summary',
        'fields[3]': 'publishedOn',
        'populate[author][fields][0]': 'name',
        'populate[category][fields][0]': 'name',
        'pagination[pageSize]': '100',
      });
      return found.map(readCard);
    },

    async article(locale, slug) {
      const [found] = await entries({
        locale,
        'filters[slug][$eq]': slug,
        'populate[author]': 'true',
        'populate[category]': 'true',
        'populate[localizations][fields][0]': 'slug',
        'populate[localizations][fields][1]': 'locale',
        'pagination[pageSize]': '1',
        // A query by slug returns a list, and lists include share links only on request.
        sharing: 'true',
      });
      return found === undefined ? undefined : readArticle(found);
    },
  };
}

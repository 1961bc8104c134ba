/** Where things are in Strapi's admin panel: paths below its root. */
import type { ArticleKey } from './article-key';
import type { Finding } from './contracts/insights';

/** The page _Dark social_. */
export const PAGE_PATH = '/plugins/dark-social';

/** The plugin's settings. */
export const SETTINGS_PATH = '/settings/dark-social';

/** Where an editor finds the article, in the language that was read. */
export function editorPath(article: ArticleKey & { singleType: boolean }): string {
  const { uid, documentId, locale, singleType } = article;
  const query = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return singleType
    ? `/content-manager/single-types/${uid}${query}`
    : `/content-manager/collection-types/${uid}/${documentId}${query}`;
}

/**
 * Where an article's figures are shown.
 *
 * @param query what else the page's address says, such as its period
 */
export function articlePath(
  { uid, documentId, locale }: ArticleKey,
  query: Record<string, string> = {},
): string {
  const parameters = new URLSearchParams({ ...(locale !== null && { locale }), ...query });
  const search = parameters.size === 0 ? '' : `?${parameters.toString()}`;
  return `${PAGE_PATH}/articles/${uid}/${documentId}${search}`;
}

export interface FindingPlaces {
  /** The plugin's settings, for those who may change them. */
  settingsPath?: string | undefined;
  /** Whether the findings stand on the page of the article that they are about. */
  onArticlePage?: boolean;
}

/** Where a person does something about a finding; `undefined` where they have no other place to go. */
export function findingLink(
  finding: Finding,
  { settingsPath, onArticlePage = false }: FindingPlaces = {},
): string | undefined {
  switch (finding.action) {
    case 'open-article':
      return onArticlePage ? undefined : articlePath(finding.article);
    case 'edit-sharing':
    case 'edit-preview':
      return editorPath(finding.article);
    case 'order-channels':
      return settingsPath;
    case 'check-paths':
      return '/plugins/content-type-builder';
  }
}

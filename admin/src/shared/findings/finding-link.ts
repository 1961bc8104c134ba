import type { Finding } from '../../../../core';
import { articlePath, editorPath } from '../articles/article-paths';

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

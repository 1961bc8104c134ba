import type { Finding } from '../../../../core';
import { articlePath, editorPath } from '../articles/article-paths';

/**
 * Where a person does something about a finding; `undefined` where their role has no such place.
 *
 * @param settingsPath the plugin's settings, for those who may change them
 */
export function findingLink(finding: Finding, settingsPath?: string): string | undefined {
  switch (finding.action) {
    case 'open-article':
      return articlePath(finding.article);
    case 'edit-sharing':
    case 'edit-preview':
      return editorPath({ ...finding.article, singleType: false });
    case 'order-channels':
      return settingsPath;
    case 'check-paths':
      return '/plugins/content-type-builder';
  }
}

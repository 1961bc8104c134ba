import type { ArticleFacts } from '../../../../core';
import { isolated } from './isolated';
import { useText } from '../../translations/use-text';

/** What an article is called on screen, where it has no title to show, too. */
export function useArticleTitle(): (article: Pick<ArticleFacts, 'title' | 'hidden'>) => string {
  const text = useText();
  return ({ title, hidden }) =>
    title === null ? text(hidden ? 'article.hidden' : 'article.deleted') : isolated(title);
}

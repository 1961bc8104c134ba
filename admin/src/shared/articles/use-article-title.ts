import type { ArticleFacts } from '../../../../core';
import { useText } from '../../translations/use-text';

/** What an article is called on screen, where it has no title to show, too. */
export function useArticleTitle(): (article: Pick<ArticleFacts, 'title' | 'hidden'>) => string {
  const text = useText();
  return ({ title, hidden }) => title ?? text(hidden ? 'article.hidden' : 'article.deleted');
}

import type { ArticleKey } from '../../../../../core';
import type { Dialect } from '../dialect';
import { articleNumbers } from '../registry/articles';

/** Articles with the numbers that stand for them; those that were never counted have none. */
export interface NumberedArticles {
  numbers: readonly number[];
  keyOf(number: number): ArticleKey;
}

export async function numbered(
  dialect: Dialect,
  articles: readonly ArticleKey[],
): Promise<NumberedArticles> {
  const found = await articleNumbers(dialect, articles);
  return {
    numbers: [...found.keys()],
    keyOf: (number) => found.get(Number(number)) as ArticleKey,
  };
}

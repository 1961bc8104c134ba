import type { Article } from '../../server/src/content/article';
import type { ArticleRows } from '../../server/src/content/article-rows';
import type { Selection } from '../../server/src/content/selection';

export interface InMemoryRows extends ArticleRows {
  articles: Article[];
  /** Every read that was made, with what it asked for. */
  reads: (readonly Selection[])[];
}

const isSelected = (article: Article, selection: Selection): boolean => {
  if (article.uid !== selection.uid) return false;
  if ('ids' in selection) return selection.ids.includes(article.id);
  if ('documentIds' in selection) return selection.documentIds.includes(article.documentId);
  if ('former' in selection) {
    return (article.former ?? []).some(({ path }) => selection.former.includes(path));
  }
  if ('relatedTo' in selection) return false;
  return selection.any.some((condition) =>
    Object.entries(condition).every(([name, values]) =>
      values.includes(
        name === 'documentId' ? article.documentId : (article.pathValues[name] ?? ''),
      ),
    ),
  );
};

/** Articles in memory, read as the database reads them. */
export function inMemoryRows(...articles: Article[]): InMemoryRows {
  const rows: InMemoryRows = {
    articles,
    reads: [],
    read(selections, only) {
      rows.reads.push(selections);
      const found = rows.articles.filter(
        (article) =>
          (only !== 'published' || article.published) &&
          selections.some((selection) => isSelected(article, selection)),
      );
      return Promise.resolve(found);
    },
  };
  return rows;
}

import {
  formatArticleKey,
  type ArticleRow,
  type ArticleSort,
  type SortOrder,
} from '../../../../../core';
import { DataTable } from '../../../shared/table/DataTable';
import { useText } from '../../../translations/use-text';
import { ArticleCells } from './ArticleCells';
import { isSortable, type OptionalColumn } from './columns';
import { SortHeader } from './SortHeader';

export interface ArticlesViewProps {
  /** Id of the heading that names the list. */
  labelledBy: string;
  rows: readonly ArticleRow[];
  columns: readonly OptionalColumn[];
  /** How much time one point of the curves stands for. */
  unit: 'day' | 'week';
  /** Whether the period before can stand beside this one. */
  comparable: boolean;
  /** Parameters of the articles' pages: of which days they tell. */
  period: Record<string, string>;
  sort: ArticleSort;
  order: SortOrder;
  onSort(sort: ArticleSort, order: SortOrder): void;
}

/** Most private visits of an article in sight. */
export const mostPrivate = (rows: readonly ArticleRow[]): number =>
  Math.max(1, ...rows.map(({ bySource }) => bySource.private));

/** Which articles travel, and how. The server sorts. */
export function ArticlesTable(props: ArticlesViewProps) {
  const { labelledBy, rows, columns, unit, comparable, period, ...sorting } = props;
  const text = useText();
  const most = mostPrivate(rows);
  return (
    <DataTable labelledBy={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{text('articles.article')}</th>
          <SortHeader column="private" label={text('articles.private')} end={false} {...sorting} />
          {columns.map((column) =>
            isSortable(column) ? (
              <SortHeader
                key={column}
                column={column}
                label={text(`articles.${column}`)}
                {...sorting}
              />
            ) : (
              <th key={column} scope="col">
                {text(`articles.${column}`)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={formatArticleKey(row)}>
            <ArticleCells
              row={row}
              columns={columns}
              most={most}
              unit={unit}
              comparable={comparable}
              period={period}
            />
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

import { Table, Tbody, Td, Thead, Tr, Typography } from '@strapi/design-system';
import type { ArticleRow, ArticleSort, SortOrder } from '../../../../../core';
import { formatArticleKey } from '../../../../../core';
import { styled } from 'styled-components';
import { ColumnHead } from '../../../shared/layout/ColumnHead';
import { useText } from '../../../translations/use-text';
import { useArticleCells } from './ArticleCells';
import { AFTER_NUMBERS, COUNT_COLUMNS } from './columns';
import { SortHeader } from './SortHeader';

export interface ArticlesTableProps {
  rows: ArticleRow[];
  sort: ArticleSort;
  order: SortOrder;
  onSort(sort: ArticleSort, order: SortOrder): void;
}

/** Ten columns: closer together than Strapi's lists, so that they fit beside the menu. */
const Compact = styled.div`
  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[2]}`};
  }

  .${AFTER_NUMBERS} {
    padding-left: ${({ theme }) => theme.spaces[6]};
  }
`;

/** Title, locale, the counts, best channel, shares. */
const COLUMNS = COUNT_COLUMNS.length + 4;

/** Which articles travel, and how. The server sorts. */
export function ArticlesTable({ rows, ...sorting }: ArticlesTableProps) {
  const text = useText();
  const cellsOf = useArticleCells();
  return (
    <Compact>
      <Table colCount={COLUMNS} rowCount={rows.length + 1} aria-labelledby="dark-social-articles">
        <Thead>
          <Tr>
            <ColumnHead label={text('articles.article')} />
            <ColumnHead label={text('articles.locale')} />
            {COUNT_COLUMNS.map((column) => (
              <SortHeader
                key={column}
                column={column}
                label={text(`articles.${column}`)}
                {...sorting}
              />
            ))}
            <ColumnHead label={text('articles.bestChannel')} className={AFTER_NUMBERS} />
            <SortHeader column="shares" label={text('articles.shares')} {...sorting} />
          </Tr>
        </Thead>
        <Tbody>
          {rows.length === 0 ? (
            <Tr>
              <Td colSpan={COLUMNS}>
                <Typography textColor="neutral600">{text('articles.empty')}</Typography>
              </Td>
            </Tr>
          ) : (
            rows.map((row) => <Tr key={formatArticleKey(row)}>{cellsOf(row)}</Tr>)
          )}
        </Tbody>
      </Table>
    </Compact>
  );
}

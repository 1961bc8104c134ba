import { Box, Field, Flex, Typography } from '@strapi/design-system';
import { formatArticleKey, type ArticleRow, type ArticleSort } from '../../../../../core';
import { Sparkline } from '../../../shared/figures/Sparkline';
import { Choice } from '../../../shared/layout/Choice';
import { useText } from '../../../translations/use-text';
import { PrivateBar } from './ArticleCells';
import { mostPrivate, type ArticlesViewProps } from './ArticlesTable';
import { ArticleTitle } from './ArticleTitle';
import { isSortable, type Column } from './columns';
import { useArticleValues } from './use-article-values';

/** The articles on a phone: a card each, with the columns as lines. */
export function ArticleCards(props: ArticlesViewProps) {
  const { labelledBy, rows, columns, unit, comparable, period, sort, onSort } = props;
  const text = useText();
  const most = mostPrivate(rows);
  const shown: Column[] = ['private', ...columns];
  const sorts = shown.filter(isSortable);
  return (
    <>
      <Box paddingLeft={5} paddingRight={5} paddingBottom={3} data-noprint>
        <Field.Root name="sort">
          <Field.Label>{text('articles.sort')}</Field.Label>
          <Choice<ArticleSort>
            value={sort}
            values={sorts.includes(sort) ? sorts : [...sorts, sort]}
            labelOf={(each) => text(`articles.${each}`)}
            onChange={(next) => onSort(next, 'desc')}
          />
        </Field.Root>
      </Box>
      <Box tag="ul" aria-labelledby={labelledBy}>
        {rows.map((row) => (
          <Box
            tag="li"
            key={formatArticleKey(row)}
            padding={5}
            borderColor="neutral150"
            borderStyle="solid"
            borderWidth="1px 0 0"
          >
            <ArticleTitle row={row} period={period} />
            <Box paddingTop={2} paddingBottom={2}>
              <PrivateBar row={row} most={most} />
            </Box>
            <Lines row={row} columns={columns} unit={unit} comparable={comparable} />
          </Box>
        ))}
      </Box>
    </>
  );
}

function Lines({
  row,
  columns,
  unit,
  comparable,
}: { row: ArticleRow } & Pick<ArticlesViewProps, 'columns' | 'unit' | 'comparable'>) {
  const text = useText();
  const valueOf = useArticleValues();
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={1}>
      {columns.map((column) => (
        <Flex key={column} justifyContent="space-between" gap={3}>
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {text(`articles.${column}`)}
          </Typography>
          <Typography tag="dd" variant="pi" textColor="neutral800" marginLeft={0} textAlign="right">
            {column === 'trend' ? (
              <Sparkline values={row.sparkline} unit={unit} />
            ) : (
              valueOf(column, row, comparable)
            )}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}

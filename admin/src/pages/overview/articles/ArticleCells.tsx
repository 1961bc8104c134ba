import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ArticleRow } from '../../../../../core';
import { DegreesBar } from '../../../shared/figures/DegreesBar';
import { Sparkline } from '../../../shared/figures/Sparkline';
import { ArticleTitle } from './ArticleTitle';
import type { OptionalColumn } from './columns';
import { Previews } from './Previews';
import { useArticleValues } from './use-article-values';

interface ArticleCellsProps {
  row: ArticleRow;
  columns: readonly OptionalColumn[];
  /** Most private visits of an article in sight: the length of its bar. */
  most: number;
  unit: 'day' | 'week';
  comparable: boolean;
  period: Record<string, string>;
}

const TitleHead = styled.th`
  min-width: 22rem;
  max-width: 44rem;
`;

/** The cells of one article. */
export function ArticleCells({ row, columns, most, unit, comparable, period }: ArticleCellsProps) {
  return (
    <>
      <TitleHead scope="row">
        <ArticleTitle row={row} period={period} />
      </TitleHead>
      <td>
        <PrivateBar row={row} most={most} />
      </td>
      {columns.map((column) => (
        <OtherCell key={column} column={column} row={row} unit={unit} comparable={comparable} />
      ))}
    </>
  );
}

/** Private visits: their number, and how sure they are. */
export function PrivateBar({ row, most }: Pick<ArticleCellsProps, 'row' | 'most'>) {
  const valueOf = useArticleValues();
  return (
    <Flex gap={3}>
      <Box width="4.8rem" shrink={0}>
        <Typography
          tag="p"
          fontWeight="semiBold"
          textAlign="right"
          style={{ fontVariantNumeric: 'tabular-nums' }}
        >
          {valueOf('private', row)}
        </Typography>
      </Box>
      <Box minWidth="9.6rem" flex="1">
        <DegreesBar counts={row} whole={most} height={10} />
      </Box>
    </Flex>
  );
}

interface OtherCellProps extends Pick<ArticleCellsProps, 'row' | 'unit' | 'comparable'> {
  column: OptionalColumn;
}

function OtherCell({ column, row, unit, comparable }: OtherCellProps) {
  const valueOf = useArticleValues();
  if (column === 'trend') {
    return <td>{row.sparkline.length > 1 && <Sparkline values={row.sparkline} unit={unit} />}</td>;
  }
  return (
    <td className={column === 'bestChannel' ? undefined : 'number'}>
      {column === 'previews' && row.previewsBy.length > 0 ? (
        <Previews row={row} />
      ) : (
        valueOf(column, row, comparable)
      )}
    </td>
  );
}

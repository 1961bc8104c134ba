import { Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { styled } from 'styled-components';
import type { ArticleSort, SortOrder } from '../../../../../core';

const SortButton = styled.button<{ $end: boolean }>`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  margin-left: ${({ $end }) => ($end ? 'auto' : 0)};
  padding: ${({ theme }) => theme.spaces[1]} 0;
  background: none;
  border: none;
  cursor: pointer;
`;

const Arrow = styled(CaretDown)<{ $shown: boolean; $up: boolean }>`
  flex: none;
  visibility: ${({ $shown }) => ($shown ? 'visible' : 'hidden')};
  transform: rotate(${({ $up }) => ($up ? 180 : 0)}deg);
`;

interface SortHeaderProps {
  label: string;
  column: ArticleSort;
  sort: ArticleSort;
  order: SortOrder;
  /** Whether the column's content is at its right end, as numbers are. */
  end?: boolean;
  onSort(sort: ArticleSort, order: SortOrder): void;
}

/** The head of a column that the server can sort by: descending first, then ascending. */
export function SortHeader({ label, column, sort, order, end = true, onSort }: SortHeaderProps) {
  const sorted = sort === column;
  return (
    <th
      scope="col"
      className={end ? 'number' : undefined}
      aria-sort={sorted ? (order === 'asc' ? 'ascending' : 'descending') : 'none'}
    >
      <SortButton
        type="button"
        $end={end}
        onClick={() => onSort(column, sorted && order === 'desc' ? 'asc' : 'desc')}
      >
        <Arrow
          aria-hidden
          width="1rem"
          height="1rem"
          fill="neutral600"
          $shown={sorted}
          $up={order === 'asc'}
        />
        <Typography
          variant="pi"
          tag="span"
          fontWeight="semiBold"
          textColor={sorted ? 'neutral800' : 'neutral600'}
        >
          {label}
        </Typography>
      </SortButton>
    </th>
  );
}

import { Th, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { styled } from 'styled-components';
import type { ArticleSort, SortOrder } from '../../../../../core';

const SortButton = styled.button`
  display: flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  margin-left: auto;
  padding: ${({ theme }) => theme.spaces[1]} 0;
  background: none;
  border: none;
  cursor: pointer;
  white-space: nowrap;
`;

const Arrow = styled(CaretDown)<{ $shown: boolean; $up: boolean }>`
  visibility: ${({ $shown }) => ($shown ? 'visible' : 'hidden')};
  transform: rotate(${({ $up }) => ($up ? 180 : 0)}deg);
`;

interface SortHeaderProps {
  label: string;
  column: ArticleSort;
  sort: ArticleSort;
  order: SortOrder;
  onSort(sort: ArticleSort, order: SortOrder): void;
}

/**
 * The head of a column of numbers. The first press sorts descending, the second ascending.
 * Not Strapi's `Table.HeaderCell`, which writes one parameter `sort=name:ASC` and puts `aria-sort`
 * on a grid cell, where screen readers do not look for it.
 */
export function SortHeader({ label, column, sort, order, onSort }: SortHeaderProps) {
  const sorted = sort === column;
  return (
    <Th
      role="columnheader"
      aria-sort={sorted ? (order === 'asc' ? 'ascending' : 'descending') : 'none'}
    >
      <SortButton
        type="button"
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
        <Typography variant="sigma" tag="span" textColor={sorted ? 'neutral800' : 'neutral600'}>
          {label}
        </Typography>
      </SortButton>
    </Th>
  );
}

import { Box, type BoxProps } from '@strapi/design-system';
import { styled } from 'styled-components';

/**
 * A table that the browser knows as one: everything in it is in the tab order, and screen readers
 * read cells with their heads. Not the design system's, a grid in which only cells that hand on its
 * coordinates can be reached.
 */
const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[2]}`};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: left;
    vertical-align: middle;
  }

  tbody tr:last-child > * {
    border-bottom: none;
  }

  th:first-child {
    padding-left: ${({ theme }) => theme.spaces[5]};
  }

  th:last-child,
  td:last-child {
    padding-right: ${({ theme }) => theme.spaces[5]};
  }

  ${({ theme }) => theme.breakpoints.medium} {
    th,
    td {
      padding-inline: ${({ theme }) => theme.spaces[3]};
    }

    th:first-child {
      padding-left: ${({ theme }) => theme.spaces[6]};
    }

    th:last-child,
    td:last-child {
      padding-right: ${({ theme }) => theme.spaces[6]};
    }
  }

  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[1]};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
    vertical-align: bottom;
  }

  tbody th {
    font-weight: ${({ theme }) => theme.fontWeights.regular};
  }

  .number {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }

  td.number {
    white-space: nowrap;
  }

  @media print {
    font-size: 9pt;

    /* Repeated on the next sheet, a head would lack its buttons. */
    thead {
      display: table-row-group;
    }

    th,
    td {
      padding: 1.5mm !important;
    }
  }
`;

const Scroller = styled(Box)`
  overflow-x: auto;

  @media print {
    overflow: visible;
  }
`;

interface DataTableProps extends Pick<BoxProps, 'children'> {
  /** Id of the heading that names the table. */
  labelledBy: string;
}

/** A table that scrolls sideways where it is too wide. Cells of numbers have the class `number`. */
export function DataTable({ labelledBy, children }: DataTableProps) {
  return (
    <Scroller>
      <Table aria-labelledby={labelledBy}>{children}</Table>
    </Scroller>
  );
}

import { Box } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useText } from '../../translations/use-text';
import type { Bar } from './condense';
import { PRIVATE_SERIES, seriesLabel } from './series';

const Scroller = styled(Box)`
  max-height: 36rem;
  overflow: auto;
`;

const PlainTable = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  color: ${({ theme }) => theme.colors.neutral800};

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: right;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  th:first-child {
    text-align: left;
  }

  tbody th {
    font-weight: ${({ theme }) => theme.fontWeights.regular};
  }

  thead th {
    position: sticky;
    top: 0;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }
`;

const COLUMNS = [...PRIVATE_SERIES, 'otherVisits', 'shares'] as const;

interface ChartTableProps {
  id: string;
  caption: string;
  bars: Bar[];
  /** Head of the column of what the bars are compared with, if they are. */
  lineLabel?: string;
  nameOf(bar: Bar): string;
}

/** The chart's numbers as a table, for screen readers and exact values. */
export function ChartTable({ id, caption, bars, lineLabel, nameOf }: ChartTableProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  return (
    // Scrolls, so the keyboard must be able to reach it.
    <Scroller id={id} tabIndex={0} role="region" aria-label={caption} marginTop={4}>
      <PlainTable aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{text('chart.time')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {text(seriesLabel(column))}
              </th>
            ))}
            {lineLabel !== undefined && <th scope="col">{lineLabel}</th>}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.start}>
              <th scope="row">{nameOf(bar)}</th>
              {COLUMNS.map((column) => (
                <td key={column}>{formatNumber(bar[column])}</td>
              ))}
              {lineLabel !== undefined && (
                <td>{bar.line === null ? text('figure.none') : formatNumber(bar.line)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </Scroller>
  );
}

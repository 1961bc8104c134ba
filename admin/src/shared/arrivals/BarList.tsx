import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { percentFormat } from '../figures/share-of-visits';

export interface BarItem {
  key: string;
  label: string;
  value: number;
  /** Narrows the page to it. */
  onChoose?: () => void;
}

interface BarListProps {
  /** Id of the heading that names the list. */
  labelledBy: string;
  items: readonly BarItem[];
  /** What the percentages are of. Without it, there are none. */
  total?: number;
  /** Whether the list is set in two columns where there is room. */
  inColumns?: boolean;
}

const List = styled.ol<{ $inColumns: boolean }>`
  padding: ${({ theme }) => `0 ${theme.spaces[3]} ${theme.spaces[5]}`};

  ${({ theme }) => theme.breakpoints.medium} {
    padding: ${({ theme }) => `0 ${theme.spaces[4]} ${theme.spaces[5]}`};
    columns: ${({ $inColumns }) => ($inColumns ? 2 : 1)};
    column-gap: ${({ theme }) => theme.spaces[4]};
  }
`;

const Row = styled.li`
  position: relative;
  display: flex;
  align-items: baseline;
  break-inside: avoid;
  justify-content: space-between;
  gap: ${({ theme }) => theme.spaces[3]};
  padding: ${({ theme }) => `6px ${theme.spaces[2]}`};
`;

/** Behind the label, as long as the value is large. */
const Bar = styled.span`
  position: absolute;
  inset: 2px auto 2px 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.primary200};
  opacity: 0.6;
  print-color-adjust: exact;
`;

const Label = styled.span`
  position: relative;
  min-width: 0;
  overflow-wrap: anywhere;
`;

const Choose = styled.button`
  position: relative;
  min-width: 0;
  padding: 0;
  border: none;
  background: none;
  font: inherit;
  color: inherit;
  text-align: left;
  overflow-wrap: anywhere;
  cursor: pointer;

  &:hover {
    text-decoration: underline;
  }
`;

/** Names with their counts, and bars to compare them by. */
export function BarList({ labelledBy, items, total, inColumns = false }: BarListProps) {
  const { formatNumber } = useIntl();
  const most = Math.max(1, ...items.map(({ value }) => value));
  return (
    <List aria-labelledby={labelledBy} $inColumns={inColumns}>
      {items.map(({ key, label, value, onChoose }) => (
        <Row key={key}>
          <Bar aria-hidden style={{ width: `${(100 * value) / most}%` }} />
          <Typography textColor="neutral800" tag="span" style={{ minWidth: 0 }}>
            {onChoose ? (
              <Choose type="button" onClick={onChoose}>
                {label}
              </Choose>
            ) : (
              <Label>{label}</Label>
            )}
          </Typography>
          <Flex gap={2} alignItems="baseline" position="relative" shrink={0}>
            {total !== undefined && total > 0 && (
              <Typography variant="pi" textColor="neutral600">
                {formatNumber(value / total, percentFormat(value / total))}
              </Typography>
            )}
            <Typography fontWeight="semiBold" textColor="neutral800">
              {formatNumber(value)}
            </Typography>
          </Flex>
        </Row>
      ))}
    </List>
  );
}

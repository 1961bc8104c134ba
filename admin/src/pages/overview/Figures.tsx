import type { ReactNode } from 'react';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Chains, Figures as Counts } from '../../../../core';
import { useText } from '../../translations/use-text';
import { visitsPerShare } from './figure-values';
import { Panel } from '../../shared/layout/Panel';

/** Four cards in a row, two by two where the window is narrower, and on phones too. */
export const FigureGrid = styled.dl`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(2, minmax(0, 1fr));

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
`;

const Value = styled(Typography)`
  font-variant-numeric: tabular-nums;
`;

interface FigureProps {
  label: string;
  value: string;
  /** A word beside the value, such as "Estimate". */
  badge?: string;
  children: ReactNode;
}

function Figure({ label, value, badge, children }: FigureProps) {
  return (
    <Panel padding={5}>
      <Typography tag="dt" variant="omega" fontWeight="semiBold" textColor="neutral700">
        {label}
      </Typography>
      <Box tag="dd" marginLeft={0} paddingTop={2}>
        <Flex gap={2} paddingBottom={2} wrap="wrap">
          <Value variant="alpha" tag="p" textColor="neutral800">
            {value}
          </Value>
          {badge !== undefined && <Badge size="S">{badge}</Badge>}
        </Flex>
        <Typography variant="pi" tag="div" textColor="neutral600">
          {children}
        </Typography>
      </Box>
    </Panel>
  );
}

interface FiguresProps {
  figures: Counts;
  /** `null` where shares have no tokens. */
  chains: Chains | null;
}

/** The period in four figures. */
export function Figures({ figures, chains }: FiguresProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const perShare = visitsPerShare(figures);
  const inferred = formatNumber(figures.inferredVisits);

  return (
    <section aria-label={text('overview.figures')}>
      <FigureGrid>
        <Figure label={text('figure.shares')} value={formatNumber(figures.shares)}>
          <p>{text('figure.shares.hint')}</p>
          {figures.publicShares > 0 && (
            <p>{text('figure.shares.public', { count: figures.publicShares })}</p>
          )}
          {figures.previews > 0 && (
            <p>
              {text('figure.shares.previews', {
                count: figures.previews,
                previews: formatNumber(figures.previews),
              })}
            </p>
          )}
          {figures.copies > 0 && (
            <p>
              {text('figure.shares.copies', {
                count: figures.copies,
                copies: formatNumber(figures.copies),
              })}
            </p>
          )}
        </Figure>
        <Figure label={text('figure.tagged')} value={formatNumber(figures.taggedVisits)}>
          <p>{text('figure.tagged.hint')}</p>
          {figures.publicTaggedVisits > 0 && (
            <p>{text('figure.tagged.public', { count: figures.publicTaggedVisits })}</p>
          )}
          {figures.appVisits > 0 && (
            <p>{text('figure.tagged.app', { count: figures.appVisits })}</p>
          )}
        </Figure>
        <Figure
          label={text('figure.inferred')}
          badge={text('figure.inferred.badge')}
          value={
            figures.inferredVisits === 0 ? inferred : text('figure.about', { value: inferred })
          }
        >
          {text('figure.inferred.hint')}
        </Figure>
        <Figure
          label={text('figure.perShare')}
          value={
            perShare === null
              ? text('figure.none')
              : formatNumber(perShare, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
          }
        >
          <p>{text('figure.perShare.hint')}</p>
          {chains?.factor != null && (
            <p>
              {text('figure.perShare.chains', {
                factor: formatNumber(chains.factor, { maximumFractionDigits: 2 }),
                generations: chains.generations,
              })}
            </p>
          )}
        </Figure>
      </FigureGrid>
    </section>
  );
}

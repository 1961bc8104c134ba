import type { ReactNode } from 'react';
import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Chains, ChannelsReport, Figures } from '../../../../core';
import type { Answer } from '../../shared/answer/use-answer';
import { privateVisits } from '../../shared/figures/degrees';
import { useText } from '../../translations/use-text';
import { changeOfCount, type Change, type Comparison } from './comparison';
import { visitsPerShare } from './figure-values';

/** Four figures in a row, two by two where the window is narrower. */
export const FigureGrid = styled.dl`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(2, minmax(0, 1fr));

  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
`;

const Value = styled(Typography)`
  font-variant-numeric: tabular-nums;
`;

interface FigureProps {
  label: string;
  value: string;
  change?: Change;
  children?: ReactNode;
}

function Figure({ label, value, change = null, children }: FigureProps) {
  return (
    <div>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {label}
      </Typography>
      <Box tag="dd" marginLeft={0} paddingTop={1}>
        <Flex gap={2} alignItems="baseline" wrap="wrap">
          <Value variant="beta" tag="p" textColor="neutral800">
            {value}
          </Value>
          <ChangeMark change={change} />
        </Flex>
        {children !== undefined && (
          <Typography variant="pi" tag="div" textColor="neutral600">
            {children}
          </Typography>
        )}
      </Box>
    </div>
  );
}

/** By how much a count changed; an arrow for the eye, a sentence for the ear. */
function ChangeMark({ change }: { change: Change }) {
  const text = useText();
  const { formatNumber } = useIntl();
  if (change === null) return null;
  const percent = formatNumber(Math.abs(change), { style: 'percent', maximumFractionDigits: 0 });
  const direction = change === 0 ? 'same' : change > 0 ? 'up' : 'down';
  const said = text(`change.${direction}`, { percent });
  return (
    <Typography variant="pi" textColor="neutral600">
      {direction === 'same' ? (
        said
      ) : (
        <>
          <span aria-hidden>{`${direction === 'up' ? '▲' : '▼'} ${percent}`}</span>
          <VisuallyHidden tag="span">{said}</VisuallyHidden>
        </>
      )}
    </Typography>
  );
}

interface FigureStripProps {
  figures: Figures;
  channels: Answer<ChannelsReport>;
  /** `null` where shares have no tokens. */
  chains: Chains | null;
  comparison: Comparison | null;
  /** Whether the sentence goes by an estimate, so that these private visits need their rule said. */
  estimated: boolean;
}

/** The figures behind the sentence, and the signs that are no visits. */
export function FigureStrip({
  figures,
  channels,
  chains,
  comparison,
  estimated,
}: FigureStripProps) {
  const text = useText();
  const { formatNumber, formatList } = useIntl();
  const perShare = channels.state === 'ready' ? visitsPerShare(figures, channels.report) : null;
  const change = (key: 'visits' | 'private' | 'shares'): Change =>
    comparison === null ? null : changeOfCount(comparison.now[key], comparison.before[key]);
  const signs = (['previews', 'copies', 'publicShares', 'publicTaggedVisits'] as const)
    .filter((sign) => figures[sign] > 0)
    .map((sign) =>
      text(`signs.${sign}`, { count: figures[sign], number: formatNumber(figures[sign]) }),
    );

  return (
    <Box borderColor="neutral150" borderStyle="solid" borderWidth="1px 0 0" marginTop={5}>
      <Box paddingTop={5}>
        <FigureGrid>
          <Figure
            label={text('figure.visits')}
            value={formatNumber(figures.visits)}
            change={change('visits')}
          />
          <Figure
            label={text(estimated ? 'figure.private.rule' : 'figure.private')}
            value={formatNumber(privateVisits(figures))}
            change={change('private')}
          />
          <Figure
            label={text('figure.shares')}
            value={formatNumber(figures.shares)}
            change={change('shares')}
          />
          <Figure
            label={text('figure.perShare')}
            value={
              perShare === null
                ? text('figure.none')
                : formatNumber(perShare, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
            }
          >
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
      </Box>
      {signs.length > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={4}>
          {text('signs.also', { signs: formatList(signs) })}
        </Typography>
      )}
    </Box>
  );
}

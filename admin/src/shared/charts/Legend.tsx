import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Figures } from '../../../../core';
import { useText } from '../../translations/use-text';
import { LOOKS, VISIT_SERIES, type Series } from './series';
import { Swatch } from './Swatch';

const SERIES: readonly Series[] = [...VISIT_SERIES, 'shares'];

/** What the colours stand for, with the sums of the period. */
export function Legend({ figures }: { figures: Figures }) {
  const text = useText();
  const { formatNumber } = useIntl();
  return (
    <Flex tag="ul" gap={4} wrap="wrap">
      {SERIES.map((series) => (
        <Flex tag="li" key={series} gap={2}>
          <Swatch series={series} />
          <Typography variant="pi" textColor="neutral700">
            {text(LOOKS[series].label)}
          </Typography>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {formatNumber(figures[series])}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}

import { Flex, Typography } from '@strapi/design-system';
import { useTheme } from 'styled-components';
import { useText } from '../../translations/use-text';
import { LINE, VISIT_SERIES, type Series } from './series';
import { seriesLabel } from './series-label';
import { Swatch } from './Swatch';

const SERIES: readonly Series[] = [...VISIT_SERIES, 'shares'];

/**
 * What the colours stand for.
 *
 * @param line what the line stands for, if there is one
 */
export function Legend({ line }: { line?: string }) {
  const { colors } = useTheme();
  const text = useText();
  return (
    <Flex tag="ul" gap={4} wrap="wrap">
      {SERIES.map((series) => (
        <Flex tag="li" key={series} gap={2}>
          <Swatch series={series} />
          <Typography variant="pi" textColor="neutral700">
            {text(seriesLabel(series))}
          </Typography>
        </Flex>
      ))}
      {line !== undefined && (
        <Flex tag="li" gap={2}>
          <svg width={20} height={12} aria-hidden focusable={false} style={{ flex: 'none' }}>
            <line
              x2={20}
              y1={6}
              y2={6}
              stroke={colors[LINE.color]}
              strokeWidth={1.5}
              strokeDasharray={LINE.dashes}
            />
          </svg>
          <Typography variant="pi" textColor="neutral700">
            {line}
          </Typography>
        </Flex>
      )}
    </Flex>
  );
}

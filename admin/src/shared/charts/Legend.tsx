import { Flex, Typography } from '@strapi/design-system';
import { useTheme } from 'styled-components';
import { useText } from '../../translations/use-text';
import { LINE, seriesLabel, type VisitSeries } from './series';
import { Swatch } from './Swatch';

interface LegendProps {
  /** The visits that are drawn. */
  shown: readonly VisitSeries[];
  /** What the line stands for, if there is one. */
  line?: string;
}

/** What the colours stand for. */
export function Legend({ shown, line }: LegendProps) {
  const { colors } = useTheme();
  const text = useText();
  return (
    <Flex tag="ul" gap={4} wrap="wrap">
      {([...shown, 'shares'] as const).map((series) => (
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

import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useText } from '../../translations/use-text';
import type { Bar } from './condense';
import { seriesLabel, type VisitSeries } from './series';
import { Swatch } from './Swatch';

const WIDTH = 240;
/** In a narrower chart it would hide the bar that it is about, so it stands below. */
const ROOMY = 2 * WIDTH;

interface TooltipProps {
  bar: Bar;
  /** The visits that are drawn. */
  shown: readonly VisitSeries[];
  label: string;
  /** What the line stands for, if there is one. */
  lineLabel?: string;
  /** By what the bar is pointed at, where it can be chosen. */
  by?: 'mouse' | 'touch' | 'keyboard';
  /** Middle of the bar and width of the chart, in CSS pixels. */
  x: number;
  chartWidth: number;
}

/** The numbers of one bar, for the eye: screen readers are told them by the slider and the table. */
export function Tooltip({ bar, shown, label, lineLabel, by, x, chartWidth }: TooltipProps) {
  const text = useText();
  const { formatNumber } = useIntl();
  const left = x + 12 + WIDTH > chartWidth ? Math.max(0, x - 12 - WIDTH) : x + 12;
  return (
    <Box
      aria-hidden
      background="neutral0"
      borderColor="neutral150"
      shadow="popupShadow"
      hasRadius
      padding={3}
      style={
        chartWidth < ROOMY
          ? { marginTop: 8 }
          : { position: 'absolute', top: 8, width: WIDTH, left, pointerEvents: 'none' }
      }
    >
      <Typography variant="pi" fontWeight="bold">
        {label}
      </Typography>
      {([...[...shown].reverse(), 'shares'] as const).map((series) => (
        <Flex key={series} gap={2} paddingTop={1}>
          <Swatch series={series} />
          <Box flex="1">
            <Typography variant="pi" textColor="neutral700">
              {text(seriesLabel(series))}
            </Typography>
          </Box>
          <Typography variant="pi" fontWeight="bold">
            {formatNumber(bar[series])}
          </Typography>
        </Flex>
      ))}
      {lineLabel !== undefined && bar.line !== null && (
        <Flex gap={2} paddingTop={1} justifyContent="space-between">
          <Typography variant="pi" textColor="neutral600">
            {lineLabel}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {formatNumber(bar.line)}
          </Typography>
        </Flex>
      )}
      {by !== undefined && (
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
          {text(`chart.choose.${by}`)}
        </Typography>
      )}
    </Box>
  );
}

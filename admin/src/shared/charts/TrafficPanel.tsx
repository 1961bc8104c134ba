import { useId, useState, type ReactNode } from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Period, SeriesPoint } from '../../../../core';
import { useText } from '../../translations/use-text';
import { Panel } from '../layout/Panel';
import { ChartTable } from './ChartTable';
import { condense, type Bar, type Line } from './condense';
import { Legend } from './Legend';
import type { Mark } from './Marks';
import { CHART_HEIGHT } from './plot-scales';
import { PRIVATE_SERIES, type Series, type VisitSeries } from './series';
import { TrafficChart } from './TrafficChart';
import { useBarLabel } from './use-bar-label';
import { useWidth } from './use-width';

/** Narrowest step from bar to bar that still reads as a bar, in CSS pixels. */
const NARROWEST = 6;

export interface TrafficPanelProps {
  title: string;
  series: readonly SeriesPoint[];
  step: 'hour' | 'day';
  /** The site's, in which hours are written. */
  timeZone: string;
  /** Sums of the period, for whoever cannot see the chart. */
  figures: Record<Exclude<Series, 'otherVisits'>, number>;
  /** The visits that are drawn; by default, the private ones. */
  shown?: readonly VisitSeries[];
  /** Private visits to compare with, one value per point of the series. */
  line?: { label: string; values: Line };
  /** Days to point out, such as that of the publication. */
  marks?: readonly Mark[];
  /** The day that is not over, if the series includes it. */
  today: string | null;
  /** What else there is to choose, beside the legend. */
  controls?: ReactNode;
  /** Remarks on the figures, below the chart. */
  children?: ReactNode;
  /** Shows the days of one bar only. Without it, bars cannot be chosen. */
  onZoom?: (period: Period) => void;
}

/** The time series with its legend and, on request, its table. */
export function TrafficPanel(props: TrafficPanelProps) {
  const { title, series, step, timeZone, figures, line, marks = [], today, onZoom } = props;
  const { shown = PRIVATE_SERIES } = props;
  const text = useText();
  const { formatNumber } = useIntl();
  const [box, width] = useWidth<HTMLDivElement>();
  const [asTable, setAsTable] = useState(false);
  const tableId = useId();
  const headingId = useId();

  const { grain, bars } = condense(series, step, Math.floor(width / NARROWEST), line?.values);
  const nameOf = useBarLabel(grain, timeZone);
  const isPartial = (bar: Bar) => today !== null && grain !== 'hour' && bar.end === today;
  const fullName = (bar: Bar) =>
    isPartial(bar) ? text('chart.soFar', { day: nameOf(bar, 'full') }) : nameOf(bar, 'full');
  const summary = text('chart.summary', {
    from: bars.slice(0, 1).map(fullName).join(),
    to: bars.slice(-1).map(fullName).join(),
    tagged: formatNumber(figures.taggedVisits),
    app: formatNumber(figures.appVisits),
    inferred: formatNumber(figures.inferredVisits),
    shares: formatNumber(figures.shares),
  });
  const zoom =
    onZoom === undefined || grain === 'hour' || bars.length === 1
      ? undefined
      : ({ start, end }: Bar) => onZoom({ from: start, to: end });

  return (
    <section aria-labelledby={headingId}>
      <Panel padding={{ initial: 5, medium: 6 }}>
        <Flex justifyContent="space-between" alignItems="baseline" gap={2} wrap="wrap">
          <Flex gap={2} alignItems="baseline" wrap="wrap">
            <Typography variant="delta" tag="h2" id={headingId}>
              {title}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {text(`chart.grain.${grain}`)}
            </Typography>
          </Flex>
          <TextButton
            data-noprint
            aria-expanded={asTable}
            aria-controls={tableId}
            onClick={() => setAsTable(!asTable)}
          >
            {text(asTable ? 'chart.hideTable' : 'chart.showTable')}
          </TextButton>
        </Flex>
        <Flex paddingTop={3} paddingBottom={4} gap={4} justifyContent="space-between" wrap="wrap">
          <Legend shown={shown} line={line?.label} />
          {props.controls}
        </Flex>
        <Box ref={box} style={{ minHeight: CHART_HEIGHT }}>
          {width > 0 && (
            <TrafficChart
              title={title}
              bars={bars}
              shown={shown}
              width={width}
              summary={summary}
              lineLabel={line?.label}
              marks={marks}
              isPartial={isPartial}
              shortName={(bar) => nameOf(bar, 'short')}
              fullName={fullName}
              onChoose={zoom}
            />
          )}
        </Box>
        {props.children}
        {asTable && (
          <ChartTable
            id={tableId}
            caption={title}
            bars={bars}
            lineLabel={line?.label}
            nameOf={fullName}
          />
        )}
      </Panel>
    </section>
  );
}

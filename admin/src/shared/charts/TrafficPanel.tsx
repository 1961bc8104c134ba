import { useId, useState } from 'react';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { OverviewReport } from '../../../../core';
import { useText } from '../../translations/use-text';
import { Panel } from '../layout/Panel';
import { ChartTable } from './ChartTable';
import { condense, type Bar } from './condense';
import { Legend } from './Legend';
import { CHART_HEIGHT } from './plot-scales';
import { TrafficChart } from './TrafficChart';
import { useBarLabel } from './use-bar-label';
import { useWidth } from './use-width';

/** Narrowest step from bar to bar that still reads as a bar, in CSS pixels. */
const NARROWEST = 6;

/** The time series with its legend and, on request, its table. */
export function TrafficPanel({ report }: { report: OverviewReport }) {
  const text = useText();
  const { formatNumber } = useIntl();
  const [box, width] = useWidth<HTMLDivElement>();
  const [asTable, setAsTable] = useState(false);
  const tableId = useId();
  const headingId = useId();

  const { figures } = report;
  const { grain, bars } = condense(report.series, report.step, Math.floor(width / NARROWEST));
  const nameOf = useBarLabel(grain, report.timeZone);
  const fullName = (bar: Bar) => nameOf(bar, 'full');
  const summary = text('chart.summary', {
    from: bars.slice(0, 1).map(fullName).join(),
    to: bars.slice(-1).map(fullName).join(),
    tagged: formatNumber(figures.taggedVisits),
    app: formatNumber(figures.appVisits),
    inferred: formatNumber(figures.inferredVisits),
    shares: formatNumber(figures.shares),
  });

  return (
    <section aria-labelledby={headingId}>
      <Panel padding={{ initial: 4, medium: 6 }}>
        <Flex justifyContent="space-between" alignItems="baseline" gap={2} wrap="wrap">
          <Flex gap={2} alignItems="baseline" wrap="wrap">
            <Typography variant="delta" tag="h2" id={headingId}>
              {text('chart.title')}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {text(`chart.grain.${grain}`)}
            </Typography>
          </Flex>
          <TextButton
            aria-expanded={asTable}
            aria-controls={tableId}
            onClick={() => setAsTable(!asTable)}
          >
            {text(asTable ? 'chart.hideTable' : 'chart.showTable')}
          </TextButton>
        </Flex>
        <Box paddingTop={3} paddingBottom={4}>
          <Legend figures={figures} />
        </Box>
        <Box ref={box} style={{ minHeight: CHART_HEIGHT }}>
          {width > 0 && (
            <TrafficChart
              bars={bars}
              width={width}
              summary={summary}
              sharesTitle={text('chart.shares')}
              nameOf={nameOf}
            />
          )}
        </Box>
        {asTable && (
          <ChartTable id={tableId} caption={text('chart.title')} bars={bars} nameOf={fullName} />
        )}
      </Panel>
    </section>
  );
}

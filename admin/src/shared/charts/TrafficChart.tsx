import { useState } from 'react';
import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { Bar as Rect, BarStack } from '@visx/shape';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import type { Bar } from './condense';
import { Hatch, useHatchId } from './Hatch';
import { CHART_HEIGHT, GAP, MARGIN, SHARES_HEIGHT, VISITS_HEIGHT, plotScales } from './plot-scales';
import { LOOKS, VISIT_SERIES, type VisitSeries } from './series';
import { thin, wholeTicks } from './ticks';
import { Tooltip } from './Tooltip';

interface TrafficChartProps {
  bars: Bar[];
  width: number;
  /** Describes the chart to screen readers. */
  summary: string;
  /** Heading of the strip of shares. */
  sharesTitle: string;
  nameOf(bar: Bar, style: 'short' | 'full'): string;
}

/** Room for a date below the axis, and its greatest width, in CSS pixels. */
const TICK_WIDTH = 72;
const LABEL_WIDTH = 56;

/** Private visits as stacked bars, and below them, on the same time axis, the shares. */
export function TrafficChart({ bars, width, summary, sharesTitle, nameOf }: TrafficChartProps) {
  const { colors } = useTheme();
  const { formatNumber } = useIntl();
  const hatch = useHatchId();
  const [active, setActive] = useState<Bar>();
  const { inner, x, visits, shares } = plotScales(bars, width);

  const fills: Record<VisitSeries, string> = {
    taggedVisits: colors[LOOKS.taggedVisits.color],
    appVisits: colors[LOOKS.appVisits.color],
    inferredVisits: `url(#${hatch})`,
  };
  const tickText = { fill: colors.neutral600, fontSize: 11, fontFamily: 'inherit' };
  const countAxis = {
    tickFormat: (count: { valueOf(): number }) =>
      formatNumber(count.valueOf(), { notation: 'compact' }),
    tickLabelProps: { ...tickText, textAnchor: 'end', dx: -4, dy: 4 },
    hideAxisLine: true,
    hideTicks: true,
  } as const;
  const visitTicks = wholeTicks(visits.ticks(4));
  const named = new Map(bars.map((bar) => [bar.start, bar]));
  const dates = thin(
    bars.map(({ start }) => start),
    Math.floor(inner / TICK_WIDTH),
    // Centred below its bar, a date at the end would be cut off.
  ).filter(
    (start) => (x(start) ?? 0) + x.bandwidth() / 2 + LABEL_WIDTH / 2 <= inner + MARGIN.right,
  );
  const bottom = VISITS_HEIGHT + GAP + SHARES_HEIGHT;
  const middle = (bar: Bar) => MARGIN.left + (x(bar.start) ?? 0) + x.bandwidth() / 2;

  return (
    <div style={{ position: 'relative' }} onMouseLeave={() => setActive(undefined)}>
      <svg width={width} height={CHART_HEIGHT} role="img" aria-label={summary}>
        <Hatch id={hatch} stroke={colors[LOOKS.inferredVisits.color]} ground={colors.neutral0} />
        <Group left={MARGIN.left} top={MARGIN.top}>
          {visitTicks.map((tick) => (
            <line
              key={tick}
              x2={inner}
              y1={visits(tick)}
              y2={visits(tick)}
              stroke={colors.neutral150}
            />
          ))}
          {active && (
            <rect
              x={x(active.start)}
              width={x.bandwidth()}
              height={bottom}
              fill={colors.neutral150}
            />
          )}
          <BarStack<Bar, VisitSeries>
            data={bars}
            keys={[...VISIT_SERIES]}
            x={({ start }) => start}
            xScale={x}
            yScale={visits}
            color={(key) => fills[key]}
          >
            {(stacks) =>
              stacks.flatMap((stack) =>
                stack.bars
                  .filter((bar) => bar.height > 0)
                  .map((bar) => (
                    <Rect
                      key={`${stack.key}-${bar.index}`}
                      x={bar.x}
                      y={bar.y}
                      width={bar.width}
                      height={bar.height}
                      fill={bar.color}
                    />
                  )),
              )
            }
          </BarStack>
          <AxisLeft scale={visits} tickValues={visitTicks} {...countAxis} />
          <Group top={VISITS_HEIGHT + GAP}>
            <text x={0} y={-6} {...tickText}>
              {sharesTitle}
            </text>
            <line x2={inner} y1={SHARES_HEIGHT} y2={SHARES_HEIGHT} stroke={colors.neutral200} />
            {bars.map((bar) => (
              <Rect
                key={bar.start}
                x={x(bar.start)}
                y={shares(bar.shares)}
                width={x.bandwidth()}
                height={SHARES_HEIGHT - shares(bar.shares)}
                fill={colors[LOOKS.shares.color]}
              />
            ))}
            <AxisLeft scale={shares} tickValues={[0, shares.domain()[1] ?? 1]} {...countAxis} />
          </Group>
          <AxisBottom
            top={bottom}
            scale={x}
            tickValues={dates}
            tickFormat={(start) => {
              const bar = named.get(start);
              return bar ? nameOf(bar, 'short') : '';
            }}
            hideAxisLine
            hideTicks
            tickLabelProps={{ ...tickText, textAnchor: 'middle' }}
          />
          {bars.map((bar) => (
            <rect
              key={bar.start}
              x={(x(bar.start) ?? 0) - (x.step() - x.bandwidth()) / 2}
              width={x.step()}
              height={bottom}
              fill="transparent"
              onMouseEnter={() => setActive(bar)}
            />
          ))}
        </Group>
      </svg>
      {active && (
        <Tooltip
          bar={active}
          label={nameOf(active, 'full')}
          x={middle(active)}
          chartWidth={width}
        />
      )}
    </div>
  );
}

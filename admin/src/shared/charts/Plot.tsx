import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { Bar as Rect, BarStack, LinePath } from '@visx/shape';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import { useText } from '../../translations/use-text';
import { Fill } from '../figures/Fill';
import type { Bar } from './condense';
import { Marks, type Mark } from './Marks';
import { BOTTOM, GAP, MARGIN, SHARES_HEIGHT, VISITS_HEIGHT, type PlotScales } from './plot-scales';
import { LINE, LOOKS, type VisitSeries } from './series';
import { thin, wholeTicks } from './ticks';

interface PlotProps {
  bars: Bar[];
  /** The visits that are drawn, from the bottom up. */
  shown: readonly VisitSeries[];
  scales: PlotScales;
  /** The bar that is pointed at. */
  active?: Bar;
  marks: readonly Mark[];
  isPartial(bar: Bar): boolean;
  shortName(bar: Bar): string;
}

/** Room for a date below the axis, and its greatest width, in CSS pixels. */
const TICK_WIDTH = 72;
const LABEL_WIDTH = 56;
/** Days that are not over are drawn paler. */
const PARTIAL = 0.45;

/** What is drawn of a series: two plots, one above the other, on one time axis. */
export function Plot({ bars, shown, scales, active, marks, isPartial, shortName }: PlotProps) {
  const text = useText();
  const { colors } = useTheme();
  const { formatNumber } = useIntl();
  const id = `plot${useId().replace(/\W/g, '')}`;
  const { inner, x, visits, shares } = scales;

  const fillOf = (series: VisitSeries) => {
    const { color, texture } = LOOKS[series];
    return texture === 'solid' ? colors[color] : `url(#${id}${series})`;
  };
  const opacity = (bar?: Bar) => (bar !== undefined && isPartial(bar) ? PARTIAL : 1);
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
  const left = (bar: Bar) => x(bar.start) ?? 0;
  const dates = thin(
    bars.map(({ start }) => start),
    Math.floor(inner / TICK_WIDTH),
    // Centred below its bar, a date at the end would be cut off.
  ).filter(
    (start) => (x(start) ?? 0) + x.bandwidth() / 2 + LABEL_WIDTH / 2 <= inner + MARGIN.right,
  );

  return (
    <>
      <defs>
        {shown.map((series) => {
          const { color, texture } = LOOKS[series];
          return (
            texture !== 'solid' && (
              <Fill
                key={series}
                id={`${id}${series}`}
                texture={texture}
                color={colors[color]}
                ground={colors.neutral0}
              />
            )
          );
        })}
      </defs>
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
          <rect x={left(active)} width={x.bandwidth()} height={BOTTOM} fill={colors.neutral150} />
        )}
        <BarStack<Bar, VisitSeries>
          data={bars}
          keys={[...shown]}
          x={({ start }) => start}
          xScale={x}
          yScale={visits}
          color={fillOf}
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
                    opacity={opacity(bars[bar.index])}
                  />
                )),
            )
          }
        </BarStack>
        <LinePath<Bar>
          data={bars.filter(({ line }) => line !== null)}
          x={(bar) => left(bar) + x.bandwidth() / 2}
          y={({ line }) => visits(line ?? 0)}
          stroke={colors[LINE.color]}
          strokeWidth={1.5}
          strokeDasharray={LINE.dashes}
        />
        <AxisLeft scale={visits} tickValues={visitTicks} {...countAxis} />
        <Group top={VISITS_HEIGHT + GAP}>
          <text x={0} y={-6} {...tickText}>
            {text('chart.shares')}
          </text>
          <line x2={inner} y1={SHARES_HEIGHT} y2={SHARES_HEIGHT} stroke={colors.neutral200} />
          {bars.map((bar) => (
            <Rect
              key={bar.start}
              x={left(bar)}
              y={shares(bar.shares)}
              width={x.bandwidth()}
              height={SHARES_HEIGHT - shares(bar.shares)}
              fill={colors[LOOKS.shares.color]}
              opacity={opacity(bar)}
            />
          ))}
          <AxisLeft scale={shares} tickValues={[0, shares.domain()[1] ?? 1]} {...countAxis} />
        </Group>
        <Marks marks={marks} bars={bars} leftOf={left} width={inner} height={BOTTOM} />
        <AxisBottom
          top={BOTTOM}
          scale={x}
          tickValues={dates}
          tickFormat={(start) => {
            const bar = named.get(start);
            return bar ? shortName(bar) : '';
          }}
          hideAxisLine
          hideTicks
          tickLabelProps={{ ...tickText, textAnchor: 'middle' }}
        />
      </Group>
    </>
  );
}

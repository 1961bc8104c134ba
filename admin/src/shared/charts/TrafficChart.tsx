import { useState } from 'react';
import { useTheme } from 'styled-components';
import type { Bar } from './condense';
import type { Mark } from './Marks';
import { CHART_HEIGHT, MARGIN, plotScales } from './plot-scales';
import { Plot } from './Plot';
import { PlotPointer, type Reach } from './PlotPointer';
import type { VisitSeries } from './series';
import { Tooltip } from './Tooltip';

interface TrafficChartProps {
  title: string;
  bars: Bar[];
  /** The visits that are drawn, from the bottom up. */
  shown: readonly VisitSeries[];
  width: number;
  /** Describes the chart to screen readers. */
  summary: string;
  /** What the line stands for, if there is one. */
  lineLabel?: string;
  marks: readonly Mark[];
  /** Whether a bar's days are not over. */
  isPartial(bar: Bar): boolean;
  shortName(bar: Bar): string;
  fullName(bar: Bar): string;
  onChoose?: (bar: Bar) => void;
}

/** Private visits as stacked bars, and below them, on the same time axis, the shares. */
export function TrafficChart(props: TrafficChartProps) {
  const { title, bars, shown, width, summary, lineLabel, fullName, onChoose } = props;
  const { colors } = useTheme();
  const [reach, setReach] = useState<Reach>();
  const scales = plotScales(bars, width, shown);
  const active = reach === undefined ? undefined : bars[reach.index];

  return (
    <div style={{ position: 'relative' }}>
      <svg
        width={width}
        height={CHART_HEIGHT}
        viewBox={`0 0 ${width} ${CHART_HEIGHT}`}
        role="img"
        aria-label={summary}
        // Paper is of another width than the screen.
        style={{ display: 'block', maxWidth: '100%', height: 'auto', color: colors.neutral600 }}
      >
        <Plot {...props} active={active} scales={scales} />
      </svg>
      <PlotPointer
        label={title}
        bars={bars}
        scales={scales}
        reach={reach}
        onReach={setReach}
        fullName={fullName}
        onChoose={onChoose}
      />
      {reach !== undefined && active !== undefined && (
        <Tooltip
          bar={active}
          shown={shown}
          label={fullName(active)}
          lineLabel={lineLabel}
          by={onChoose && reach.by}
          x={MARGIN.left + (scales.x(active.start) ?? 0) + scales.x.bandwidth() / 2}
          chartWidth={width}
        />
      )}
    </div>
  );
}

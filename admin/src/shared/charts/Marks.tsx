import { useTheme } from 'styled-components';
import type { Bar } from './condense';

/** A day to point out. */
export interface Mark {
  /** `YYYY-MM-DD`. */
  at: string;
  label: string;
}

/** Room that a label needs to its right before it is written to the left, in CSS pixels. */
const LABEL_WIDTH = 140;

interface MarksProps {
  marks: readonly Mark[];
  bars: readonly Bar[];
  /** Left edge of a bar, in CSS pixels. */
  leftOf(bar: Bar): number;
  width: number;
  height: number;
}

/** Dashed lines at the beginning of the bars that marked days lie in. */
export function Marks({ marks, bars, leftOf, width, height }: MarksProps) {
  const { colors } = useTheme();
  return (
    <>
      {marks.map(({ at, label }) => {
        const bar = bars.find(({ start, end }) => start.slice(0, 10) <= at && at <= end);
        if (bar === undefined) return null;
        const x = leftOf(bar);
        const toLeft = x + LABEL_WIDTH > width;
        return (
          <g key={`${at} ${label}`}>
            <line x1={x} x2={x} y2={height} stroke={colors.neutral600} strokeDasharray="2 3" />
            <text
              x={toLeft ? x - 4 : x + 4}
              y={10}
              textAnchor={toLeft ? 'end' : 'start'}
              fill={colors.neutral600}
              fontSize={11}
            >
              {label}
            </text>
          </g>
        );
      })}
    </>
  );
}

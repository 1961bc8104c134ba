import { useTheme } from 'styled-components';
import { Hatch, useHatchId } from './Hatch';
import { LOOKS, type Series } from './series';

/** A small sample of how a series is drawn. */
export function Swatch({ series }: { series: Series }) {
  const { colors } = useTheme();
  const hatch = useHatchId();
  const { color, hatched } = LOOKS[series];
  return (
    <svg width={12} height={12} aria-hidden focusable={false} style={{ flex: 'none' }}>
      {hatched && <Hatch id={hatch} stroke={colors[color]} ground={colors.neutral0} />}
      <rect
        x={0.5}
        y={0.5}
        width={11}
        height={11}
        rx={2}
        fill={hatched ? `url(#${hatch})` : colors[color]}
        stroke={colors[color]}
      />
    </svg>
  );
}

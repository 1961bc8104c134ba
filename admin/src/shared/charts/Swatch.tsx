import { useTheme } from 'styled-components';
import { DegreeSwatch } from '../figures/DegreeSwatch';
import { LOOKS, type Series } from './series';

/** A small sample of how a series is drawn. */
export function Swatch({ series }: { series: Series }) {
  const { colors } = useTheme();
  if (series !== 'shares' && series !== 'otherVisits') return <DegreeSwatch degree={series} />;
  return (
    <svg width={12} height={12} aria-hidden focusable={false} style={{ flex: 'none' }}>
      <rect width={12} height={12} rx={2} fill={colors[LOOKS[series].color]} />
    </svg>
  );
}

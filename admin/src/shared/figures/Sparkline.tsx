import { VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import { useText } from '../../translations/use-text';
import { sparkPoints } from './spark-points';

interface SparklineProps {
  /** Counts by day or week, oldest first. */
  values: readonly number[];
  unit?: 'day' | 'week';
  /** In CSS pixels. */
  width?: number;
  height?: number;
}

/** Up to so many values are read out one by one. */
const READ_OUT = 7;

/** A small curve. Screen readers have its values, or its range where they are many. */
export function Sparkline({ values, unit = 'day', width = 96, height = 28 }: SparklineProps) {
  const { colors } = useTheme();
  const { formatNumber } = useIntl();
  const text = useText();
  const last = values.at(-1);
  if (last === undefined) return null;

  const points = sparkPoints(values, width, height);
  const [lastX, lastY] = points.at(-1) ?? [0, 0];
  const twin =
    values.length <= READ_OUT
      ? text(`sparkline.${unit}.all`, {
          values: values.map((each) => formatNumber(each)).join(' · '),
        })
      : text(`sparkline.${unit}.range`, {
          least: formatNumber(Math.min(...values)),
          most: formatNumber(Math.max(...values)),
          last: formatNumber(last),
        });

  return (
    <>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden
        focusable={false}
        style={{ display: 'block', flex: 'none' }}
      >
        <polyline
          points={points.map((point) => point.join()).join(' ')}
          fill="none"
          stroke={colors.primary600}
          strokeWidth={1.5}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
        <circle cx={lastX} cy={lastY} r={2} fill={colors.primary600} />
      </svg>
      <VisuallyHidden tag="span">{twin}</VisuallyHidden>
    </>
  );
}

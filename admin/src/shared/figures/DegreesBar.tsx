import { useId } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import { useText } from '../../translations/use-text';
import { DEGREE_LOOKS, DEGREES, stretches, type DegreeCounts } from './degrees';
import { DegreeSwatch } from './DegreeSwatch';
import { Fill } from './Fill';

interface DegreesBarProps {
  counts: DegreeCounts;
  /** What the whole length stands for, such as all visits; by default the private ones. */
  whole?: number;
  /** Height in CSS pixels. */
  height?: number;
  /** Whether the degrees are named below, with their counts. */
  legend?: boolean;
}

/**
 * Private visits in one bar of three degrees: certain, recognised, likely. Screen readers hear the
 * counts, from the legend where there is one.
 */
export function DegreesBar({ counts, whole = 0, height = 12, legend = false }: DegreesBarProps) {
  const { colors } = useTheme();
  const { formatNumber } = useIntl();
  const text = useText();
  const id = `degrees${useId().replace(/\W/g, '')}`;
  const said = text('degrees.said', {
    certain: formatNumber(counts.taggedVisits),
    recognised: formatNumber(counts.appVisits),
    likely: formatNumber(counts.inferredVisits),
  });

  return (
    <Box width="100%">
      <svg
        width="100%"
        height={height}
        style={{ display: 'block' }}
        {...(legend ? { 'aria-hidden': true } : { role: 'img', 'aria-label': said })}
        focusable={false}
      >
        <defs>
          {DEGREES.map((degree) => {
            const { color, texture } = DEGREE_LOOKS[degree];
            return (
              texture !== 'solid' && (
                <Fill
                  key={degree}
                  id={`${id}${degree}`}
                  texture={texture}
                  color={colors[color]}
                  ground={colors.neutral0}
                />
              )
            );
          })}
          <clipPath id={`${id}ends`}>
            <rect width="100%" height={height} rx={3} />
          </clipPath>
        </defs>
        <g clipPath={`url(#${id}ends)`}>
          <rect width="100%" height={height} fill={colors.neutral150} />
          {stretches(counts, whole).map(({ degree, start, length }) => {
            const { color, texture } = DEGREE_LOOKS[degree];
            return (
              <rect
                key={degree}
                x={`${start}%`}
                width={`${length}%`}
                height={height}
                fill={texture === 'solid' ? colors[color] : `url(#${id}${degree})`}
                stroke={colors.primary600}
              />
            );
          })}
        </g>
      </svg>
      {legend && (
        <Flex tag="ul" gap={3} wrap="wrap" paddingTop={2}>
          {DEGREES.map((degree) => (
            <Flex tag="li" key={degree} gap={2}>
              <DegreeSwatch degree={degree} />
              <Typography variant="pi" textColor="neutral700">
                {text(`degree.${degree}`)}
              </Typography>
              <Typography variant="pi" fontWeight="bold" textColor="neutral800">
                {formatNumber(counts[degree])}
              </Typography>
            </Flex>
          ))}
        </Flex>
      )}
    </Box>
  );
}

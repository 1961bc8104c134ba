import { useId } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import { useText } from '../../translations/use-text';
import { PART_LOOKS, stretches, type Part } from './degrees';
import { DegreeSwatch } from './DegreeSwatch';
import { Fill } from './Fill';

interface PartsBarProps {
  parts: readonly Part[];
  /** What the whole length stands for, such as all visits; by default the parts together. */
  whole?: number | undefined;
  /** Height in CSS pixels. */
  height?: number | undefined;
  /** What screen readers hear where no legend names the parts below, with their counts. */
  said?: string | undefined;
}

/** Visits in one bar of several parts. */
export function PartsBar({ parts, whole = 0, height = 12, said }: PartsBarProps) {
  const { colors } = useTheme();
  const id = `degrees${useId().replace(/\W/g, '')}`;
  return (
    <Box width="100%">
      <svg
        width="100%"
        height={height}
        style={{ display: 'block' }}
        {...(said === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': said })}
        focusable={false}
      >
        <defs>
          {parts.map(({ part }) => {
            const { color, texture } = PART_LOOKS[part];
            return (
              texture !== 'solid' && (
                <Fill
                  key={part}
                  id={`${id}${part}`}
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
          {stretches(parts, whole).map(({ part, start, length }) => {
            const { color, texture } = PART_LOOKS[part];
            return (
              <rect
                key={part}
                x={`${start}%`}
                width={`${length}%`}
                height={height}
                fill={texture === 'solid' ? colors[color] : `url(#${id}${part})`}
                stroke={color.startsWith('neutral') ? colors[color] : colors.primary600}
              />
            );
          })}
        </g>
      </svg>
      {said === undefined && <Legend parts={parts} />}
    </Box>
  );
}

function Legend({ parts }: Pick<PartsBarProps, 'parts'>) {
  const { formatNumber } = useIntl();
  const text = useText();
  return (
    <Flex tag="ul" gap={3} wrap="wrap" paddingTop={2}>
      {parts.map(({ part, visits, low, high }) => (
        <Flex tag="li" key={part} gap={2}>
          <DegreeSwatch degree={part} />
          <Typography variant="pi" textColor="neutral700">
            {text(`degree.${part}`)}
          </Typography>
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {low === undefined || high === undefined || low === high
              ? formatNumber(visits)
              : text('estimate.interval', {
                  visits: formatNumber(visits),
                  low: formatNumber(low),
                  high: formatNumber(high),
                })}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}

import { useId } from 'react';
import { useTheme } from 'styled-components';
import { PART_LOOKS, type VisitsPart } from './degrees';
import { Fill } from './Fill';

/** A small sample of how a degree is drawn, for legends. */
export function DegreeSwatch({ degree }: { degree: VisitsPart }) {
  const { colors } = useTheme();
  const id = `swatch${useId().replace(/\W/g, '')}`;
  const { color, texture } = PART_LOOKS[degree];
  return (
    <svg width={12} height={12} aria-hidden focusable={false} style={{ flex: 'none' }}>
      {texture !== 'solid' && (
        <defs>
          <Fill id={id} texture={texture} color={colors[color]} ground={colors.neutral0} />
        </defs>
      )}
      <rect
        x={0.5}
        y={0.5}
        width={11}
        height={11}
        rx={2}
        fill={texture === 'solid' ? colors[color] : `url(#${id})`}
        stroke={color.startsWith('neutral') ? colors[color] : colors.primary600}
      />
    </svg>
  );
}

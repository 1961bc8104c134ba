import type { Texture } from './degrees';

interface FillProps {
  /** For `url(#…)`. */
  id: string;
  texture: Exclude<Texture, 'solid'>;
  color: string;
  ground: string;
}

/** The pattern of a texture, for an SVG's `defs`. */
export function Fill({ id, texture, color, ground }: FillProps) {
  return texture === 'dotted' ? (
    <pattern id={id} width={4} height={4} patternUnits="userSpaceOnUse">
      <rect width={4} height={4} fill={color} />
      <circle cx={2} cy={2} r={0.9} fill={ground} />
    </pattern>
  ) : (
    <pattern
      id={id}
      width={5}
      height={5}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={5} height={5} fill={ground} />
      <rect width={1.8} height={5} fill={color} />
    </pattern>
  );
}

import { useId } from 'react';

/** A unique id that is safe in `url(#…)`. */
export const useHatchId = (): string => `hatch${useId().replace(/\W/g, '')}`;

/** Diagonal strokes: how charts and legends mark an estimate. */
export function Hatch({ id, stroke, ground }: { id: string; stroke: string; ground: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width={5}
        height={5}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={5} height={5} fill={ground} />
        <rect width={1.8} height={5} fill={stroke} />
      </pattern>
    </defs>
  );
}

import { useId, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../../translations/use-text';
import type { Bar } from './condense';
import { BOTTOM, MARGIN, barAt, type PlotScales } from './plot-scales';
import { useBarNumbers } from './use-bar-numbers';

/** The bar that is pointed at, and by what. */
export interface Reach {
  index: number;
  by: 'mouse' | 'touch' | 'keyboard';
}

interface PlotPointerProps {
  label: string;
  bars: readonly Bar[];
  scales: PlotScales;
  reach: Reach | undefined;
  fullName(bar: Bar): string;
  onReach(reach: Reach | undefined): void;
  onChoose?: (bar: Bar) => void;
}

const Surface = styled.div<{ $chooses: boolean }>`
  position: absolute;
  cursor: ${({ $chooses }) => ($chooses ? 'pointer' : 'default')};
  // A finger that moves sideways reads the bars, one that moves up or down scrolls the page.
  touch-action: pan-y;
  border-radius: ${({ theme }) => theme.borderRadius};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const STEPS: Record<string, (index: number, last: number) => number> = {
  ArrowLeft: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  ArrowDown: (index) => index - 1,
  ArrowUp: (index) => index + 1,
  Home: () => 0,
  End: (_, last) => last,
  PageUp: (index) => index - 7,
  PageDown: (index) => index + 7,
};

/**
 * Lies over the plot and finds the bar for the mouse, a finger or the keyboard. To screen readers it
 * is a slider that goes from bar to bar and says the numbers of each.
 */
export function PlotPointer(props: PlotPointerProps) {
  const { label, bars, scales, reach, fullName, onReach, onChoose } = props;
  const text = useText();
  const numbersOf = useBarNumbers();
  const hint = useId();
  /** Whether the finger that is down lies on the bar that was shown already. */
  const again = useRef(false);
  const last = bars.length - 1;
  const at = reach?.index ?? last;
  const bar = bars[at];

  const indexAt = ({ clientX, currentTarget }: PointerEvent): number => {
    const box = currentTarget.getBoundingClientRect();
    return barAt(scales, bars.length, clientX - box.left);
  };
  const point = (event: PointerEvent) =>
    onReach({ index: indexAt(event), by: event.pointerType === 'mouse' ? 'mouse' : 'touch' });
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = reach === undefined ? last : step(at, last);
      onReach({ index: Math.min(last, Math.max(0, next)), by: 'keyboard' });
    } else if (event.key === 'Escape') {
      onReach(undefined);
    } else if (event.key === 'Enter' && reach !== undefined && bar !== undefined) {
      onChoose?.(bar);
    }
  };
  if (bar === undefined) return null;

  return (
    <>
      <Surface
        data-noprint
        $chooses={onChoose !== undefined}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-describedby={onChoose && hint}
        aria-valuemin={1}
        aria-valuemax={bars.length}
        aria-valuenow={at + 1}
        aria-valuetext={`${fullName(bar)}: ${numbersOf(bar)}`}
        style={{ left: MARGIN.left, top: MARGIN.top, width: scales.inner, height: BOTTOM }}
        onPointerDown={(event) => {
          again.current = reach?.by === 'touch' && reach.index === indexAt(event);
          point(event);
        }}
        onPointerMove={point}
        onPointerLeave={({ pointerType }) => {
          // A finger that is lifted leaves the numbers on screen.
          if (pointerType === 'mouse') onReach(undefined);
        }}
        onClick={() => {
          if (reach?.by === 'mouse' || again.current) onChoose?.(bar);
        }}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(':focus-visible')) onReach({ index: last, by: 'keyboard' });
        }}
        onBlur={() => onReach(undefined)}
        onKeyDown={press}
      />
      <VisuallyHidden>
        <span id={hint}>{text('chart.choose.keyboard')}</span>
      </VisuallyHidden>
    </>
  );
}

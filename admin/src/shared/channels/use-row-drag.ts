import { useState, type DragEvent } from 'react';

/** What a row that can be dragged passes on to its element. */
export interface RowDrag {
  /** Where what is dragged would stand: this row's place, before or after it. */
  mark: 'before' | 'after' | undefined;
  dragged: boolean;
  handlers: {
    draggable: boolean;
    onDragStart(event: DragEvent): void;
    onDragOver(event: DragEvent): void;
    onDrop(event: DragEvent): void;
    onDragEnd(): void;
  };
}

/**
 * Moves rows of a list with the mouse, by the browser's own drag and drop. Keyboards and touch screens
 * have the buttons of each row.
 */
export function useRowDrag(onMove: (from: number, to: number) => void, disabled: boolean) {
  const [from, setFrom] = useState<number>();
  const [over, setOver] = useState<number>();
  const end = () => {
    setFrom(undefined);
    setOver(undefined);
  };

  return (index: number): RowDrag => ({
    dragged: from === index,
    mark:
      from === undefined || over !== index || from === index
        ? undefined
        : from < index
          ? 'after'
          : 'before',
    handlers: {
      draggable: !disabled,
      onDragStart(event) {
        // Firefox starts no drag without data.
        event.dataTransfer.setData('text/plain', '');
        event.dataTransfer.effectAllowed = 'move';
        setFrom(index);
      },
      onDragOver(event) {
        // What comes from elsewhere is none of these rows.
        if (from === undefined) return;
        event.preventDefault();
        setOver(index);
      },
      onDrop(event) {
        event.preventDefault();
        if (from !== undefined && from !== index) onMove(from, index);
        end();
      },
      onDragEnd: end,
    },
  });
}

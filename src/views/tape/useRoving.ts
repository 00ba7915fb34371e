/** A grid with one tab stop: arrows move between its rows and cells (ARIA grid pattern). */
import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';

export interface Cell {
  readonly row: number;
  readonly column: number;
}
export interface Roving {
  /** The cell that has, or last had, the focus. */
  readonly at: Cell;
  readonly focused: boolean;
  readonly gridProps: {
    readonly ref: React.RefObject<HTMLDivElement | null>;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
  readonly cellProps: (row: number, column: number) => { readonly 'data-cell': string; readonly tabIndex: 0 | -1 };
}

/**
 * `columns(row)` is the number of cells of a row. `onKey` comes first and returns true when it took the key, or the
 * cell that shall have the focus next.
 */
export function useRoving(
  rows: number,
  columns: (row: number) => number,
  onKey: (event: KeyboardEvent, at: Cell) => boolean | Cell = () => false,
): Roving {
  const ref = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<Cell>({ row: 0, column: 0 });
  const [focused, setFocused] = useState(false);
  const row = clamp(wanted.row, rows);
  const at = { row, column: clamp(wanted.column, columns(row)) };

  // Cells come and go while time goes on: focus stays in the grid.
  useLayoutEffect(() => {
    if (focused) ref.current?.querySelector<HTMLElement>(`[data-cell="${nameOf(at)}"]`)?.focus({ preventScroll: true });
  });

  const moveTo = (cell: Cell) =>
    setWanted({ row: clamp(cell.row, rows), column: clamp(cell.column, columns(clamp(cell.row, rows))) });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const taken = onKey(event, at);
    const next = typeof taken === 'object' ? taken : taken ? at : arrow(event.key, at, columns(at.row));
    if (!next) return;
    event.preventDefault();
    // The page has its own use for the arrows.
    event.stopPropagation();
    if (next !== at) moveTo(next);
  };
  const onFocus = (event: FocusEvent) => {
    setFocused(true);
    const cell = cellOf(event.target);
    if (cell) setWanted(cell);
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
  };
  return {
    at,
    focused,
    gridProps: { ref, onKeyDown, onFocus, onBlur },
    cellProps: (row, column) => ({
      'data-cell': nameOf({ row, column }),
      tabIndex: row === at.row && column === at.column ? 0 : -1,
    }),
  };
}

const nameOf = ({ row, column }: Cell) => `${row}:${column}`;

/** The cell that an element belongs to. */
export function cellOf(target: EventTarget): Cell | null {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
  const [row, column] = name?.split(':').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

function arrow(key: string, { row, column }: Cell, columns: number): Cell | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: columns - 1 };
    default:
      return null;
  }
}

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

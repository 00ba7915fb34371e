/** How the columns of the logs stand: wide while there is room, narrow where that brings an old conflict into sight. */
import type { Index } from '../raft/types.ts';
import { CELL_GAP, cellWidth, columnLayout, type ColumnLayout, WIDEST, type WindowFacts } from './logs.ts';

export interface LogColumns extends ColumnLayout {
  /** Cells say the term and no command. */
  readonly termsOnly: boolean;
  /** There is room for commands as they are written. */
  readonly whole: boolean;
}

/** A term alone is legible in so many pixels. */
const NARROW = 32;
/** The lock of an entry on a majority, with what stands around it. */
const LOCK = 14;

/** `beside`: pixels that stay free behind the last entry while cells need no more than they must have. */
export function logColumns(room: number, window: WindowFacts, termsOnly: boolean, beside = 0): LogColumns {
  const { entries, longest } = window;
  const usual = columnLayout(room, entries, termsOnly);
  if (termsOnly) return { ...usual, termsOnly, whole: false };
  const narrow = fitting(room, Math.max(NARROW, ...entries.map(({ term }) => cellWidth(term, 0))));
  const differ = firstDifference(window);
  if (differ < longest - usual.columns + 1 && differ >= longest - narrow + 1)
    return { ...stretched(room, Math.min(narrow, longest)), termsOnly: true, whole: false };
  // Never fewer columns than cells of the widest kind would make: the first entries do not shift one another.
  const free = Math.max(room - beside, Math.min(room, longest * usual.pitch));
  const columns = Math.min(usual.columns, Math.max(longest, fitting(free, WIDEST)));
  const wide = stretched(free, columns);
  const whole = entries.every(({ term, command }) => cellWidth(term, command.length) + LOCK <= wide.cell);
  return { ...wide, termsOnly: false, whole };
}

const fitting = (room: number, cell: number): number => Math.max(1, Math.floor((room + CELL_GAP) / (cell + CELL_GAP)));

function stretched(room: number, columns: number): ColumnLayout {
  const pitch = Math.min(WIDEST + CELL_GAP, Math.floor((room + CELL_GAP) / columns));
  return { columns, pitch, cell: pitch - CELL_GAP };
}

/** The lowest index of the window at which two logs hold entries of different terms; Infinity when there is none. */
export function firstDifference({ first, last, entries, rows }: WindowFacts): Index {
  for (let index = first; index <= last; index++) {
    const terms = new Set(
      rows.map((row) => entries[row?.[index - first] ?? -1]?.term).filter((term) => term !== undefined),
    );
    if (terms.size > 1) return index;
  }
  return Infinity;
}

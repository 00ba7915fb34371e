/** Events as they are told, as plain data. */
import { rowOf } from '../describe/describe.ts';
import { type EventRow, Mark, type SimEvent } from '../types.ts';
import type { History } from './history.ts';

/** How many rows are kept ready: those of a list that somebody pages through. */
const MOST_ROWS = 1024;

/** With the violations that it brought about. */
export function describeEvent({ end }: History, event: SimEvent): EventRow {
  if ((event.marks & Mark.violation) === 0) return rowOf(event);
  const { items, length } = end.violations;
  return rowOf(
    event,
    items.slice(0, length).filter((violation) => violation.event === event.id),
  );
}

/** The same, the same object while it is asked for again and again. */
export function rowFor(history: History, event: SimEvent): EventRow {
  const { rows } = history;
  const kept = rows.get(event.id);
  if (kept !== undefined) return kept;
  const row = describeEvent(history, event);
  if (rows.size >= MOST_ROWS) rows.clear();
  rows.set(event.id, row);
  return row;
}

/** Events that have been taken: the newest are still there, every other is made again by replaying the run. */
import { rowOf } from '../describe/describe.ts';
import { takeUntil } from '../take.ts';
import { type EventId, type EventRow, Mark, type SimEvent } from '../types.ts';
import { forkWorld } from '../world.ts';
import type { Checkpoint, History } from './history.ts';

/** How many of the newest events are kept whole: what is being watched never needs a replay. */
const NEWEST = 1024;
/** How many rows are kept ready: those of a list that somebody pages through. */
const MOST_ROWS = 4096;

export interface Past {
  /** By id modulo its length. */
  readonly newest: (SimEvent | null)[];
  readonly rows: Map<EventId, EventRow>;
}

export function createPast(): Past {
  return { newest: new Array<SimEvent | null>(NEWEST).fill(null), rows: new Map() };
}

export function addToPast({ newest }: Past, event: SimEvent): void {
  newest[event.id % NEWEST] = event;
}

/** Forgets the events from `id` on. */
export function cutPast({ newest, rows }: Past, id: EventId): void {
  newest.forEach((event, i) => {
    if (event !== null && event.id >= id) newest[i] = null;
  });
  rows.clear();
}

/** An event as it was; undefined when it has not been taken. */
export function eventNumbered(history: History, id: EventId): SimEvent | undefined {
  const kept = history.past.newest[id % NEWEST];
  if (kept?.id === id) return kept;
  return eventsNumbered(history, [id])[0];
}

/** Rows in the order in which they are asked for. */
export function rowsNumbered(history: History, ids: readonly EventId[]): EventRow[] {
  const { newest, rows } = history.past;
  if (rows.size + ids.length > MOST_ROWS) rows.clear();
  const missing = ids.filter((id) => !rows.has(id) && newest[id % NEWEST]?.id !== id);
  for (const event of eventsNumbered(history, missing)) rows.set(event.id, describeEvent(history, event));
  return ids.map((id) => rows.get(id) ?? describeNow(history, newest[id % NEWEST]!));
}

/** With the violations that it brought about. */
export function describeEvent({ world }: History, event: SimEvent): EventRow {
  if ((event.marks & Mark.violation) === 0) return rowOf(event);
  const { items, length } = world.violations;
  return rowOf(
    event,
    items.slice(0, length).filter((violation) => violation.event === event.id),
  );
}

export function checkpointBefore({ checkpoints }: History, id: EventId): Checkpoint {
  return checkpoints.findLast(({ world }) => world.events <= id)!;
}

function describeNow(history: History, event: SimEvent): EventRow {
  const row = describeEvent(history, event);
  history.past.rows.set(event.id, row);
  return row;
}

/** Replays from the checkpoints that lie before the wanted events, each stretch once. */
function eventsNumbered(history: History, ids: readonly EventId[]): SimEvent[] {
  const found: SimEvent[] = [];
  let world = null;
  for (const id of [...ids].sort((a, b) => a - b)) {
    if (id >= history.world.events) break;
    const checkpoint = checkpointBefore(history, id);
    if (world === null || checkpoint.world.events > world.events) {
      world = forkWorld(checkpoint.world);
      // A checkpoint knows the commands of its time; up to there the run is the same.
      world.run = history.world.run;
    }
    while (world.events <= id && takeUntil(world, Infinity));
    found.push(world.draft);
  }
  return found;
}

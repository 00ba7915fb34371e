/**
 * A world with a memory: a list of the recent events, of key events much longer, what the tape draws, and checkpoints
 * from which every past event can be had again by replaying the run. Checkpoints are a cache: they can be thinned.
 */
import { createWorld, type WorldOptions } from '../create.ts';
import { digest } from '../digest.ts';
import { nextEventTime, passTo, takeEvent, takeUntil } from '../take.ts';
import { type EventId, KEY_MARKS, Mark, type Micros, type Run, type SimEvent } from '../types.ts';
import { forkWorld, type World } from '../world.ts';
import { addToPast, createPast, type Past } from './past.ts';
import { addEvent, addFrom, createRing, marksAt, type Ring } from './ring.ts';
import { addToTape, createTapeRecord, type TapeRecord } from './tape-record.ts';

export interface History {
  world: World;
  /** The recent events; the position of each is its id. */
  readonly window: Ring;
  /** Key events that have left the window. */
  readonly keys: Ring;
  readonly past: Past;
  readonly tape: TapeRecord;
  /** Ids of the events at which a command was taken, oldest first: what undo goes back through. */
  commandEvents: EventId[];
  checkpoints: Checkpoint[];
  /** Events between two checkpoints. */
  readonly interval: number;
  counts: Counts;
}

export interface Checkpoint {
  /** The world before the event with the id `world.events`. Never stepped itself, only forked. */
  readonly world: World;
  readonly digest: number;
  readonly counts: Counts;
}

/** Events since the start, by what they hold. */
export interface Counts {
  readonly key: number;
  readonly faults: number;
  readonly refused: number;
}

export interface HistoryOptions extends WorldOptions {
  /** Events that are listed, key or not. */
  readonly window?: number;
}

/** Marks of what the filter "Faults" shows: what the user did to the cluster, and what the network lost. */
export const FAULT_MARKS = Mark.fault | Mark.lost | Mark.violation;

const WINDOW = 20_000;
const MOST_KEYS = 50_000;
/** With more, every second one of the older half goes. */
const MOST_CHECKPOINTS = 1024;
/** From so many servers on a checkpoint is larger, and there are half as many. */
const BIG_CLUSTER = 25;

export function createHistory(run: Run, options: HistoryOptions = {}): History {
  const world = createWorld(run, options);
  const history: History = {
    world,
    window: createRing(options.window ?? WINDOW),
    keys: createRing(MOST_KEYS),
    past: createPast(),
    tape: createTapeRecord(world),
    commandEvents: [],
    checkpoints: [],
    interval: run.options.servers < BIG_CLUSTER ? 1000 : 2000,
    counts: { key: 0, faults: 0, refused: 0 },
  };
  addCheckpoint(history);
  return history;
}

export interface AdvanceOptions {
  /** At most so many events. */
  readonly maxEvents?: number;
  readonly stopOnKey?: boolean;
  readonly stopOnViolation?: boolean;
}
export interface Advanced {
  readonly taken: number;
  /** Why it stopped; with `time` the clock stands at the time asked for. */
  readonly stopped: 'time' | 'events' | 'key' | 'violation';
}

/** Takes the events up to and including `to`, and records them. */
export function advance(history: History, to: Micros, options: AdvanceOptions = {}): Advanced {
  const { maxEvents = Infinity, stopOnKey = false, stopOnViolation = false } = options;
  const stopMarks = (stopOnKey ? KEY_MARKS : 0) | (stopOnViolation ? Mark.violation : 0);
  const { world } = history;
  for (let taken = 0; ; taken++) {
    if (taken === maxEvents && nextEventTime(world) <= to) return { taken, stopped: 'events' };
    if (!takeUntil(world, to)) {
      passTo(world, to);
      return { taken, stopped: 'time' };
    }
    record(history);
    const { marks } = world.draft;
    if ((marks & stopMarks) !== 0) {
      const broken = stopOnViolation && (marks & Mark.violation) !== 0;
      return { taken: taken + 1, stopped: broken ? 'violation' : 'key' };
    }
  }
}

/** Takes the next event, whenever it is due; null when nothing ever is. */
export function stepEvent(history: History): SimEvent | null {
  const event = takeEvent(history.world);
  if (event !== null) record(history);
  return event;
}

/** Remembers the event that has just been taken. */
export function record(history: History): void {
  const { world, window, keys, past, tape, commandEvents } = history;
  const { draft } = world;
  if (window.end - window.start === window.most && (marksAt(window, window.start) & KEY_MARKS) !== 0) {
    addFrom(keys, window, window.start);
  }
  addEvent(window, draft);
  addToPast(past, draft);
  if (draft.marks !== 0) {
    history.counts = counted(history.counts, draft.marks);
    addToTape(tape, world, draft);
  }
  if (draft.command !== null) commandEvents.push(draft.id);
  if (world.events % history.interval === 0) addCheckpoint(history);
}

export function counted(counts: Counts, marks: number): Counts {
  const key = (marks & KEY_MARKS) !== 0 ? 1 : 0;
  const fault = (marks & FAULT_MARKS) !== 0 ? 1 : 0;
  const refused = (marks & Mark.refusal) !== 0 ? 1 : 0;
  if (key + fault + refused === 0) return counts;
  return { key: counts.key + key, faults: counts.faults + fault, refused: counts.refused + refused };
}

function addCheckpoint(history: History): void {
  const { world, checkpoints, counts } = history;
  checkpoints.push({ world: forkWorld(world), digest: digest(world), counts });
  if (checkpoints.length <= MOST_CHECKPOINTS) return;
  const half = MOST_CHECKPOINTS >> 1;
  history.checkpoints = checkpoints.filter((_, i) => i >= half || i % 2 === 0);
}

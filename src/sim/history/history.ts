/**
 * A world with a memory. What has happened is kept in stretches of events between two boundaries: the newest stretch
 * and a few others are there as they were, every other is made again by replaying the run from a checkpoint. So every
 * event of a run of millions stays reachable, and checkpoints are a cache: they can be thinned.
 */
import { createWorld, type WorldOptions } from '../create.ts';
import { digest } from '../digest.ts';
import { type EventId, type EventRow, Mark, type Run, type SimEvent } from '../types.ts';
import { forkWorld, type World } from '../world.ts';
import { type Checkpoint, thinned } from './checkpoint.ts';
import { createStretchCache, type StretchCache } from './stretch-cache.ts';
import { emptyTally, type RuleNumbers, type Tally, tallied } from './tally.ts';
import { addToTape, createTapeRecord, type TapeRecord } from './tape-record.ts';

export interface History {
  /** The present: what is shown. The very object `end` where nothing known lies ahead. */
  world: World;
  /** The world as far as it is known. */
  end: World;
  /** Whoever looks on is to know no more: nothing is taken beyond the end. */
  closed: boolean;
  /** Events between two boundaries. */
  readonly interval: number;
  /** Oldest first: the start, every boundary, and behind events that take long to replay. */
  checkpoints: Checkpoint[];
  /** By boundary: what is counted of the events before it. */
  readonly tallies: Tally[];
  /** Shared by every line that parts from this one. */
  readonly rules: RuleNumbers;
  /** The events after the last boundary. */
  newest: SimEvent[];
  readonly stretches: StretchCache;
  /** Rows that were told, ready to be told again. */
  readonly rows: Map<EventId, EventRow>;
  readonly tape: TapeRecord;
  /** The event of each command of the run that has been taken, in the same order. */
  readonly commandEvents: EventId[];
}

export type HistoryOptions = WorldOptions;

/** From so many servers on a checkpoint is larger, and there are half as many. */
const BIG_CLUSTER = 25;
/** Behind an event in which more entries were applied stands a checkpoint of its own. */
const MOST_APPLIED = 500;

export function createHistory(run: Run, options: HistoryOptions = {}): History {
  const world = createWorld(run, options);
  const history: History = {
    world,
    end: world,
    closed: false,
    interval: run.options.servers < BIG_CLUSTER ? 1000 : 2000,
    checkpoints: [],
    tallies: [emptyTally(run.options.servers)],
    rules: new Map(),
    newest: [],
    stretches: createStretchCache(),
    rows: new Map(),
    tape: createTapeRecord(world),
    commandEvents: [],
  };
  addCheckpoint(history);
  return history;
}

/** Remembers the event that has just been taken at the end. */
export function record(history: History): void {
  const { end, newest, tape, commandEvents } = history;
  const { draft } = end;
  newest.push(draft);
  if (draft.marks !== 0) addToTape(tape, end, draft);
  if (draft.command !== null) commandEvents.push(draft.id);
  if (newest.length === history.interval) passBoundary(history);
  else if ((draft.marks & Mark.apply) !== 0 && isLongToReplay(draft)) addCheckpoint(history);
}

/** A server that has restarted applies its whole log again. No replay to a later moment has to go through that. */
function isLongToReplay({ before, after }: SimEvent): boolean {
  return after!.volatile.lastApplied - before!.volatile.lastApplied > MOST_APPLIED;
}

/** The events are let go, though somebody may be about to look at them again: those that die young cost least. */
function passBoundary(history: History): void {
  const { end, tallies, newest, rules } = history;
  tallies.push(tallied(tallies[tallies.length - 1]!, newest, end.nodes.length, rules));
  history.newest = [];
  addCheckpoint(history);
}

function addCheckpoint(history: History): void {
  const { end } = history;
  const world = forkWorld(end);
  // Whoever replays says of which run; the list of commands as it was then would be kept alive for nothing.
  world.run = { ...end.run, commands: [] };
  history.checkpoints.push({ world, digest: digest(end) });
  history.checkpoints = thinned(history.checkpoints);
}

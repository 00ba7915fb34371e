/** The event that is being taken, filled in by whatever happens in it and turned into a `SimEvent` at its end. */
import type { Fired } from '../raft/fired.ts';
import type { Index, Persistent, Server, ServerId, TimerKind } from '../raft/types.ts';
import type { Operation } from './clients/operation.ts';
import type { Envelope } from './envelope.ts';
import type { Node } from './node.ts';
import {
  CLIENT,
  type EventId,
  type LostWhy,
  type MessageId,
  type Micros,
  NO_EVENT,
  type Refusal,
  type RunCommand,
} from './types.ts';
import type { World } from './world.ts';

export interface Draft {
  server: ServerId;
  before: Server | null;
  /** What its disk held at the start of the event. */
  durableBefore: Persistent | null;
  cause: EventId;
  since: Micros;
  envelope: Envelope | null;
  timer: TimerKind | null;
  command: RunCommand | null;
  refusal: Refusal | null;
  lost: LostWhy | null;
  operation: Operation | null;
  written: Index;
  fired: readonly Fired[];
  firstSent: MessageId;
  /** Marks that the states before and after cannot show. */
  marks: number;
}

const NO_FIRED: readonly Fired[] = [];

export function createDraft(): Draft {
  return {
    server: CLIENT,
    before: null,
    durableBefore: null,
    cause: NO_EVENT,
    since: 0,
    envelope: null,
    timer: null,
    command: null,
    refusal: null,
    lost: null,
    operation: null,
    written: 0,
    fired: NO_FIRED,
    firstSent: 1,
    marks: 0,
  };
}

/** Starts the next event. */
export function begin(world: World): Draft {
  const { draft } = world;
  draft.server = CLIENT;
  draft.before = null;
  draft.cause = NO_EVENT;
  draft.since = world.now;
  draft.envelope = null;
  draft.timer = null;
  draft.command = null;
  draft.refusal = null;
  draft.lost = null;
  draft.operation = null;
  draft.written = 0;
  draft.fired = NO_FIRED;
  draft.firstSent = world.nextMessage;
  draft.marks = 0;
  if (world.results.length > 0) world.results.length = 0;
  return draft;
}

/** Says where it happens; to be called before anything changes there. */
export function happensAt(world: World, node: Node): void {
  world.draft.server = node.id;
  world.draft.before = node.server;
  world.draft.durableBefore = node.durable;
}

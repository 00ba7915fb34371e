/**
 * The event that is being taken, filled in by whatever happens in it. There is one draft for all events of a world:
 * millions are taken, and few are ever looked at as a `SimEvent`.
 */
import type { Fired } from '../raft/fired.ts';
import type { Index, Persistent, Server, ServerId, TimerKind } from '../raft/types.ts';
import type { Operation } from './clients/operation.ts';
import type { Envelope } from './envelope.ts';
import type { Node } from './node.ts';
import {
  CLIENT,
  type EventId,
  type EventKind,
  type LostWhy,
  type MessageId,
  type Micros,
  NO_EVENT,
  type Refusal,
  type RunCommand,
  type SimEvent,
} from './types.ts';
import type { World } from './world.ts';

export interface Draft {
  id: EventId;
  at: Micros;
  kind: EventKind;
  server: ServerId;
  before: Server | null;
  /** What its disk held at the start of the event. */
  durableBefore: Persistent | null;
  cause: EventId;
  since: Micros;
  previous: EventId;
  envelope: Envelope | null;
  timer: TimerKind | null;
  command: RunCommand | null;
  refusal: Refusal | null;
  lost: LostWhy | null;
  operation: Operation | null;
  written: Index;
  after: Server | null;
  fired: readonly Fired[];
  firstSent: MessageId;
  sent: number;
  marks: number;
}

const NO_FIRED: readonly Fired[] = [];

export function createDraft(): Draft {
  return {
    id: NO_EVENT,
    at: 0,
    kind: 'boot',
    server: CLIENT,
    before: null,
    durableBefore: null,
    cause: NO_EVENT,
    since: 0,
    previous: NO_EVENT,
    envelope: null,
    timer: null,
    command: null,
    refusal: null,
    lost: null,
    operation: null,
    written: 0,
    after: null,
    fired: NO_FIRED,
    firstSent: 1,
    sent: 0,
    marks: 0,
  };
}

/** Starts the next event. What its end alone can know is filled in then: `conclude`. */
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
  if (world.results.length > 0) world.results = [];
  return draft;
}

/** Says where it happens; to be called before anything changes there. */
export function happensAt(world: World, node: Node): void {
  world.draft.server = node.id;
  world.draft.before = node.server;
  world.draft.durableBefore = node.durable;
}

/** The event as everybody else reads it. */
export function eventOf(draft: Draft): SimEvent {
  const { durableBefore: _, ...event } = draft;
  return event;
}

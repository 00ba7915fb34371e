/**
 * The world as a value that its own steps change in place: what a run has become at one instant. `forkWorld` makes an
 * independent copy cheaply, because servers, logs, machines and ghost lists are immutable and shared.
 */
import type { MutantId } from '../raft/mutants/ids.ts';
import type { Options, ServerId } from '../raft/types.ts';
import { forkGhost, type Ghost } from './checks/ghost.ts';
import type { Clients } from './clients/operation.ts';
import { createDraft, type Draft } from './draft.ts';
import type { Envelope } from './envelope.ts';
import type { Memo } from './machine.ts';
import { forkNode, type Node } from './node.ts';
import { forkQueue, type Queue } from './queue.ts';
import type { Tail } from './tail.ts';
import type { Dials, MessageId, Micros, Run, Violation } from './types.ts';

export interface World {
  /** The run so far; its commands from `nextCommand` on are still to come. */
  run: Run;
  nextCommand: number;
  options: Options;
  /** The rules that are off, in the order of their registry; `options.rules` follows from them. */
  unsafe: readonly MutantId[];
  /** Nothing happens unless chosen; see `clock.ts`. */
  manual: boolean;
  dials: Dials;
  now: Micros;
  /** Events taken at exactly `now`. */
  takenNow: number;
  /** Events taken so far: the id of the next one. */
  events: number;
  /** Messages between servers that have arrived. */
  deliveries: number;
  nextMessage: MessageId;
  /** The next sequence number: orders what is due at the same time. */
  seq: number;
  readonly queue: Queue;
  /** Server i at position i - 1. */
  readonly nodes: Node[];
  /** By directed link (`linkOf`): 1 where it is cut. */
  readonly cut: Uint8Array;
  /** By directed link: messages sent so far, the counter of its random streams. */
  readonly sentOn: Int32Array;
  /** Messages that wait for the user. */
  held: Envelope[];
  readonly clients: Clients;
  readonly memo: Memo;
  /** What the checks know and no server does; null when the world is not watched. */
  readonly ghost: Ghost | null;
  /** Broken safety properties, oldest first. */
  violations: Tail<Violation>;
  /** Every event leaves its trace in this 32-bit number: two worlds with the same history have the same trail. */
  trail: number;
  /** The event that is being taken. */
  draft: Draft;
  /** Results of the entries applied in it, from index `firstResult` on. */
  firstResult: number;
  results: string[];
}

export function nodeOf(world: World, server: ServerId): Node {
  return world.nodes[server - 1]!;
}

/** The place of a directed link in the world's tables; end 0 is the clients. */
export function linkOf(world: World, from: ServerId, to: ServerId): number {
  return from * (world.nodes.length + 1) + to;
}

export function forkWorld(world: World): World {
  return {
    ...world,
    queue: forkQueue(world.queue),
    nodes: world.nodes.map(forkNode),
    cut: world.cut.slice(),
    sentOn: world.sentOn.slice(),
    held: world.held.slice(),
    clients: { ...world.clients, open: world.clients.open.slice() },
    memo: { ...world.memo },
    ghost: world.ghost === null ? null : forkGhost(world.ghost),
    draft: createDraft(world.events, world.now, world.nextMessage),
    results: [],
  };
}

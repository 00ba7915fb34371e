/** What can happen in an event, each filling in the draft: used by the queue and by the user's commands alike. */
import type { TimerKind } from '../raft/types.ts';
import { connectionRefused, receive } from './clients/client.ts';
import { completeOldest, releaseHeld } from './disk.ts';
import { happensAt } from './draft.ts';
import type { Envelope } from './envelope.ts';
import { handle } from './handle.ts';
import type { DiskWrite, Node } from './node.ts';
import { timerOf } from './timers.ts';
import { CLIENT, type LostWhy, Mark } from './types.ts';
import { nodeOf, type World } from './world.ts';

/** A message reaches its end. A server that is down loses it, one that is paused leaves it waiting. */
export function arrive(world: World, envelope: Envelope): void {
  const { from, to } = envelope;
  carries(world, envelope);
  if (to === CLIENT) return receive(world, envelope);
  const node = nodeOf(world, to);
  if (node.status === 'down') {
    lose(world, envelope, 'down');
    if (from === CLIENT) connectionRefused(world, envelope);
    return;
  }
  happensAt(world, node);
  if (node.status === 'paused') {
    node.inbox.push({ envelope, write: null });
    world.draft.marks |= Mark.waits;
    return;
  }
  if (from === CLIENT) {
    const { body } = envelope;
    if (body.type !== 'ClientRequest') return;
    world.draft.marks |= Mark.client;
    handle(world, node, { type: 'clientRequest', request: body.request, command: body.command });
  } else {
    world.deliveries++;
    handle(world, node, { type: 'message', from, message: envelope.body as ServerMessage });
  }
}
type ServerMessage = Exclude<Envelope['body'], { type: 'ClientRequest' | 'ClientAnswer' }>;

export function lose(world: World, envelope: Envelope, why: LostWhy): void {
  carries(world, envelope);
  world.draft.lost = why;
  world.draft.marks |= Mark.lost;
}

/** A server's first start. */
export function boot(world: World, node: Node): void {
  happensAt(world, node);
  node.booted = true;
  handle(world, node, { type: 'start' });
}

/** A timer runs out, or is made to. */
export function fireTimer(world: World, node: Node, kind: TimerKind): void {
  const { draft } = world;
  const timer = timerOf(node, kind);
  happensAt(world, node);
  draft.timer = kind;
  draft.cause = timer.setBy;
  draft.since = timer.setAt;
  timer.deadline = Infinity;
  handle(world, node, { type: 'timeout', timer: kind });
}

/** The disk finishes its oldest write: what it holds is safe at once, even if a paused server hears of it later. */
export function finishWrite(world: World, node: Node): void {
  happensAt(world, node);
  const write = completeOldest(world, node);
  dates(world, write);
  if (node.status === 'paused') {
    node.inbox.push({ envelope: null, write });
    world.draft.marks |= Mark.waits;
  } else hearOfWrite(world, node, write);
}

/** A finished write that waited for a resume. */
export function reportWrite(world: World, node: Node): void {
  happensAt(world, node);
  const { write } = node.reports.shift()!;
  dates(world, write);
  if (node.status === 'paused') {
    node.inbox.push({ envelope: null, write });
    world.draft.marks |= Mark.waits;
  } else hearOfWrite(world, node, write);
}

function hearOfWrite(world: World, node: Node, write: DiskWrite): void {
  releaseHeld(world, node);
  handle(world, node, { type: 'written', write: write.write, lastIndex: write.lastIndex });
}

function carries(world: World, envelope: Envelope): void {
  world.draft.envelope = envelope;
  world.draft.cause = envelope.sentBy;
  world.draft.since = envelope.sentAt;
}

function dates(world: World, write: DiskWrite): void {
  world.draft.cause = write.issuedBy;
  world.draft.since = write.issuedAt;
  world.draft.written = write.lastIndex;
}

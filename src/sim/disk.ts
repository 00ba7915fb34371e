/**
 * A disk completes its writes in order, each `diskLatency` after it was issued: it works on all of them at once, as
 * with group commit, so a slow disk delays everything and piles up nothing. What a server wants to say because of a
 * write waits until that write is durable (PS-1, PS-3, RV-4); a crash takes the writes under way and what waits.
 */
import type { Answer, Effect, Message, RequestId, ServerId, WriteId } from '../raft/types.ts';
import { noteAcknowledgement } from './checks/watch.ts';
import { ONLY_CLIENT } from './clients/operation.ts';
import { transmit } from './network.ts';
import type { DiskWrite, Node } from './node.ts';
import { Due, push } from './queue.ts';
import { draw, Purpose, spread, streamOf } from './random.ts';
import { CLIENT, type Micros } from './types.ts';
import type { World } from './world.ts';

type Persist = Extract<Effect, { type: 'persist' }>;

/** Starts a write. Returns it when it is durable already, because the disk is idle and takes no time. */
export function issueWrite(world: World, node: Node, { write, persistent, lastIndex }: Persist): DiskWrite | null {
  const { diskLatency } = world.dials;
  const idle = node.writes.length === 0;
  const before = idle ? 0 : node.writes[node.writes.length - 1]!.dueAt;
  const dueAt = Math.max(before, world.now + diskLatency + writeJitter(world, node, write));
  const issued = { write, persistent, lastIndex, dueAt, issuedAt: world.now, issuedBy: world.events };
  if (idle && diskLatency === 0) {
    makeDurable(world, node, issued);
    return issued;
  }
  node.writes.push(issued);
  if (idle) scheduleOldest(world, node);
  return null;
}

function writeJitter({ run, dials }: World, { id }: Node, write: WriteId): Micros {
  const { writeJitter = 0 } = run.options;
  if (writeJitter === 0 || dials.diskLatency === 0) return 0;
  return spread(draw(run.seed, streamOf(Purpose.write, id, 0), write), writeJitter);
}

/** Takes the oldest write off the list and on to the disk. */
export function completeOldest(world: World, node: Node): DiskWrite {
  const write = node.writes.shift()!;
  node.writeSeq = -1;
  makeDurable(world, node, write);
  if (node.writes.length > 0) scheduleOldest(world, node);
  return write;
}

/** Sends what waited for a write that is durable now. */
export function releaseHeld(world: World, node: Node): void {
  if (node.held.length === 0) return;
  const ready = node.held.filter((send) => send.after <= node.durableWrite);
  if (ready.length === 0) return;
  node.held = node.held.filter((send) => send.after > node.durableWrite);
  for (const { to, message, request, answer, result } of ready) {
    if (message !== null) sendMessage(world, node, to, message);
    else if (answer !== null) sendAnswer(world, node, request, answer, result);
  }
}

export function sendMessage(world: World, node: Node, to: ServerId, message: Message): void {
  transmit(world, node.id, to, message);
  if (world.ghost !== null && message.type === 'AppendEntriesResponse' && message.success) {
    noteAcknowledgement(world.ghost, node, message);
  }
}

export function sendAnswer(world: World, node: Node, request: RequestId, answer: Answer, result: string): void {
  transmit(world, node.id, CLIENT, { type: 'ClientAnswer', client: ONLY_CLIENT, request, answer, result });
}

/** The clock runs again: what should have been written by now is written at once. */
export function resumeWrites(world: World, node: Node): void {
  node.writes = node.writes.map((write) => ({ ...write, dueAt: Math.max(world.now, write.dueAt) }));
  scheduleOldest(world, node);
}

function makeDurable(world: World, node: Node, write: DiskWrite): void {
  node.durable = write.persistent;
  node.durableWrite = write.write;
}

function scheduleOldest(world: World, node: Node): void {
  node.writeSeq = world.seq++;
  if (!world.manual) push(world.queue, node.writes[0]!.dueAt, node.writeSeq, Due.write, node.id, null);
}

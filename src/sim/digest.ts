/**
 * A 32-bit hash of the whole state: equal worlds have equal digests on every machine. Logs enter by their ends and
 * through the trail of all events, so its cost does not grow with the run.
 */
import { lastIndex, lastTerm } from '../raft/log.ts';
import type { Persistent, Role, Server } from '../raft/types.ts';
import type { Operation } from './clients/operation.ts';
import type { Envelope } from './envelope.ts';
import { messageTerm } from './message-kind.ts';
import { messagesInFlight } from './network.ts';
import type { Node, Timer } from './node.ts';
import { mix } from './random.ts';
import type { World } from './world.ts';

export function digest(world: World): number {
  let hash = world.trail;
  const add = (value: number | string): void => {
    hash = fold(hash, value);
  };
  for (const value of [world.now, world.takenNow, world.events, world.nextMessage, world.seq, world.nextCommand])
    add(value);
  // Only where it changed hands, so that runs of which it never did keep their digest.
  if (world.manual !== (world.run.clock === 'manual')) add('clock');
  world.unsafe.forEach(add);
  for (const value of Object.values(world.dials) as number[]) add(value);
  world.cut.forEach(add);
  world.sentOn.forEach(add);
  world.nodes.forEach((node) => addNode(add, node));
  messagesInFlight(world).forEach((envelope) => addEnvelope(add, envelope));
  const { open, closed, nextRequest, leader, draws } = world.clients;
  for (const value of [closed.length, nextRequest, leader, draws]) add(value);
  open.forEach((operation) => addOperation(add, operation));
  return hash >>> 0;
}

type Add = (value: number | string) => void;

function addNode(add: Add, node: Node): void {
  add(node.status);
  addServer(add, node.server);
  addPersistent(add, node.durable);
  addTimer(add, node.election);
  addTimer(add, node.heartbeat);
  for (const value of [node.durableWrite, node.writes.length, node.held.length, node.inbox.length]) add(value);
  node.writes.forEach(({ write, dueAt }) => [write, dueAt].forEach(add));
  node.held.forEach(({ after, to }) => [after, to].forEach(add));
  node.inbox.forEach(({ envelope, write }) => [envelope?.id ?? 0, write?.write ?? 0].forEach(add));
  add(node.electionDraws);
  add(node.heartbeatDraws);
  add(node.machine.applied);
  node.machine.keys.forEach(add);
  node.machine.values.forEach(add);
}

function addServer(add: Add, { persistent, volatile }: Server): void {
  addPersistent(add, persistent);
  const { commitIndex, lastApplied, leaderId, role, writes } = volatile;
  for (const value of [commitIndex, lastApplied, leaderId, writes.issued, writes.written, writes.term, writes.log])
    add(value);
  addRole(add, role);
}

function addPersistent(add: Add, { currentTerm, votedFor, log }: Persistent): void {
  for (const value of [currentTerm, votedFor, log.base.index, lastIndex(log), lastTerm(log)]) add(value);
}

function addRole(add: Add, role: Role): void {
  add(role.name);
  if (role.name === 'candidate') role.votes.forEach(add);
  if (role.name !== 'leader') return;
  for (const slots of [role.nextIndex, role.matchIndex, role.sentIndex]) slots.forEach(add);
  role.pending.forEach(({ index, request }) => [index, request].forEach(add));
}

function addTimer(add: Add, { deadline, seq, setAt, remaining }: Timer): void {
  for (const value of [deadline, deadline === Infinity ? 0 : seq, setAt, remaining]) add(value);
}

function addEnvelope(add: Add, envelope: Envelope): void {
  for (const value of [envelope.id, envelope.from, envelope.to, envelope.deliverAt, messageTerm(envelope)]) add(value);
}

function addOperation(add: Add, { id, asked, request, attempts }: Operation): void {
  for (const value of [id, asked, request, attempts]) add(value);
}

/** Numbers beyond 32 bits, as times are after an hour, enter in two halves. */
function fold(hash: number, value: number | string): number {
  if (typeof value === 'string') {
    let folded = fold(hash, value.length);
    for (let i = 0; i < value.length; i++) folded = mix(folded ^ value.charCodeAt(i));
    return folded;
  }
  if (!Number.isFinite(value)) return mix(hash ^ 0x7fffffff);
  return mix(mix(hash ^ (value | 0)) ^ Math.floor(value / 0x1_0000_0000));
}

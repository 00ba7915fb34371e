/**
 * A client outside the cluster: it asks the server it believes to lead, follows redirects, and tries others. It asks
 * again only when the one it asked has certainly not taken the command: a repeated command could be executed twice,
 * since servers do not remember sessions (§8). Where it cannot know, the outcome is *unknown*.
 */
import type { Command, RequestId, ServerId } from '../../raft/types.ts';
import type { Envelope } from '../envelope.ts';
import { transmit } from '../network.ts';
import { Due, push, removeWhere } from '../queue.ts';
import { draw, Purpose, spread, streamOf } from '../random.ts';
import { append } from '../tail.ts';
import { CLIENT, Mark, type Micros } from '../types.ts';
import type { World } from '../world.ts';
import { ONLY_CLIENT, type Operation, type Outcome } from './operation.ts';

/** How long an answer may take before the client stops waiting for it. */
export const PATIENCE: Micros = 1_000_000;
/** Pause before another server is tried where nobody named a leader: an election takes about that long. */
const RETRY_PAUSE: Micros = 50_000;
/** After so many refusals the client gives up. */
export const MOST_ATTEMPTS = 20;

/** The user's command: `target` is a server, or 0 for whoever leads. */
export function invoke(world: World, command: Command, target: ServerId): void {
  const { clients } = world;
  const operation: Operation = {
    id: clients.nextOperation++,
    client: ONLY_CLIENT,
    command,
    target,
    invokedAt: world.now,
    invokedBy: world.events,
    returnedAt: -1,
    outcome: 'pending',
    result: '',
    attempts: 0,
    asked: 0,
    request: 0,
    askedAt: world.now,
    askedBy: world.events,
    doubtful: false,
  };
  clients.open.push(operation);
  ask(world, operation, target || clients.leader || anotherServer(world, 0));
}

/** An answer has arrived. One to a request that is no longer waited for changes nothing. */
export function receive(world: World, envelope: Envelope): void {
  const { body, from } = envelope;
  if (body.type !== 'ClientAnswer') return;
  const operation = openRequest(world, body.request);
  if (operation === undefined) {
    world.draft.operation = endedRequest(world, body.request);
    return;
  }
  switch (body.answer.status) {
    case 'applied':
      world.clients.leader = from;
      return end(world, operation, 'done', body.result);
    case 'unknown':
      forgetLeader(world, from);
      return end(world, operation, 'unknown', '');
    case 'notLeader':
      return tryElsewhere(world, operation, from, body.answer.leaderId);
  }
}

/** The server asked is down: like a refused connection, this is known at once and certain. */
export function connectionRefused(world: World, envelope: Envelope): void {
  const { body, to } = envelope;
  const operation = body.type === 'ClientRequest' ? openRequest(world, body.request) : undefined;
  if (operation !== undefined) tryElsewhere(world, operation, to, 0);
}

/** The answer has taken too long. The request or the answer may be lost, or late: the client cannot know. */
export function losePatience(world: World, operation: Operation): void {
  world.draft.cause = operation.askedBy;
  world.draft.since = operation.askedAt;
  forgetLeader(world, operation.asked);
  end(world, operation, 'unknown', '');
}

/** CL-1: whoever stays silent or has stepped down is not asked first again: it may be cut off, or stand still. */
function forgetLeader({ clients }: World, server: ServerId): void {
  if (clients.leader === server) clients.leader = 0;
}

/** The pause after a refusal is over. */
export function retry(world: World, operation: Operation): void {
  world.draft.cause = operation.askedBy;
  world.draft.since = operation.askedAt;
  ask(world, operation, world.clients.leader || anotherServer(world, operation.asked));
}

/** The patience with a request begins. */
export function awaitAnswer(world: World, request: RequestId): void {
  push(world.queue, world.now + PATIENCE, world.seq++, Due.clientTimeout, request, null);
}

/** Every pause after a refusal is over: under the manual clock none is made. */
export function retryNow(world: World): void {
  const { kind, data } = world.queue;
  const requests: RequestId[] = [];
  removeWhere(world.queue, (slot) => kind[slot] === Due.clientRetry && requests.push(data[slot]!) > 0);
  for (const request of requests.sort((a, b) => a - b)) {
    push(world.queue, world.now, world.seq++, Due.clientRetry, request, null);
  }
}

/** The operation that waits for an answer to `request`. */
export function openRequest(world: World, request: RequestId): Operation | undefined {
  return world.clients.open.find((operation) => operation.request === request);
}

/** The operation whose last request this was, long over when its answer comes; null when it was an earlier attempt's. */
function endedRequest(world: World, request: RequestId): Operation | null {
  const { items, length } = world.clients.closed;
  for (let i = length - 1; i >= 0; i--) if (items[i]!.request === request) return items[i]!;
  return null;
}

/** The user has made a copy of a request: from now on a refusal of one does not speak for the other. */
export function doubt(world: World, request: RequestId): void {
  const operation = openRequest(world, request);
  if (operation !== undefined) replace(world, operation, { ...operation, doubtful: true });
}

function ask(world: World, operation: Operation, server: ServerId): void {
  const { clients } = world;
  const request = clients.nextRequest++;
  replace(world, operation, {
    ...operation,
    attempts: operation.attempts + 1,
    asked: server,
    request,
    askedAt: world.now,
    askedBy: world.events,
  });
  world.draft.marks |= Mark.client;
  const { client, command } = operation;
  transmit(world, CLIENT, server, { type: 'ClientRequest', client, request, command });
  if (!world.manual) awaitAnswer(world, request);
}

function tryElsewhere(world: World, operation: Operation, refusedBy: ServerId, hint: ServerId): void {
  const { clients } = world;
  clients.leader = hint === refusedBy ? 0 : hint;
  if (operation.attempts >= MOST_ATTEMPTS) return end(world, operation, operation.doubtful ? 'unknown' : 'gaveUp', '');
  if (clients.leader !== 0 || world.manual)
    return ask(world, operation, clients.leader || anotherServer(world, refusedBy));
  // A new number for the attempt to come, so that the patience with the refused one runs out unnoticed.
  const request = clients.nextRequest++;
  replace(world, operation, { ...operation, request, askedAt: world.now, askedBy: world.events });
  push(world.queue, world.now + RETRY_PAUSE, world.seq++, Due.clientRetry, request, null);
}

function end(world: World, operation: Operation, outcome: Outcome, result: string): void {
  const { clients } = world;
  world.draft.marks |= Mark.client;
  clients.open = clients.open.filter((other) => other !== operation);
  const ended = { ...operation, outcome, result, returnedAt: world.now };
  clients.closed = append(clients.closed, ended);
  world.draft.operation = ended;
}

function replace(world: World, operation: Operation, changed: Operation): void {
  const { open } = world.clients;
  open[open.indexOf(operation)] = changed;
  world.draft.operation = changed;
}

/** Any server but `not`, that one only when it is alone. */
function anotherServer(world: World, not: ServerId): ServerId {
  const { nodes, clients, run } = world;
  const others = not === 0 ? nodes.length : nodes.length - 1;
  if (others === 0) return not;
  const choice = 1 + spread(draw(run.seed, streamOf(Purpose.clientChoice, 0, 0), clients.draws++), others - 1);
  return not !== 0 && choice >= not ? choice + 1 : choice;
}

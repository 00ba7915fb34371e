/** The network: draws a message's fate when it is sent, and carries it. */
import type { ServerId } from '../raft/types.ts';
import type { Envelope, Fate } from './envelope.ts';
import type { Node } from './node.ts';
import { Due, FROM_INBOX, push, type Queue, removeWhere } from './queue.ts';
import { draw, Purpose, spread, streamOf } from './random.ts';
import { CLIENT, type MessageId, type Micros } from './types.ts';
import { linkOf, type World } from './world.ts';

/**
 * Sends `body` now. One counter per directed link serves all its streams, so moving one dial changes what that dial
 * means for each message and nothing else. Clients hold connections: theirs are never cut and nothing is duplicated.
 * `later`: what its sender takes before it is on its way.
 */
export function transmit(world: World, from: ServerId, to: ServerId, body: Envelope['body'], later = 0): void {
  const link = linkOf(world, from, to);
  const counter = world.sentOn[link]!++;
  if (world.cut[link] === 1) {
    const envelope = createEnvelope(world, from, to, world.now, 'lose', 0, body);
    push(world.queue, world.now, world.seq++, Due.cut, world.events, envelope);
    return;
  }
  if (world.manual) {
    world.held.push(createEnvelope(world, from, to, Infinity, 'held', 0, body));
    return;
  }
  const { loss, duplication } = world.dials;
  const fate: Fate = loss > 0 && chance(world, Purpose.loss, from, to, counter, loss) ? 'lose' : 'arrive';
  const envelope = createEnvelope(
    world,
    from,
    to,
    world.now + later + latency(world, Purpose.latency, from, to, counter),
    fate,
    0,
    body,
  );
  carry(world, envelope);
  if (
    duplication > 0 &&
    from !== CLIENT &&
    to !== CLIENT &&
    chance(world, Purpose.duplication, from, to, counter, duplication)
  ) {
    const arrival = world.now + later + latency(world, Purpose.duplicateLatency, from, to, counter);
    carry(world, createEnvelope(world, from, to, arrival, 'arrive', envelope.id, body));
  }
}

function carry(world: World, envelope: Envelope): void {
  push(world.queue, envelope.deliverAt, world.seq++, Due.message, 0, envelope);
}

/** Gives a message in flight another arrival; Infinity holds it. */
export function redate(world: World, envelope: Envelope, deliverAt: Micros): void {
  takeFromFlight(world, envelope.id);
  const held = deliverAt === Infinity;
  const changed: Envelope = {
    ...envelope,
    deliverAt,
    fate: held ? 'held' : envelope.fate === 'held' ? 'arrive' : envelope.fate,
  };
  if (held) world.held.push(changed);
  else carry(world, changed);
}

/** The user takes the clock: everything in flight waits, whatever its fate was. */
export function holdAll(world: World): void {
  const { queue } = world;
  world.held = messagesInFlight(world).map((envelope) => ({ ...envelope, deliverAt: Infinity, fate: 'held' }));
  removeWhere(queue, (slot) => isInFlight(queue, slot));
}

/** The clock runs again: everything that is held sets out now and arrives, after a latency drawn afresh. */
export function sendAllHeld(world: World): void {
  const held = world.held.sort((a, b) => a.id - b.id);
  world.held = [];
  for (const envelope of held) {
    const { from, to } = envelope;
    const counter = world.sentOn[linkOf(world, from, to)]!++;
    const deliverAt = world.now + latency(world, Purpose.latency, from, to, counter);
    carry(world, { ...envelope, deliverAt, fate: 'arrive' });
  }
}

/** Sends a copy on its own way from now on: the user's duplicate. */
export function sendCopy(world: World, original: Envelope): void {
  const { from, to, body, id } = original;
  const counter = world.sentOn[linkOf(world, from, to)]!++;
  const arrival = world.manual ? Infinity : world.now + latency(world, Purpose.duplicateLatency, from, to, counter);
  const copy = createEnvelope(world, from, to, arrival, world.manual ? 'held' : 'arrive', id, body);
  if (world.manual) world.held.push(copy);
  else carry(world, copy);
}

/** Cuts a directed link: what is under way on it stops now, each message as an event of its own. */
export function cutLink(world: World, from: ServerId, to: ServerId): void {
  world.cut[linkOf(world, from, to)] = 1;
  const stopped = messagesInFlight(world).filter((envelope) => envelope.from === from && envelope.to === to);
  for (const envelope of stopped) {
    takeFromFlight(world, envelope.id);
    push(world.queue, world.now, world.seq++, Due.cut, world.events, envelope);
  }
}

export function openLink(world: World, from: ServerId, to: ServerId): void {
  world.cut[linkOf(world, from, to)] = 0;
}

/** What is on its way or held, by id. A message that waits at a paused server has arrived and is not among them. */
export function messagesInFlight(world: World): Envelope[] {
  const { queue } = world;
  const found = world.held.slice();
  for (let i = 0; i < queue.size; i++) {
    const slot = queue.heap[i]!;
    if (isInFlight(queue, slot)) found.push(queue.envelope[slot]!);
  }
  return found.sort((a, b) => a.id - b.id);
}

/** What has arrived at a server that is paused, or was until just now, and has not been handled. */
export function messagesWaiting({ queue }: World, { id, inbox }: Node): Envelope[] {
  const found = inbox.flatMap(({ envelope }) => envelope ?? []);
  for (let i = 0; i < queue.size; i++) {
    const slot = queue.heap[i]!;
    const isBack = queue.kind[slot] === Due.message && queue.data[slot] === FROM_INBOX;
    if (isBack && queue.envelope[slot]!.to === id) found.push(queue.envelope[slot]!);
  }
  return found;
}

export function messageInFlight({ queue, held }: World, id: MessageId): Envelope | null {
  for (let i = 0; i < queue.size; i++) {
    const slot = queue.heap[i]!;
    if (isInFlight(queue, slot) && queue.envelope[slot]!.id === id) return queue.envelope[slot]!;
  }
  return held.find((envelope) => envelope.id === id) ?? null;
}

/** Whether a slot in use is a message that has not arrived; one that a resume has put back had. */
function isInFlight({ kind, data }: Queue, slot: number): boolean {
  return kind[slot] === Due.message && data[slot] !== FROM_INBOX;
}

export function takeFromFlight(world: World, id: MessageId): void {
  const { queue } = world;
  world.held = world.held.filter((envelope) => envelope.id !== id);
  removeWhere(queue, (slot) => isInFlight(queue, slot) && queue.envelope[slot]!.id === id);
}

function createEnvelope(
  world: World,
  from: ServerId,
  to: ServerId,
  deliverAt: Micros,
  fate: Fate,
  duplicateOf: MessageId,
  body: Envelope['body'],
): Envelope {
  return {
    id: world.nextMessage++,
    from,
    to,
    sentAt: world.now,
    deliverAt,
    sentBy: world.events,
    fate,
    duplicateOf,
    body,
  };
}

function latency(world: World, purpose: Purpose, from: ServerId, to: ServerId, counter: number): Micros {
  const { latency, jitter } = world.dials;
  if (jitter === 0) return latency;
  return latency + spread(draw(world.run.seed, streamOf(purpose, from, to), counter), jitter);
}

/** True in `perMille` of a thousand draws. */
function chance(
  world: World,
  purpose: Purpose,
  from: ServerId,
  to: ServerId,
  counter: number,
  perMille: number,
): boolean {
  return spread(draw(world.run.seed, streamOf(purpose, from, to), counter), 999) < perMille;
}

/**
 * The groups of servers that can still reach each other, directly or through others and be it one way only; empty
 * when that is all of them, so that there is no partition.
 */
export function sidesOf(world: World): readonly (readonly ServerId[])[] {
  const ids = world.nodes.map(({ id }) => id);
  const joined = (a: ServerId, b: ServerId) =>
    world.cut[linkOf(world, a, b)] === 0 || world.cut[linkOf(world, b, a)] === 0;
  const sides: ServerId[][] = [];
  for (const id of ids) {
    const reached = sides.filter((side) => side.some((other) => joined(id, other)));
    const merged = [...reached.flat(), id].sort((a, b) => a - b);
    sides.splice(0, sides.length, ...sides.filter((side) => !reached.includes(side)), merged);
  }
  return sides.length < 2 ? [] : sides.sort((a, b) => a[0]! - b[0]!);
}

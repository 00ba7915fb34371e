/**
 * Timers, drawn afresh each time they are set (EL-2). A heartbeat puts its receivers' deadlines off, so most deadlines
 * never come: the queue keeps one entry per timer and looks at the deadline again when that entry comes up.
 */
import type { TimerKind } from '../raft/types.ts';
import type { Node, Timer } from './node.ts';
import { Due, push } from './queue.ts';
import { draw, Purpose, spread, streamOf } from './random.ts';
import type { Micros } from './types.ts';
import type { World } from './world.ts';

export function timerOf(node: Node, kind: TimerKind): Timer {
  return kind === 'election' ? node.election : node.heartbeat;
}

export function setTimer(world: World, node: Node, kind: TimerKind): void {
  const timer = timerOf(node, kind);
  timer.setAt = world.now;
  timer.setBy = world.events;
  const duration = kind === 'election' ? electionTimeout(world, node) : heartbeatInterval(world, node);
  start(world, node, kind, world.now + duration);
}

export function clearTimer(node: Node, kind: TimerKind): void {
  timerOf(node, kind).deadline = Infinity;
}

/** Stops both timers where they stand; `thawTimers` lets them go on. */
export function freezeTimers(world: World, node: Node): void {
  for (const timer of [node.election, node.heartbeat]) {
    timer.remaining = timer.deadline - world.now;
    timer.deadline = Infinity;
  }
}

export function thawTimers(world: World, node: Node): void {
  for (const kind of ['election', 'heartbeat'] as const) {
    const { remaining } = timerOf(node, kind);
    if (remaining !== Infinity) start(world, node, kind, world.now + remaining);
    timerOf(node, kind).remaining = Infinity;
  }
}

/** The clock runs again: what should have run out by now does so at once. */
export function restartTimer(world: World, node: Node, kind: TimerKind): void {
  start(world, node, kind, Math.max(world.now, timerOf(node, kind).deadline));
}

/** Forgets both timers: a crash. */
export function dropTimers(node: Node): void {
  for (const timer of [node.election, node.heartbeat]) {
    timer.deadline = Infinity;
    timer.remaining = Infinity;
  }
}

/**
 * Whether the queue's entry `seq` of a timer is due now that it has come up. If not, it has come up too early, or the
 * timer was stopped: `requeueTimer` then puts an entry at the deadline, with the sequence number drawn when that
 * deadline was set, so that the order of events is the same as if every setting had an entry of its own.
 */
export function isDue(node: Node, kind: TimerKind, seq: number): boolean {
  const timer = timerOf(node, kind);
  return timer.queuedSeq === seq && timer.seq === seq && timer.deadline !== Infinity;
}

/** Called when an entry that is due has been taken off the queue. */
export function takeFromQueue(node: Node, kind: TimerKind): void {
  timerOf(node, kind).queuedSeq = -1;
}

/** Called when an entry that is not due has been taken off the queue. */
export function requeueTimer(world: World, node: Node, kind: TimerKind, seq: number): void {
  const timer = timerOf(node, kind);
  if (timer.queuedSeq !== seq) return;
  timer.queuedSeq = -1;
  if (timer.deadline !== Infinity) enqueue(world, node, kind, timer);
}

function start(world: World, node: Node, kind: TimerKind, deadline: Micros): void {
  const timer = timerOf(node, kind);
  timer.deadline = deadline;
  timer.seq = world.seq++;
  if (!world.manual && (timer.queuedSeq < 0 || deadline < timer.queuedTime)) enqueue(world, node, kind, timer);
}

function enqueue(world: World, node: Node, kind: TimerKind, timer: Timer): void {
  timer.queuedSeq = timer.seq;
  timer.queuedTime = timer.deadline;
  push(world.queue, timer.deadline, timer.seq, kind === 'election' ? Due.election : Due.heartbeat, node.id, null);
}

/** EL-2 asks the rule table, so that a broken rule can draw badly. */
function electionTimeout(world: World, node: Node): Micros {
  const { electionTimeoutMin, electionTimeoutMax, timerJitter } = world.dials;
  const counter = node.electionDraws++;
  const bits = draw(world.run.seed, streamOf(Purpose.electionTimeout, node.id, 0), counter);
  const drawn = electionTimeoutMin + spread(bits, electionTimeoutMax - electionTimeoutMin);
  const timeout = world.options.rules.electionTimeout(drawn, electionTimeoutMin);
  return timerJitter === 0 ? timeout : timeout + jitter(world, node, Purpose.electionJitter, counter);
}

function heartbeatInterval(world: World, node: Node): Micros {
  const { heartbeatInterval, timerJitter } = world.dials;
  if (timerJitter === 0) return heartbeatInterval;
  return heartbeatInterval + jitter(world, node, Purpose.heartbeatJitter, node.heartbeatDraws++);
}

function jitter(world: World, node: Node, purpose: Purpose, counter: number): Micros {
  return spread(draw(world.run.seed, streamOf(purpose, node.id, 0), counter), world.dials.timerJitter);
}

/** One for all requests of a candidacy, which each draw an election timeout of their own. */
export function askDelay({ run }: World, { id, electionDraws }: Node, askWithin: Micros): Micros {
  return spread(draw(run.seed, streamOf(Purpose.asking, id, 0), electionDraws), askWithin);
}

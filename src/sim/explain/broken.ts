/**
 * The broken steps behind a violation: events in which a server did what Raft as published would not have done. They
 * are found by taking each step again with the published rules, along everything that happened before. A server that
 * comes back with less than its disk had is one too (PS-6).
 */
import { lastIndex, type Log, rules, step, termAt } from '../../raft/index.ts';
import type { Effect, Input, Options, Server, Step } from '../../raft/types.ts';
import { isFault } from '../commands/index.ts';
import type { History } from '../history/history.ts';
import { type EventId, Mark, NO_EVENT, type RunCommand, type SimEvent } from '../types.ts';
import { optionsAt } from './in-force.ts';
import { eventOf } from './reading.ts';

/** How many events before the violation are looked at. */
const FAR_BACK = 5000;
/** The nearest broken steps say most. */
const MOST_STEPS = 3;

/** Newest first; none where all rules were on and no disk was lost. `roots`: the events that exclude each other. */
export function brokenSteps(history: History, roots: readonly EventId[]): SimEvent[] {
  if (!wentAstray(history)) return [];
  const inForce = optionsAt(history);
  const found: SimEvent[] = [];
  const before = new Set(roots.filter((id) => id !== NO_EVENT));
  const newest = Math.max(...before);
  for (let id = newest; id >= Math.max(0, newest - FAR_BACK) && found.length < MOST_STEPS; id--) {
    if (!before.has(id)) continue;
    const event = eventOf(history, id);
    if (event === null) continue;
    before.add(event.cause).add(event.previous);
    if (isBroken(event, inForce(event.id))) found.push(event);
  }
  return found;
}

function wentAstray({ world: { run }, checkpoints }: History): boolean {
  return checkpoints[0]!.world.unsafe.length > 0 || run.commands.some(isUnsafe);
}

/** A rule that is switched off, or a disk that loses something. */
const isUnsafe = ({ name, args }: RunCommand): boolean => /^(setRule|restart)$/.test(name) && isFault(name, args);

/** Whether the rules in force made another step of this event than the published ones make. */
function isBroken(event: SimEvent, options: Options): boolean {
  if (event.command !== null && event.refusal === null && isUnsafe(event.command)) return true;
  const input = inputOf(event);
  if (input === null || event.before === null) return false;
  const taken = retake(event, input, options);
  const published = retake(event, input, { ...options, rules });
  return !sameServer(taken[0]!.server, published[0]!.server) || !sameEnd(taken, published);
}

/** What the server was given; null where it was given nothing. */
function inputOf({ kind, command, refusal, lost, marks, timer, envelope, written, after }: SimEvent): Input | null {
  if (refusal !== null || lost !== null || (marks & Mark.waits) !== 0) return null;
  if (kind === 'boot') return { type: 'start' };
  if (command?.name === 'restart') return { type: 'restart' };
  if (timer !== null) return { type: 'timeout', timer };
  if (written > 0) return { type: 'written', write: after!.volatile.writes.written, lastIndex: written };
  if (envelope === null) return null;
  const { from, body } = envelope;
  if (body.type === 'ClientRequest') return { type: 'clientRequest', request: body.request, command: body.command };
  return body.type === 'ClientAnswer' ? null : { type: 'message', from, message: body };
}

/** The step, and the one that follows in the same event where the disk takes no time. */
function retake({ before, after }: SimEvent, input: Input, options: Options): Step[] {
  const first = step(before!, input, options);
  const persist = first.effects.find((effect) => effect.type === 'persist');
  if (persist === undefined || after!.volatile.writes.written < persist.write) return [first];
  const { write, lastIndex: last } = persist;
  return [first, step(first.server, { type: 'written', write, lastIndex: last }, options)];
}

function sameEnd(a: readonly Step[], b: readonly Step[]): boolean {
  const [lastA, lastB] = [a[a.length - 1]!, b[b.length - 1]!];
  return sameServer(lastA.server, lastB.server) && said(a) === said(b);
}

const said = (steps: readonly Step[]): string =>
  JSON.stringify(steps.flatMap(({ effects }) => effects.filter(isSaid)).map((effect) => effect));

const isSaid = ({ type }: Effect): boolean => type === 'send' || type === 'answer';

function sameServer(a: Server, b: Server): boolean {
  const [p, q] = [a.persistent, b.persistent];
  const [v, w] = [a.volatile, b.volatile];
  return (
    p.currentTerm === q.currentTerm &&
    p.votedFor === q.votedFor &&
    sameLog(p.log, q.log) &&
    v.commitIndex === w.commitIndex &&
    v.lastApplied === w.lastApplied &&
    v.leaderId === w.leaderId &&
    JSON.stringify(v.role) === JSON.stringify(w.role)
  );
}

function sameLog(a: Log, b: Log): boolean {
  if (lastIndex(a) !== lastIndex(b)) return false;
  for (let index = lastIndex(a); index > a.base.index; index--) if (termAt(a, index) !== termAt(b, index)) return false;
  return true;
}

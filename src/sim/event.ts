/** Turns the draft into the event that everybody else reads, and says what kind of interest it holds. */
import type { Fired } from '../raft/fired.ts';
import { lastIndex, lastTerm, termAt } from '../raft/log.ts';
import { NOBODY, type Persistent, type Server, type Volatile } from '../raft/types.ts';
import { watch } from './checks/watch.ts';
import type { Draft } from './draft.ts';
import { mix } from './random.ts';
import { CLIENT, type EventKind, Mark, type SimEvent } from './types.ts';
import { nodeOf, type World } from './world.ts';

export function conclude(world: World, kind: EventKind): SimEvent {
  const { draft, now } = world;
  const { server, before, envelope } = draft;
  const node = server === CLIENT ? null : nodeOf(world, server);
  const after = node === null ? null : node.server;
  if (world.ghost !== null && node !== null) watch(world, world.ghost, node, before!);
  const id = world.events++;
  world.takenNow++;
  const event: SimEvent = {
    id,
    at: now,
    kind,
    server,
    cause: draft.cause,
    since: draft.since,
    previous: node === null ? -1 : node.previous,
    envelope,
    timer: draft.timer,
    command: draft.command,
    refusal: draft.refusal,
    lost: draft.lost,
    operation: draft.operation,
    written: draft.written,
    before,
    after,
    fired: draft.fired,
    firstSent: draft.firstSent,
    sent: world.nextMessage - draft.firstSent,
    marks: marksOf(draft, after),
  };
  if (node !== null) node.previous = id;
  const what = envelope === null ? 0 : envelope.id;
  world.trail = mix(world.trail ^ now ^ Math.imul(server + 1, 0x9e3779b1) ^ Math.imul(what + kind.length, 0x85ebca6b));
  return event;
}

function marksOf(draft: Draft, after: Server | null): number {
  let { marks } = draft;
  if (draft.fired.length > 0 && isRefusal(draft.fired)) marks |= Mark.refusal;
  const { before } = draft;
  if (before === after || before === null || after === null) return marks;
  return marks | changes(before, after);
}

function changes(before: Server, after: Server): number {
  let marks = 0;
  if (before.persistent !== after.persistent) marks |= durableChanges(before.persistent, after.persistent);
  if (before.volatile !== after.volatile) marks |= volatileChanges(before.volatile, after.volatile);
  return marks;
}

function durableChanges(before: Persistent, after: Persistent): number {
  const newTerm = before.currentTerm !== after.currentTerm;
  let marks = newTerm ? Mark.term : 0;
  if (after.votedFor !== NOBODY && (newTerm || before.votedFor !== after.votedFor)) marks |= Mark.vote;
  if (before.log === after.log) return marks;
  // A log never loses an entry and gains another of the same term at its place, so one look tells.
  const last = lastIndex(before.log);
  if (lastIndex(after.log) > last || termAt(after.log, lastIndex(after.log)) !== lastTerm(before.log))
    marks |= Mark.append;
  if (lastIndex(after.log) < last || termAt(after.log, last) !== lastTerm(before.log)) marks |= Mark.truncate;
  return marks;
}

function volatileChanges(before: Volatile, after: Volatile): number {
  let marks = 0;
  if (before.role !== after.role) {
    if (before.role.name !== after.role.name) marks |= Mark.role;
    else if (after.role.name === 'candidate') marks |= Mark.vote;
  }
  if (after.commitIndex > before.commitIndex) marks |= Mark.commit;
  if (after.lastApplied > before.lastApplied) marks |= Mark.apply;
  return marks;
}

/** Refusals worth a look; the others are the small change of every election and every acknowledgement. */
function isRefusal(fired: readonly Fired[]): boolean {
  for (const { rule, verdict, facts } of fired) {
    if (verdict !== 'refused') continue;
    if (rule === 'TM-3' || rule === 'EL-3' || rule === 'CM-3' || rule === 'LR-5') continue;
    // CM-1 refuses for want of copies after most acknowledgements; for the entry's older term only in Figure 8.
    if (rule === 'CM-1' && facts['currentTerm'] === undefined) continue;
    return true;
  }
  return false;
}

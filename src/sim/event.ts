/** Ends an event, and says what kind of interest it holds. */
import type { Fired } from '../raft/fired.ts';
import { lastIndex, lastTerm, termAt } from '../raft/log.ts';
import { NOBODY, type Persistent, type Server, type Volatile } from '../raft/types.ts';
import { watch } from './checks/watch.ts';
import type { Draft } from './draft.ts';
import { mix } from './random.ts';
import { CLIENT, type EventKind, Mark } from './types.ts';
import { nodeOf, type World } from './world.ts';

/** Ends the event that `begin` started. */
export function conclude(world: World, kind: EventKind): void {
  const { draft } = world;
  const { server } = draft;
  draft.kind = kind;
  draft.sent = world.nextMessage - draft.firstSent;
  if (server !== CLIENT) {
    const node = nodeOf(world, server);
    draft.after = node.server;
    draft.previous = node.previous;
    node.previous = draft.id;
    if (world.ghost !== null) watch(world, world.ghost, node, draft.before!);
  }
  draft.marks |= marksOf(draft);
  const message = draft.envelope === null ? 0 : draft.envelope.id;
  world.trail = mix(world.trail ^ world.now ^ Math.imul(server + 1, 0x9e3779b1) ^ Math.imul(message, 0x85ebca6b));
  world.events++;
  world.takenNow++;
}

function marksOf({ fired, before, after }: Draft): number {
  const marks = fired.length > 0 && isRefusal(fired) ? Mark.refusal : 0;
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

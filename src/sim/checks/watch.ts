/**
 * Runs the checks at the end of every event. Most events change nothing that a property speaks about; they cost a
 * comparison. The order matters: who leads and what the logs hold comes first, then what is thereby committed, then
 * what servers believe about it and do with it.
 */
import { entryAt, lastIndex, type Log, sameEntry, termAt } from '../../raft/log.ts';
import { agreedIndex } from '../../raft/quorum.ts';
import { majorityOf } from '../../raft/configuration.ts';
import type { AppendEntriesResponse, Index, Server } from '../../raft/types.ts';
import type { Node } from '../node.ts';
import { append } from '../tail.ts';
import { Mark, type Violation } from '../types.ts';
import type { World } from '../world.ts';
import type { Change, Watch } from './define.ts';
import { addTerm, endLeadership, type Ghost, recordEntry, type Row, type TermGhost, termGhost } from './ghost.ts';
import { WATCHES } from './watches.ts';

const ALL: readonly Watch[] = Object.values(WATCHES);
/** A restarted server applies its whole log again: only those are asked that care. */
const OF_APPLICATIONS = ALL.filter(({ applied }) => applied !== undefined);

/** After so many violations nothing new is learnt from another one. */
const MOST_VIOLATIONS = 200;

/** The logs that servers start with, before the first event. */
export function watchStart(world: World, ghost: Ghost): void {
  for (const { id, server, durable } of world.nodes) {
    ghost.durable[id] = durable;
    const { log } = server.persistent;
    for (let index = 1; index <= lastIndex(log); index++) recordEntry(ghost, entryAt(log, index)!, -1);
  }
}

/** A server says that its log agrees with the leader's. Called when the answer leaves, so it is durable by now. */
export function noteAcknowledgement(ghost: Ghost, node: Node, { term, matchIndex }: AppendEntriesResponse): void {
  const record = termGhost(ghost, term);
  if (record !== null && matchIndex > record.seen[node.id]!) ghost.acknowledgements.push(term, matchIndex);
}

/** The end of an event in which `node` took part. */
export function watch(world: World, ghost: Ghost, node: Node, before: Server): void {
  const after = node.server;
  const durableChanged = node.durable !== ghost.durable[node.id];
  const acknowledged = ghost.acknowledgements.length > 0;
  if (!durableChanged && !acknowledged && (before === after || isPrivate(before, after))) return;
  const change = changeOf(world, ghost, node.id, before, after);
  if (before !== after) {
    watchRole(change);
    watchLog(change);
  }
  if (durableChanged) countOwnCopy(world, change, node);
  if (acknowledged) countAcknowledgements(world, change, node);
  if (after.volatile.commitIndex > before.volatile.commitIndex) watchCommit(change);
  if (ghost.applications.length > 0) watchApplications(change);
}

/** What changed is a server's own book-keeping, such as a leader's matchIndex: no property speaks about it. */
function isPrivate({ persistent, volatile }: Server, after: Server): boolean {
  return (
    persistent === after.persistent &&
    volatile.role.name === after.volatile.role.name &&
    volatile.commitIndex === after.volatile.commitIndex &&
    volatile.lastApplied === after.volatile.lastApplied
  );
}

function changeOf(world: World, ghost: Ghost, server: number, before: Server, after: Server): Change {
  const event = world.events;
  return {
    ghost,
    server,
    before,
    after,
    event,
    report: (check, found) => {
      addViolation(world, { check, event, ...found });
    },
  };
}

function addViolation(world: World, violation: Violation): void {
  const { items, length } = world.violations;
  const { check, index, term, servers } = violation;
  const known = items.some(
    (other, i) =>
      i < length &&
      other.check === check &&
      other.index === index &&
      other.term === term &&
      other.servers[0] === servers[0] &&
      other.servers[1] === servers[1],
  );
  if (known || length === MOST_VIOLATIONS) return;
  world.violations = append(world.violations, violation);
  world.draft.marks |= Mark.violation;
}

function watchRole(change: Change): void {
  const { ghost, before, after, server, event } = change;
  const was = before.volatile.role.name === 'leader' ? before.persistent.currentTerm : 0;
  const is = after.volatile.role.name === 'leader' ? after.persistent.currentTerm : 0;
  if (was === is) return;
  if (was !== 0) {
    const term = termGhost(ghost, was);
    if (term?.leader === server) endLeadership(ghost, term);
  }
  if (is === 0) return;
  for (const check of ALL) check.elected?.(change);
  const term = termGhost(ghost, is) ?? addTerm(ghost, is);
  if (term.leader !== 0) return;
  term.leader = server;
  term.electedBy = event;
  term.log = after.persistent.log;
}

function watchLog(change: Change): void {
  const { ghost, before, after, server, event } = change;
  const { log } = after.persistent;
  if (log === before.persistent.log) return;
  const from = firstDifference(before.persistent.log, log);
  for (const check of ALL) check.logChanged?.(change, from);
  for (let index = from; index <= lastIndex(log); index++) recordEntry(ghost, entryAt(log, index)!, event);
  if (from <= ghost.verified[server]!) ghost.verified[server] = from - 1;
  if (after.volatile.role.name !== 'leader') return;
  const term = termGhost(ghost, after.persistent.currentTerm);
  if (term?.leader === server) term.log = log;
}

/** The first index at which two logs of a server differ. Those that share their array differ only behind an end. */
function firstDifference(before: Log, after: Log): Index {
  const shared = Math.min(before.length, after.length);
  let same = 0;
  if (before.entries === after.entries) same = shared;
  else while (same < shared && before.entries[same] === after.entries[same]) same++;
  return after.base.index + same + 1;
}

/** The leader's own copy counts from the moment its disk has it (PS-3). */
function countOwnCopy(world: World, change: Change, { id, durable }: Node): void {
  change.ghost.durable[id] = durable;
  const term = termGhost(change.ghost, durable.currentTerm);
  if (term?.leader === id) countCopy(world, change, term, id, 0, lastIndex(durable.log), durable.log);
}

function countAcknowledgements(world: World, change: Change, { id, durable }: Node): void {
  const { ghost } = change;
  for (let i = 0; i < ghost.acknowledgements.length; i += 2) {
    const term = termGhost(ghost, ghost.acknowledgements[i]!)!;
    const reached = Math.min(ghost.acknowledgements[i + 1]!, lastIndex(durable.log));
    const seen = term.seen[id]!;
    term.seen[id] = Math.max(seen, reached);
    countCopy(world, change, term, id, seen, reached, durable.log);
  }
  ghost.acknowledgements = [];
}

/**
 * `server` has acknowledged the leader's entries up to `index`, of which those up to `seen` have been looked at before,
 * and `durable` says what of that is on its disk.
 */
function countCopy(
  world: World,
  change: Change,
  term: TermGhost,
  server: number,
  seen: Index,
  index: Index,
  durable: Log,
): void {
  const known = Math.max(seen, term.acked[server]!);
  let own = index;
  // Mostly the last entry is the leader's own; when none is, this goes down to where it began the last time.
  while (own > known && termAt(durable, own) !== term.term) own--;
  if (own <= known) return;
  term.acked[server] = own;
  const { voters } = world.options;
  const agreed = agreedIndex(term.acked as unknown as readonly number[], voters, majorityOf(voters), term.committed);
  if (agreed === term.committed) return;
  term.committed = agreed;
  for (let i = change.ghost.ledger.length + 1; i <= agreed; i++) {
    const entry = entryAt(term.log, i);
    if (entry === undefined) return;
    writeRow(change, { entry, committedIn: term.term, event: change.event, claimed: false });
  }
}

function writeRow(change: Change, row: Row): void {
  const { ghost } = change;
  for (const check of ALL) check.rowWritten?.(change, ghost.ledger.length + 1, row);
  ghost.ledger = append(ghost.ledger, row);
}

/** What has no row by now is believed without cause: it gets a row that says so. */
function watchCommit(change: Change): void {
  const { ghost, server, after, event } = change;
  const { log, currentTerm } = after.persistent;
  const { commitIndex } = after.volatile;
  for (const check of ALL) check.commitAdvanced?.(change);
  for (let index = ghost.ledger.length + 1; index <= commitIndex; index++) {
    const entry = entryAt(log, index);
    if (entry === undefined) break;
    writeRow(change, { entry, committedIn: currentTerm, event, claimed: true });
  }
  let verified = ghost.verified[server]!;
  while (verified < commitIndex && isVerified(ghost, log, verified + 1)) verified++;
  ghost.verified[server] = verified;
}

function isVerified({ ledger }: Ghost, log: Log, index: Index): boolean {
  const entry = entryAt(log, index);
  return entry !== undefined && index <= ledger.length && sameEntry(entry, ledger.items[index - 1]!.entry);
}

function watchApplications(change: Change): void {
  const { ghost, before, server, event } = change;
  let expected = before.volatile.lastApplied + 1;
  for (const entry of ghost.applications) {
    for (const check of OF_APPLICATIONS) check.applied!(change, entry, expected);
    if (entry.index === ghost.applied.length + 1) ghost.applied = append(ghost.applied, { entry, server, event });
    expected = entry.index + 1;
  }
  ghost.applications = [];
}

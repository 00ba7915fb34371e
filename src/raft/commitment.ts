/** When an entry is committed, and what follows from it (§5.3, §5.4.2). */
import { answerApplied } from './answers.ts';
import { votersOf } from './configuration.ts';
import { acted, actedOn, refused } from './fired.ts';
import { entryAt, lastIndex, termAt } from './log.ts';
import { copiesOf } from './quorum.ts';
import { leaderOf, withSlot } from './state.ts';
import { changeCommitment, changeRole, emit, report, type Turn } from './turn.ts';
import type { Index, Options } from './types.ts';

const OWN_COPY = acted('PS-3');
const EARLIER_TERMS = acted('CM-2');
const APPLIED = acted('AP-1');

/** PS-3: the leader's own copy counts as far as its disk holds it; only then does it help to commit. */
export function countOwnCopy(turn: Turn, durableIndex: Index, options: Options): void {
  const { id, persistent, volatile } = turn.server;
  const { role } = volatile;
  if (role.name !== 'leader') return;
  const before = role.matchIndex[id]!;
  const copy = options.rules.ownCopy(durableIndex, lastIndex(persistent.log));
  if (copy <= before) return;
  report(turn, OWN_COPY);
  changeRole(turn, leaderOf(role.nextIndex, withSlot(role.matchIndex, id, copy), role.sentIndex, role.pending));
  advanceCommitIndex(turn, before, copy, options);
}

/**
 * CM-1: one server's copy has grown from `before` to `copied`. Commits what a majority holds, if the highest such
 * entry is of the leader's own term. Terms never fall along a log, so if that entry is older, all before it are; and
 * a majority of copies alone does not protect those (Figure 8).
 */
export function advanceCommitIndex(turn: Turn, before: Index, copied: Index, options: Options): void {
  const { persistent, volatile } = turn.server;
  const { commitIndex, role } = volatile;
  if (role.name !== 'leader' || copied <= commitIndex) return;
  const { rules } = options;
  const { currentTerm, log } = persistent;
  const voters = votersOf(options);
  const needed = rules.quorum(voters);
  const agreed = rules.agreedIndex(role.matchIndex, voters, needed, commitIndex);
  // A majority that stood before this copy came has been judged before; the news is then about `copied`.
  const index = agreed > Math.max(before, commitIndex) ? agreed : copied;
  const copies = copiesOf(index, role.matchIndex, voters);
  if (agreed > commitIndex && rules.mayCommit(log, agreed, currentTerm, commitIndex)) {
    report(turn, actedOn('CM-1', { from: commitIndex + 1, to: agreed, copies, needed }));
    if (termAt(log, commitIndex + 1) < currentTerm) report(turn, EARLIER_TERMS);
    commitTo(turn, agreed, options);
  } else if (copies < needed) {
    report(turn, refused('CM-1', { index, copies, needed }));
  } else {
    report(turn, refused('CM-1', { index, term: termAt(log, index), copies, needed, currentTerm }));
  }
}

/** AP-1, AP-2: whatever is committed is applied at once, entry by entry; a state machine is given nothing else. */
export function commitTo(turn: Turn, commitIndex: Index, options: Options): void {
  const { log } = turn.server.persistent;
  let { lastApplied } = turn.server.volatile;
  const before = lastApplied;
  while (lastApplied < commitIndex) {
    const entry = entryAt(log, lastApplied + 1);
    // Only a broken rule lets commitIndex pass the log's end (trap 13).
    if (entry === undefined) break;
    lastApplied++;
    emit(turn, { type: 'apply', index: lastApplied, entry });
  }
  changeCommitment(turn, commitIndex, lastApplied);
  if (lastApplied === before) return;
  report(turn, APPLIED);
  answerApplied(turn, options);
}

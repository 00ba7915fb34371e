/** A client's command arrives at a server: taken by the leader, sent elsewhere by the others (§5.3, §8). */
import { answer, answerApplied } from './answers.ts';
import { countOwnCopy } from './commitment.ts';
import { changeLog } from './durability.ts';
import { acted, refused } from './fired.ts';
import { append, lastIndex } from './log.ts';
import { replicate } from './replication.ts';
import { leaderOf } from './state.ts';
import { changeRole, emit, report, type Turn } from './turn.ts';
import { type Command, NOBODY, type Options, type RequestId } from './types.ts';

const APPENDED = acted('LR-1');
const REDIRECTED = acted('AE-9');

/** LR-1: the leader appends the command to its log and sends it on; the answer waits until it is applied (LR-2). */
export function clientRequest(turn: Turn, request: RequestId, command: Command, options: Options): void {
  const { role } = turn.server.volatile;
  if (role.name !== 'leader' || !options.rules.takesCommand(role.name)) {
    redirect(turn, request);
    return;
  }
  const { currentTerm, log } = turn.server.persistent;
  const before = lastIndex(log);
  report(turn, APPENDED);
  changeLog(turn, append(log, currentTerm, { kind: 'command', command }));
  const pending = role.pending.concat({ index: before + 1, request });
  changeRole(turn, leaderOf(role.nextIndex, role.matchIndex, role.sentIndex, pending));
  replicate(turn, before, options);
  // Neither has anything to do yet, unless a rule is broken: the disk does not hold the entry, and it is not applied.
  countOwnCopy(turn, role.matchIndex[turn.server.id]!, options);
  answerApplied(turn, options);
}

/** Not the leader. The hint may be wrong, or nobody (EL-8); redirects are all that leaderId is good for (AE-9). */
function redirect(turn: Turn, request: RequestId): void {
  const { leaderId } = turn.server.volatile;
  report(turn, refused('LR-1', { leaderId }));
  if (leaderId !== NOBODY) report(turn, REDIRECTED);
  emit(turn, answer(request, { status: 'notLeader', leaderId }));
}

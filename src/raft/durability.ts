/**
 * What must be on disk before what is said (Figure 2: "updated on stable storage before responding to RPCs"). A
 * server never stops for its disk: it goes on in memory, and its messages wait. Writes are numbered and complete in
 * order, so one number says how far the disk has come.
 */
import { acted } from './fired.ts';
import { lastIndex, type Log } from './log.ts';
import { send } from './messages.ts';
import { persistentOf, serverOf, volatileOf, writesOf } from './state.ts';
import { emit, report, type Turn } from './turn.ts';
import type { Effect, Message, Options, Persistent, ServerId, Step, Term, WriteId } from './types.ts';

const TERM_FIRST = acted('PS-1');
const VOTE_FIRST = acted('RV-4');
const LOG_FIRST = acted('PS-3');

/** Changes currentTerm or votedFor, and has the disk write them (PS-1, PS-2). */
export function changeTerm(turn: Turn, currentTerm: Term, votedFor: ServerId): void {
  const { persistent, volatile } = turn.server;
  const write = issueWrite(turn);
  changePersistent(turn, persistentOf(currentTerm, votedFor, persistent.log), write, volatile.writes.log);
}

/** Changes the log, and has the disk write it (PS-3). */
export function changeLog(turn: Turn, log: Log): void {
  const { persistent, volatile } = turn.server;
  const write = issueWrite(turn);
  changePersistent(turn, persistentOf(persistent.currentTerm, persistent.votedFor, log), volatile.writes.term, write);
}

/** However much a step changes, it is one write: what it puts on disk gets there together or not at all. */
function issueWrite(turn: Turn): WriteId {
  if (turn.write === 0) turn.write = turn.server.volatile.writes.issued + 1;
  return turn.write;
}

function changePersistent(turn: Turn, persistent: Persistent, term: WriteId, log: WriteId): void {
  const { commitIndex, lastApplied, leaderId, role, writes } = turn.server.volatile;
  const issued = writesOf(turn.write, writes.written, term, log);
  turn.server = serverOf(turn.server.id, persistent, volatileOf(commitIndex, lastApplied, leaderId, role, issued));
}

/** Ends the step. Its write comes first among the effects, because messages of the same step may wait for it. */
export function finish(turn: Turn): Step {
  if (turn.write !== 0) {
    const { persistent } = turn.server;
    const persist: Effect = { type: 'persist', write: turn.write, persistent, lastIndex: lastIndex(persistent.log) };
    turn.effects = [persist, ...turn.effects];
  }
  return turn;
}

/** PS-1: a message that shows currentTerm leaves when the disk holds that term. */
export function sendTerm(turn: Turn, to: ServerId, message: Message, options: Options): void {
  const after = options.rules.waitsForTerm(turn.server.volatile.writes);
  if (after > 0) report(turn, TERM_FIRST);
  emit(turn, send(to, message, after));
}

/** RV-4: so does a yes, for the sake of the vote: one write carries both. */
export function sendVote(turn: Turn, to: ServerId, message: Message, options: Options): void {
  const after = options.rules.waitsForTerm(turn.server.volatile.writes);
  if (after > 0) report(turn, VOTE_FIRST);
  emit(turn, send(to, message, after));
}

/** PS-3: an acknowledgement leaves when the disk holds the log that it promises, and the term that it shows. */
export function sendAcknowledgement(turn: Turn, to: ServerId, message: Message, options: Options): void {
  const { writes } = turn.server.volatile;
  const term = options.rules.waitsForTerm(writes);
  const log = options.rules.waitsForLog(writes);
  if (term > 0) report(turn, TERM_FIRST);
  if (log > 0) report(turn, LOG_FIRST);
  emit(turn, send(to, message, Math.max(term, log)));
}

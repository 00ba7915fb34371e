/** Terms (§5.1): a logical clock that every message carries, refusals too (TM-2), and every server follows. */
import { answerUnknown } from './answers.ts';
import { changeTerm } from './durability.ts';
import { acted, refused } from './fired.ts';
import { CLEAR_HEARTBEAT_TIMER, SET_ELECTION_TIMER } from './messages.ts';
import { FOLLOWER } from './state.ts';
import { changeLeaderId, changeRole, emit, report, type Turn } from './turn.ts';
import { type Message, NOBODY, type Options, type Term } from './types.ts';

const ADOPTED = acted('TM-1');
const VOTE_CLEARED = acted('PS-2');
const LEADER_FORGOTTEN = acted('EL-8');

/** TM-1: a message with a higher term, request or response, makes any server a follower of that term. */
export function updateTerm(turn: Turn, message: Message, options: Options): void {
  const { persistent, volatile } = turn.server;
  if (!options.rules.adoptsTerm(message, persistent.currentTerm, volatile.role.name)) return;
  report(turn, ADOPTED);
  followTerm(turn, message.term, options);
}

/**
 * Becomes a follower of `term`, be it new or the current one (RO-2). Called on every AppendEntries too, where it
 * mostly finds nothing to do.
 */
export function followTerm(turn: Turn, term: Term, options: Options): void {
  const { currentTerm, votedFor } = turn.server.persistent;
  const cleared = options.rules.clearsVote(term, currentTerm) && votedFor !== NOBODY;
  if (cleared) report(turn, VOTE_CLEARED);
  if (term > currentTerm || cleared) changeTerm(turn, Math.max(term, currentTerm), cleared ? NOBODY : votedFor);
  if (term > currentTerm) forgetLeader(turn, options);
  becomeFollower(turn);
}

/** EL-8: a leader known from an earlier term must not be named to clients in this one. */
export function forgetLeader(turn: Turn, options: Options): void {
  const { leaderId } = turn.server.volatile;
  const known = options.rules.leaderOfNewTerm(leaderId);
  if (known === leaderId) return;
  report(turn, LEADER_FORGOTTEN);
  changeLeaderId(turn, known);
}

/**
 * A candidate's election timer keeps running: stepping down is no sign of life from a leader (RV-5, AE-1). A leader
 * had none and needs one; its clients are told that the end of their commands is unknown.
 */
function becomeFollower(turn: Turn): void {
  const { role } = turn.server.volatile;
  if (role.name === 'follower') return;
  changeRole(turn, FOLLOWER);
  if (role.name === 'candidate') return;
  emit(turn, CLEAR_HEARTBEAT_TIMER);
  emit(turn, SET_ELECTION_TIMER);
  answerUnknown(turn, role.pending);
}

/** TM-3: an answer to a question of an earlier term or role says nothing about this one. */
export function dropStaleResponse(turn: Turn, term: Term): void {
  report(turn, refused('TM-3', { term, currentTerm: turn.server.persistent.currentTerm }));
}

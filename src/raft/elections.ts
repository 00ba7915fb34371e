/** Elections as the candidate sees them (§5.2): timeout, asking for votes, counting them, becoming leader. */
import { NOBODY_WAITS } from './answers.ts';
import { votersOf } from './configuration.ts';
import { changeLog, changeTerm, sendTerm } from './durability.ts';
import { acted, actedOn, refused } from './fired.ts';
import { append, lastIndex, lastTerm, NOOP } from './log.ts';
import { CLEAR_ELECTION_TIMER, requestVoteRequest, SET_ELECTION_TIMER } from './messages.ts';
import { countVotes } from './quorum.ts';
import { heartbeat } from './replication.ts';
import { candidateOf, leaderOf, slotsFor, withSlot } from './state.ts';
import { dropStaleResponse, forgetLeader } from './terms.ts';
import { changeLeaderId, changeRole, emit, report, type Turn } from './turn.ts';
import type { Options, RequestVoteResponse, ServerId } from './types.ts';

const STARTED = acted('EL-1');
const STARTED_AGAIN = acted('EL-4');
const TIMER_DRAWN = acted('EL-2');
const LEADING = acted('EL-5');
const NOOP_APPENDED = acted('EL-6');

/** EL-1, EL-4: nobody was heard of for an election timeout: a new term, a vote for itself, a fresh timer. */
export function timeout(turn: Turn, options: Options): void {
  const { id, persistent, volatile } = turn.server;
  const { rules } = options;
  if (!rules.campaigns(volatile.role.name)) return;
  report(turn, volatile.role.name === 'candidate' ? STARTED_AGAIN : STARTED);
  changeTerm(turn, rules.campaignTerm(persistent.currentTerm), id);
  forgetLeader(turn, options);
  changeRole(turn, candidateOf(slotsFor(votersOf(options), 0)));
  report(turn, TIMER_DRAWN);
  emit(turn, SET_ELECTION_TIMER);
  requestVote(turn, options);
  countOwnVote(turn, options);
}

/** EL-1: asks all others in parallel, with the one message that says how far its log goes (RV-3). */
function requestVote(turn: Turn, options: Options): void {
  const { id, persistent } = turn.server;
  const { currentTerm, log } = persistent;
  const request = requestVoteRequest(currentTerm, id, lastIndex(log), lastTerm(log));
  for (const voter of votersOf(options)) if (voter !== id) sendTerm(turn, voter, request, options);
}

/** A candidate counts its own vote when its disk holds it (PS-2); alone in its cluster, it then leads at once. */
export function countOwnVote(turn: Turn, options: Options): void {
  const { id, volatile } = turn.server;
  const { role, writes } = volatile;
  if (role.name !== 'candidate' || role.votes[id] !== 0 || !options.rules.ownVote(writes)) return;
  countVote(turn, id, true, options);
}

export function handleRequestVoteResponse(
  turn: Turn,
  from: ServerId,
  response: RequestVoteResponse,
  options: Options,
): void {
  const { persistent, volatile } = turn.server;
  if (options.rules.staleVote(response.term, persistent.currentTerm) || volatile.role.name !== 'candidate') {
    dropStaleResponse(turn, response.term);
    return;
  }
  countVote(turn, from, response.voteGranted, options);
}

/** EL-3: one slot a voter, so nobody counts twice; a majority of the whole configuration wins. */
function countVote(turn: Turn, from: ServerId, granted: boolean, options: Options): void {
  const { role } = turn.server.volatile;
  if (role.name !== 'candidate') return;
  const { rules } = options;
  const before = role.votes[from]!;
  const ballot = rules.ballot(before, granted);
  const ballots = ballot === before ? role.votes : withSlot(role.votes, from, ballot);
  if (ballots !== role.votes) changeRole(turn, candidateOf(ballots));
  const voters = votersOf(options);
  const votes = countVotes(ballots, voters);
  const needed = rules.quorum(voters);
  if (votes < needed) {
    report(turn, refused('EL-3', { votes, needed }));
    return;
  }
  report(turn, actedOn('EL-3', { votes, needed }));
  becomeLeader(turn, options);
}

/**
 * EL-5: a new leader assumes that every log ends like its own and knows of no copy but its own durable one. Whoever
 * wins has sent requests, which waited for its write; the disk works in order, so by then it holds the whole log.
 */
function becomeLeader(turn: Turn, options: Options): void {
  const { id, persistent, volatile } = turn.server;
  const { rules } = options;
  const { currentTerm, log } = persistent;
  const voters = votersOf(options);
  const last = lastIndex(log);
  report(turn, LEADING);
  emit(turn, CLEAR_ELECTION_TIMER);
  if (options.noop) {
    report(turn, NOOP_APPENDED);
    changeLog(turn, append(log, currentTerm, NOOP));
  }
  const nextIndex = slotsFor(voters, rules.initialNextIndex(last));
  const matchIndex = slotsFor(voters, rules.initialMatchIndex(last));
  const durable = volatile.writes.log <= volatile.writes.written ? last : 0;
  matchIndex[id] = rules.ownCopy(durable, lastIndex(turn.server.persistent.log));
  changeRole(turn, leaderOf(nextIndex, matchIndex, slotsFor(voters, 0), NOBODY_WAITS));
  changeLeaderId(turn, id);
  heartbeat(turn, options);
}

/** RequestVote at the receiver (Figure 2, §5.2, §5.4.1). It never asks who the candidate is to it (RV-6). */
import { changeTerm, sendTerm, sendVote } from './durability.ts';
import { acted, refused } from './fired.ts';
import { lastIndex, lastTerm } from './log.ts';
import { requestVoteResponse, SET_ELECTION_TIMER } from './messages.ts';
import { emit, report, type Turn } from './turn.ts';
import type { Options, RequestVoteRequest, ServerId } from './types.ts';

const VOTE_FREE = acted('RV-2');
const UP_TO_DATE = acted('RV-3');
const TIMER_RESTARTED = acted('RV-5');

export function handleRequestVoteRequest(
  turn: Turn,
  from: ServerId,
  request: RequestVoteRequest,
  options: Options,
): void {
  const { currentTerm } = turn.server.persistent;
  const granted = grantsVote(turn, request, options);
  if (granted && turn.server.persistent.votedFor !== request.candidateId) {
    changeTerm(turn, currentTerm, request.candidateId);
  }
  if (options.rules.restartsTimerOnVote(granted)) {
    report(turn, TIMER_RESTARTED);
    emit(turn, SET_ELECTION_TIMER);
  }
  const response = requestVoteResponse(currentTerm, granted);
  if (granted) sendVote(turn, from, response, options);
  else sendTerm(turn, from, response, options);
}

/** The three questions of Figure 2 in their order; the first "no" is the reason. */
function grantsVote(turn: Turn, request: RequestVoteRequest, options: Options): boolean {
  const { rules } = options;
  const { term, candidateId, lastLogTerm, lastLogIndex } = request;
  const { currentTerm, votedFor, log } = turn.server.persistent;
  if (rules.refusesOldCandidate(term, currentTerm)) {
    report(turn, refused('RV-1', { term, currentTerm }));
    return false;
  }
  if (!rules.mayVote(votedFor, candidateId)) {
    report(turn, refused('RV-2', { votedFor, term: currentTerm }));
    return false;
  }
  const ownLastLogTerm = lastTerm(log);
  const ownLastLogIndex = lastIndex(log);
  if (!rules.upToDate(lastLogTerm, lastLogIndex, ownLastLogTerm, ownLastLogIndex)) {
    report(turn, refused('RV-3', { lastLogTerm, lastLogIndex, ownLastLogTerm, ownLastLogIndex }));
    return false;
  }
  report(turn, VOTE_FREE);
  report(turn, UP_TO_DATE);
  return true;
}

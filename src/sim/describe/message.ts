/** What a server made of a message. */
import type { Fired } from '../../raft/fired.ts';
import { lastIndex, lastTerm, termAt } from '../../raft/log.ts';
import type { RuleId } from '../../raft/rule-ids.ts';
import {
  type AppendEntriesRequest,
  type AppendEntriesResponse,
  type RequestVoteRequest,
  type RequestVoteResponse,
  type Server,
  type ServerId,
} from '../../raft/types.ts';
import type { ClientRequest, Envelope } from '../envelope.ts';
import { commandText } from '../machine.ts';
import type { Happening, SimEvent } from '../types.ts';

/** Who was handed what: the states before and after, and the reports of the rules. */
interface Case {
  readonly from: ServerId;
  readonly before: Server;
  readonly after: Server;
  readonly fired: readonly Fired[];
}

export function messageHappenings(
  { fired }: SimEvent,
  { from, body }: Envelope,
  before: Server,
  after: Server,
): Happening[] {
  const here = { from, before, after, fired };
  switch (body.type) {
    case 'RequestVoteRequest':
      return ofVoteRequest(here, body);
    case 'RequestVoteResponse':
      return ofVoteResponse(here, body);
    case 'AppendEntriesRequest':
      return ofAppendRequest(here, body);
    case 'AppendEntriesResponse':
      return ofAppendResponse(here, body);
    case 'ClientRequest':
      return ofClientRequest(here, body);
    case 'ClientAnswer':
      return [];
  }
}

function ofVoteRequest(here: Case, { candidateId: candidate, term }: RequestVoteRequest): Happening[] {
  const refusal = refusalOf(here, 'RV-1', 'RV-2', 'RV-3');
  if (refusal !== null) return [{ what: 'refusesVote', candidate, term, rule: refusal.rule, facts: refusal.facts }];
  const { currentTerm, votedFor } = here.before.persistent;
  const again = votedFor === candidate && currentTerm === here.after.persistent.currentTerm;
  return [{ what: 'votes', candidate, term, again }];
}

function ofVoteResponse(here: Case, { voteGranted: granted, term }: RequestVoteResponse): Happening[] {
  const { from, before, fired } = here;
  const count = fired.find(({ rule }) => rule === 'EL-3');
  const { role } = before.volatile;
  if (count === undefined || role.name !== 'candidate') return ignored(here);
  const { votes, needed } = count.facts as { votes: number; needed: number };
  return [{ what: 'countsVote', from, granted, votes, needed, of: role.votes.length - 1, term }];
}

function ofAppendRequest(here: Case, { leaderId: leader, term, entries }: AppendEntriesRequest): Happening[] {
  const { before, after } = here;
  const refusal = refusalOf(here, 'AE-1', 'AE-2');
  const followed = followsLeader(here, leader, term);
  if (refusal !== null)
    return [...followed, { what: 'refusesEntries', leader, rule: refusal.rule, facts: refusal.facts }];
  if (refusalOf(here, 'RO-2') !== null) return ignored(here);
  if (entries.length === 0) return [...followed, { what: 'hearsHeartbeat', leader, term }];
  const last = entries[entries.length - 1]!.index;
  if (before.persistent.log === after.persistent.log) return [...followed, { what: 'hasAlready', leader, last }];
  return [...followed, ...changesOfLog(here, leader)];
}

/** The log from the first index on at which the two states differ. */
function changesOfLog({ before, after }: Case, leader: ServerId): Happening[] {
  const was = before.persistent.log;
  const is = after.persistent.log;
  let first = Math.min(lastIndex(was), lastIndex(is)) + 1;
  while (first > 1 && termAt(was, first - 1) !== termAt(is, first - 1)) first--;
  const found: Happening[] = [];
  const terms = was.entries.slice(first - 1 - was.base.index, was.length).map(({ term }) => term);
  if (terms.length > 0) found.push({ what: 'removes', first, last: lastIndex(was), terms });
  if (lastIndex(is) >= first) found.push({ what: 'stores', leader, first, last: lastIndex(is) });
  return found;
}

function followsLeader({ before, after }: Case, leader: ServerId, term: number): Happening[] {
  const was = before.volatile.role.name;
  const newly = before.volatile.leaderId !== leader && after.volatile.leaderId === leader;
  if (was === 'leader' || (was !== 'candidate' && !newly)) return [];
  return after.volatile.role.name === 'follower' ? [{ what: 'followsLeader', leader, term, was }] : [];
}

function ofAppendResponse(here: Case, { success, matchIndex }: AppendEntriesResponse): Happening[] {
  const { from, before, after } = here;
  const was = before.volatile.role;
  const is = after.volatile.role;
  if (was.name !== 'leader' || is.name !== 'leader') return ignored(here);
  if (success) {
    const index = Math.max(matchIndex, is.matchIndex[from]!);
    const copies = is.matchIndex.filter((match, server) => server > 0 && match >= index).length;
    return [{ what: 'countsCopy', from, index, copies, needed: majority(is.matchIndex.length - 1) }];
  }
  const nextIndex = is.nextIndex[from]!;
  if (nextIndex === was.nextIndex[from]) return ignored(here);
  return [{ what: 'stepsBack', follower: from, nextIndex, was: was.nextIndex[from]! }];
}

function ofClientRequest(here: Case, { client, command }: ClientRequest): Happening[] {
  const { after, before } = here;
  const text = commandText(command);
  const refusal = refusalOf(here, 'LR-1');
  const { leaderId: leader, role } = after.volatile;
  if (refusal !== null) return [{ what: 'redirectsClient', client, leader, command: text }];
  const { log, currentTerm: term } = after.persistent;
  if (role.name !== 'leader' || log === before.persistent.log || lastTerm(log) !== term) return [];
  return [{ what: 'takesCommand', index: lastIndex(log), command: text, term }];
}

/** The message changed nothing here: the rule that refused it says why; TM-1 alone means it only brought a term. */
function ignored(here: Case): Happening[] {
  const refusal = here.fired.find(({ verdict }) => verdict === 'refused');
  if (refusal === undefined) return [];
  return [{ what: 'ignores', from: here.from, rule: refusal.rule, facts: refusal.facts }];
}

function refusalOf({ fired }: Case, ...rules: RuleId[]): Fired | null {
  return fired.find(({ rule, verdict }) => verdict === 'refused' && rules.includes(rule)) ?? null;
}

const majority = (of: number): number => (of >>> 1) + 1;

/** What a message in flight says, for the reader who opens it: too much to travel with every frame. */
import type { Entry } from '../raft/index.ts';
import { commandText, type Envelope } from '../sim/index.ts';
import type { MessageField } from './protocol.ts';

/** Of a long AppendEntries so many entries are told; the page says how many more there are. */
const MOST_ENTRIES = 12;

/** The fields in the order of Figure 2; the type and, for what clients send, their numbering are left out. */
export function messageFields({ body }: Envelope): readonly MessageField[] {
  switch (body.type) {
    case 'RequestVoteRequest': {
      const { term, candidateId, lastLogIndex, lastLogTerm } = body;
      return Object.entries({ term, candidateId, lastLogIndex, lastLogTerm });
    }
    case 'RequestVoteResponse':
      return Object.entries({ term: body.term, voteGranted: body.voteGranted });
    case 'AppendEntriesRequest': {
      const { term, leaderId, prevLogIndex, prevLogTerm, entries, leaderCommit } = body;
      return Object.entries({ term, leaderId, prevLogIndex, prevLogTerm, 'entries[]': texts(entries), leaderCommit });
    }
    case 'AppendEntriesResponse': {
      const { term, success, matchIndex, prevLogIndex, conflictTerm, conflictIndex } = body;
      if (success) return Object.entries({ term, success, matchIndex });
      const refusal = { term, success, prevLogIndex };
      return Object.entries(conflictIndex > 0 ? { ...refusal, conflictTerm, conflictIndex } : refusal);
    }
    case 'ClientRequest':
      return [['command', commandText(body.command)]];
    case 'ClientAnswer': {
      const { status } = body.answer;
      if (status === 'notLeader') return Object.entries({ status, leaderId: body.answer.leaderId });
      return Object.entries(status === 'applied' ? { status, result: body.result } : { status });
    }
  }
}

/** `6:3 x=4`: index, term, command. */
function texts(entries: readonly Entry[]): readonly string[] {
  const told = entries.slice(0, MOST_ENTRIES).map(({ index, term, payload }) => {
    return `${index}:${term} ${payload.kind === 'noop' ? 'no-op' : commandText(payload.command)}`;
  });
  return entries.length > MOST_ENTRIES ? [...told, `and ${entries.length - MOST_ENTRIES} more`] : told;
}

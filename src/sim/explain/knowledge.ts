/** What one server can know of the others: what reached it since it started, and nothing else. */
import type { ServerId } from '../../raft/types.ts';
import type { Envelope } from '../envelope.ts';
import type { History } from '../history/history.ts';
import { messageTerm } from '../message-kind.ts';
import { Mark, NO_EVENT, type SimEvent } from '../types.ts';
import { isCommand } from './faults.ts';
import { eventOf, lastWhere } from './reading.ts';
import type { HeardOf, Knowledge } from './types.ts';

/** So many events of the server are read one by one; before that only those of elections, where all speak to all. */
const NEAR = 300;
const ELECTIONS = Mark.role | Mark.term | Mark.vote | Mark.refusal;

/** Of every other server the last it heard from it, up to the present. A server that is down knows nothing. */
export function knowledge(history: History, server: ServerId): Knowledge {
  const { nodes } = history.world;
  const node = nodes[server - 1];
  const heard = new Map<ServerId, HeardOf>();
  const others = nodes.filter(({ id }) => id !== server).map(({ id }) => id);
  if (node !== undefined && node.status !== 'down') listen(history, node.previous, others.length, heard);
  return { server, others: others.map((id) => heard.get(id) ?? nothingHeard(id)) };
}

/** From the server's event `last` back to its start, or until all others have been heard. */
function listen(history: History, last: number, others: number, heard: Map<ServerId, HeardOf>): void {
  const hears = (event: SimEvent): boolean => {
    const { envelope, kind, lost, marks, refusal } = event;
    if (kind === 'boot' || isCommand(event, 'restart')) return true;
    const reached = envelope !== null && lost === null && refusal === null && (marks & Mark.waits) === 0;
    if (reached && event.before !== null && envelope.from !== 0 && !heard.has(envelope.from)) {
      heard.set(envelope.from, heardIn(event, envelope));
    }
    return heard.size === others;
  };
  let event = eventOf(history, last);
  for (let read = 0; read < NEAR && event !== null; read++) {
    if (hears(event)) return;
    event = eventOf(history, event.previous);
  }
  if (event !== null) lastWhere(history, event.id + 1, ELECTIONS | Mark.act, event.server, hears);
}

function heardIn({ id, at }: SimEvent, envelope: Envelope): HeardOf {
  return { server: envelope.from, event: id, at, term: messageTerm(envelope), ...shownBy(envelope) };
}

/** What a message says of its sender. A refusal may come from anybody. */
function shownBy({ body }: Envelope): Pick<HeardOf, 'role' | 'lastIndex'> {
  switch (body.type) {
    case 'AppendEntriesRequest':
      return { role: 'leader', lastIndex: body.prevLogIndex + body.entries.length };
    case 'RequestVoteRequest':
      return { role: 'candidate', lastIndex: body.lastLogIndex };
    case 'AppendEntriesResponse':
      return { role: body.success ? 'follower' : 'unknown', lastIndex: body.matchIndex };
    case 'RequestVoteResponse':
      return { role: body.voteGranted ? 'follower' : 'unknown', lastIndex: 0 };
    default:
      return { role: 'unknown', lastIndex: 0 };
  }
}

const nothingHeard = (server: ServerId): HeardOf => ({
  server,
  event: NO_EVENT,
  at: 0,
  term: 0,
  role: 'unknown',
  lastIndex: 0,
});

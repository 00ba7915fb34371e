/** The earlier events that made the state which decided: whom it had voted for, what its log ended with, who counted. */
import { lastIndex, lastTerm, termAt } from '../../raft/log.ts';
import type { ServerId } from '../../raft/types.ts';
import type { Fired } from '../../raft/fired.ts';
import type { History } from '../history/history.ts';
import { Mark, type SimEvent } from '../types.ts';
import { lastCommand, lastCrash } from './faults.ts';
import { becameLeader, creationOf, electionOf, eventOf, gained, lastWhere, termAfter } from './reading.ts';

/** At most so many voters are named beside the one whose vote decided. */
const MOST_VOTERS = 4;

/** In the order of their importance; none of them need have a message to do with `event`. */
export function decidingEvents(history: History, event: SimEvent): SimEvent[] {
  const { envelope, lost, kind, at, id, server } = event;
  const waited = kind === 'deliver' && envelope !== null && envelope.deliverAt < at;
  const found = [
    lost === 'down' ? lastCrash(history, id, envelope!.to) : null,
    waited ? lastCommand(history, id, ({ name, args }) => name === 'resume' && args['server'] === server) : null,
    ...(becameLeader(event) ? votersOf(history, event).slice(0, MOST_VOTERS) : []),
    ofCommit(history, event),
  ];
  return found.filter((other) => other !== null);
}

/** Of an event in which something was refused: what made the state that the refusing rules looked at. */
export function refusedFor(history: History, event: SimEvent): SimEvent[] {
  return event.fired
    .filter(({ verdict }) => verdict === 'refused')
    .map((fired) => ofRefusal(history, event, fired))
    .filter((other) => other !== null);
}

/** What the rule that said no looked at was made in an earlier event at the same server. */
function ofRefusal(history: History, event: SimEvent, { rule, facts }: Fired): SimEvent | null {
  const { before, id, server } = event;
  if (before === null) return null;
  const { log, currentTerm, votedFor } = before.persistent;
  switch (rule) {
    case 'RV-1':
    case 'AE-1':
      return lastWhere(history, id, Mark.term, server, (other) => termAfter(other) === currentTerm);
    case 'TM-3':
      if (facts['term'] === currentTerm) return lastWhere(history, id, Mark.role, server, () => true);
      return lastWhere(history, id, Mark.term, server, (other) => termAfter(other) === currentTerm);
    case 'RV-2':
      return lastWhere(history, id, Mark.vote, server, (other) => votes(other, votedFor));
    case 'RV-3':
      return writerOf(history, event, lastIndex(log));
    case 'AE-2':
      return writerOf(history, event, Math.min(facts['prevLogIndex']!, lastIndex(log)));
    case 'RO-2':
      return electionOf(history, server, currentTerm, id);
    case 'LR-1':
      return lastWhere(history, id, Mark.role, server, () => true);
    default:
      return null;
  }
}

function votes({ before, after }: SimEvent, candidate: ServerId): boolean {
  const [was, is] = [before?.persistent, after?.persistent];
  return is?.votedFor === candidate && (was?.votedFor !== candidate || was.currentTerm !== is.currentTerm);
}

/** Where the server got the entry that it holds at `index`. */
function writerOf(history: History, { before, id, server }: SimEvent, index: number): SimEvent | null {
  if (index === 0) return null;
  const term = termAt(before!.persistent.log, index);
  return lastWhere(history, id, Mark.append, server, (other) => gained(other, index, term));
}

/** The events that granted the votes which an election counted, the deciding one left out; newest first. */
export function votersOf(history: History, elected: SimEvent): SimEvent[] {
  const found: SimEvent[] = [];
  let event = eventOf(history, elected.previous);
  while (event?.after?.volatile.role.name === 'candidate' && event.timer !== 'election') {
    const { body, sentBy } = event.envelope ?? {};
    if (body?.type === 'RequestVoteResponse' && body.voteGranted && (event.marks & Mark.vote) !== 0) {
      const granted = eventOf(history, grantOf(history, sentBy!));
      if (granted !== null) found.push(granted);
    }
    event = eventOf(history, event.previous);
  }
  return found;
}

/** A vote leaves when the disk has it: then the write was issued where the vote was cast. */
export function grantOf(history: History, sentBy: number): number {
  const event = eventOf(history, sentBy);
  return event !== null && (event.kind === 'written' || event.written > 0) ? event.cause : sentBy;
}

/** An acknowledgement completes a majority for an entry that came into the world long before. */
function ofCommit(history: History, { before, after, id }: SimEvent): SimEvent | null {
  if (before === null || after?.volatile.role.name !== 'leader') return null;
  if (after.volatile.commitIndex <= before.volatile.commitIndex) return null;
  const { log } = after.persistent;
  const index = Math.min(after.volatile.commitIndex, lastIndex(log));
  return index === 0 ? null : creationOf(history, index, termAt(log, index) || lastTerm(log), id);
}

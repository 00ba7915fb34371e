/**
 * One step back in a causal chain, as a teacher would draw it: not through every round of heartbeats and every attempt
 * of a client, but to what a round repeats and what an attempt is for.
 */
import { lastIndex, termAt } from '../../raft/log.ts';
import type { History } from '../history/history.ts';
import { CLIENT, type EventId, Mark, type SimEvent } from '../types.ts';
import { isCommand, lastCut } from './faults.ts';
import { creationOf, electionOf, eventOf, lastWhere, termAfter } from './reading.ts';
import { silenceBefore } from './silence.ts';
import type { LinkBy } from './types.ts';

export interface Step {
  readonly event: SimEvent;
  readonly by: LinkBy;
}

/** Acts that only let happen what was on its way: their reason is the one that set it on its way. */
const CHOICES = ['deliver', 'completeWrite'] as const;

/**
 * What led to `event`; null when it is the start of its story: a timer, a client, a fault, an act. `next` is the event
 * that it led to in turn, null when it is the one in question.
 */
export function causeOf(history: History, event: SimEvent, next: SimEvent | null): Step | null {
  const { kind, command, lost, timer, written, envelope } = event;
  if (kind === 'boot' || (command !== null && !isCommand(event, ...CHOICES))) return null;
  if (lost !== null) return next === null ? ofLoss(history, event) : ofLostSign(history, event);
  if (timer === 'election') return ofElectionTimer(history, event, next);
  if (timer === 'heartbeat') return ofRound(history, event, next);
  if (kind === 'written' || written > 0) return step(history, event.cause, 'write');
  if (kind === 'client' || envelope?.to === CLIENT) return ofClient(history, event, next);
  if (envelope?.body.type === 'AppendEntriesResponse' && next !== null) return ofAnswer(history, event, next);
  return ofSending(history, event);
}

function step(history: History, id: EventId, by: LinkBy): Step | null {
  const event = eventOf(history, id);
  return event === null ? null : { event, by };
}

const stepTo = (event: SimEvent | null, by: LinkBy): Step | null => (event === null ? null : { event, by });

function ofSending(history: History, { cause }: SimEvent): Step | null {
  const sender = eventOf(history, cause);
  return stepTo(sender, sender !== null && isCommand(sender, 'write') ? 'act' : 'message');
}

/** On a link that was cut the cutting is the reason; otherwise the story is that of the message. */
function ofLoss(history: History, event: SimEvent): Step | null {
  const { lost, envelope, id, cause } = event;
  if (lost !== 'cut' || envelope === null) return ofSending(history, event);
  const act = eventOf(history, cause);
  const cut = act?.command != null ? act : lastCut(history, id, envelope.from, envelope.to);
  return stepTo(cut, 'act') ?? ofSending(history, event);
}

/** A loss that explains a silence begins its story; whoever cut the link did so before. */
function ofLostSign(history: History, event: SimEvent): Step | null {
  return event.lost === 'cut' ? ofLoss(history, event) : null;
}

/** Most settings of an election timer say nothing: a heartbeat came. Those that follow from an election do. */
function ofElectionTimer(history: History, event: SimEvent, next: SimEvent | null): Step | null {
  if (event.before?.volatile.role.name === 'candidate') return ofRepeatedElection(history, event, next);
  const silence = silenceBefore(history, event);
  if (silence !== null) return { event: silence, by: 'silence' };
  const set = eventOf(history, event.cause);
  const heard = set?.envelope?.body.type === 'AppendEntriesRequest' || set?.kind === 'boot';
  return heard ? null : stepTo(set, 'timer');
}

/** EL-4: the election before, and then at once the one in which the row of them began. */
function ofRepeatedElection(history: History, event: SimEvent, next: SimEvent | null): Step | null {
  let first = eventOf(history, event.cause);
  if (next === null || next.timer !== 'election') return stepTo(first, 'timer');
  for (let hops = 0; hops < MOST_HOPS && first?.before?.volatile.role.name === 'candidate'; hops++) {
    const earlier = eventOf(history, first.cause);
    if (earlier === null) break;
    first = earlier;
  }
  return stepTo(first, 'timer');
}
const MOST_HOPS = 64;

/** AE-6: every round says the same, so what matters is what it brought, or else that its sender leads. */
function ofRound(history: History, event: SimEvent, next: SimEvent | null): Step | null {
  const brought = next === null ? null : whatItBrought(history, event, next);
  return brought ?? stepTo(electionOf(history, event.server, termAfter(event), event.id), 'timer');
}

/**
 * An answer that made a leader send more, the next batch or from further back: as with a round, what matters is what
 * that brought.
 */
function ofAnswer(history: History, event: SimEvent, next: SimEvent): Step | null {
  const sentMore = next.envelope?.body.type === 'AppendEntriesRequest';
  return sentMore ? ofRound(history, event, next) : ofSending(history, event);
}

/** Why a leader had to say what it said: it has taken this entry, or committed it. Null for a mere sign of life. */
function whatItBrought(history: History, { id, server }: SimEvent, next: SimEvent): Step | null {
  if (next.envelope?.body.type !== 'AppendEntriesRequest') return null;
  const { entries, leaderCommit } = next.envelope.body;
  const { before, after } = next;
  if (changedLog(next) && entries.length > 0) {
    const { index, term } = entries[entries.length - 1]!;
    const creation = creationOf(history, index, term, id);
    // What it inherited it sends because it leads.
    return creation?.server === server ? { event: creation, by: 'state' } : null;
  }
  if (before === null || after === null || after.volatile.commitIndex === before.volatile.commitIndex) return null;
  const commits = (event: SimEvent) =>
    event.after!.volatile.commitIndex >= leaderCommit && event.before!.volatile.commitIndex < leaderCommit;
  return stepTo(lastWhere(history, id, Mark.commit, server, commits), 'state');
}

function changedLog({ before, after }: SimEvent): boolean {
  const [was, is] = [before?.persistent.log, after?.persistent.log];
  if (was === undefined || is === undefined || was === is) return false;
  return lastIndex(was) !== lastIndex(is) || termAt(was, lastIndex(was)) !== termAt(is, lastIndex(is));
}

/** A client that asks again does so for the sake of one write: that is where its attempts come from. */
function ofClient(history: History, event: SimEvent, next: SimEvent | null): Step | null {
  const { operation, kind, cause } = event;
  if (next !== null && operation !== null) return step(history, operation.invokedBy, 'act');
  return kind === 'client' ? step(history, cause, 'timer') : ofSending(history, event);
}

/** What reached whom: the event's own input, before anything that follows from it. */
import { messageKind } from '../message-kind.ts';
import { CLIENT, type Happening, Mark, type SimEvent } from '../types.ts';
import { clientHappenings } from './client.ts';
import { messageHappenings } from './message.ts';

export function ofInput(event: SimEvent): Happening[] {
  const { kind, envelope, timer, marks, lost, operation, before, after } = event;
  if (operation !== null || envelope?.to === CLIENT) return clientHappenings(event);
  if (before === null || after === null || lost !== null) return [];
  if ((marks & Mark.waits) !== 0) {
    return [
      { what: 'waits', from: envelope?.from ?? CLIENT, message: envelope === null ? 'write' : messageKind(envelope) },
    ];
  }
  if (kind === 'boot') return [{ what: 'boots' }];
  if (finishesWrite(event)) return [{ what: 'writesDisk', last: event.written }];
  if (timer !== null) return timer === 'election' ? ofElectionTimer(event) : ofHeartbeatTimer(event);
  return envelope === null ? [] : messageHappenings(event, envelope, before, after);
}

/** By itself or by hand; a write of term and vote alone may leave an empty log behind it. */
function finishesWrite({ kind, written, command, refusal }: SimEvent): boolean {
  return kind === 'written' || written > 0 || (command?.name === 'completeWrite' && refusal === null);
}

function ofElectionTimer({ before, after, at, since }: SimEvent): Happening[] {
  const term = after!.persistent.currentTerm;
  if (term === before!.persistent.currentTerm) return [];
  return [{ what: 'startsElection', term, waited: at - since, again: before!.volatile.role.name === 'candidate' }];
}

/** `entries`: how many the follower that lacks most was sent, or would have been but for the limit of one message. */
function ofHeartbeatTimer({ after }: SimEvent): Happening[] {
  const { persistent, volatile, id } = after!;
  const { role } = volatile;
  if (role.name !== 'leader') return [];
  const sent = role.nextIndex.map((next, server) =>
    server === 0 || server === id ? 0 : role.sentIndex[server]! - next + 1,
  );
  return [{ what: 'sendsHeartbeats', term: persistent.currentTerm, entries: Math.max(0, ...sent) }];
}

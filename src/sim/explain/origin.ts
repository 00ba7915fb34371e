/** The event that answers a question: it appended the entry, gave the role, sent the message, elected the leader. */
import { type Index, NOBODY, type ServerId, type Term } from '../../raft/types.ts';
import type { History } from '../history/history.ts';
import { eventsFrom, worldAt } from '../history/past.ts';
import { countWhile } from '../history/sorted.ts';
import { messageInFlight } from '../network.ts';
import { type EventId, Mark, type MessageId, type SimEvent } from '../types.ts';
import { nodeOf, type World } from '../world.ts';
import { isCommand } from './faults.ts';
import { electionOf, eventOf, gained, holds, lastWhere } from './reading.ts';
import { leaderOf } from './reach.ts';
import type { Question } from './types.ts';

/** Null when no event up to the present answers it. */
export function originOf(history: History, question: Question): SimEvent | null {
  switch (question.about) {
    case 'event':
      return eventOf(history, question.event);
    case 'entry':
      return ofEntry(history, question.server, question.index, question.term);
    case 'role':
      return ofRole(history, question.server);
    case 'message':
      return ofMessage(history, question.message);
    case 'leader':
      return ofLeader(history);
  }
}

/** An entry may be as old as the run: first the stretch in which the log got it is looked for, then the event. */
function ofEntry(history: History, server: ServerId, index: Index, term: Term): SimEvent | null {
  const { world, interval } = history;
  const has = ({ nodes }: World) => holds(nodes[server - 1]!.server, index, term);
  let after = world.events;
  if (has(world)) {
    const hadAt = (events: number) => has(worldAt(history, { events, now: 0 }));
    let before = boundary(after - 1, interval);
    for (let step = interval; before > 0 && hadAt(before); step *= 2) {
      after = before;
      before = Math.max(0, before - step);
    }
    while (after - before > interval) {
      const middle = boundary((after + before) / 2, interval);
      if (hadAt(middle)) after = middle;
      else before = middle;
    }
  }
  return lastWhere(history, after, Mark.append, server, (event) => gained(event, index, term));
}

const boundary = (events: number, interval: number): number => Math.floor(events / interval) * interval;

/** What made it what it is: a server that is down was crashed, one that is paused was paused. */
function ofRole(history: History, server: ServerId): SimEvent | null {
  const { world } = history;
  const lastThat = (marks: number, changes: (event: SimEvent) => boolean) =>
    lastWhere(history, world.events, marks, server, changes);
  if (nodeOf(world, server).status !== 'up')
    return lastThat(Mark.act, (event) => isCommand(event, 'crash', 'pause')) ?? bootOf(history, server);
  const isTold = (event: SimEvent) => (event.marks & ELECTIONS) !== 0 || isCommand(event, 'restart');
  const last = lastThat(ELECTIONS | Mark.act, isTold) ?? bootOf(history, server);
  return (last && leaderHeardSince(history, last)) ?? last;
}

/** Marks of what changes role, currentTerm and votedFor. */
const ELECTIONS = Mark.role | Mark.term | Mark.vote;
/** A leader is heard soon after its election, or not at all. */
const SOON = 5000;

/** Its leader made itself known after the vote: the event has no mark of its own, so it is looked for one by one. */
function leaderHeardSince(history: History, { id, server }: SimEvent): SimEvent | null {
  const { world } = history;
  const { leaderId, role } = nodeOf(world, server).server.volatile;
  if (leaderId === NOBODY || role.name !== 'follower') return null;
  for (const event of eventsFrom(history, id + 1)) {
    if (event.id >= Math.min(world.events, id + SOON)) break;
    if (event.server === server && event.before?.volatile.leaderId !== event.after?.volatile.leaderId) return event;
  }
  return null;
}

/** Servers boot one after the other at the beginning. */
function bootOf(history: History, server: ServerId): SimEvent | null {
  const boot = eventOf(history, server - 1);
  return boot?.kind === 'boot' && boot.server === server ? boot : null;
}

/** Messages are numbered as they are sent, so halving finds the event of one that has ended. */
function ofMessage(history: History, message: MessageId): SimEvent | null {
  const { world } = history;
  const flying = messageInFlight(world, message);
  if (flying !== null) return eventOf(history, flying.sentBy);
  const sooner = countWhile(history.checkpoints, (checkpoint) => checkpoint.world.nextMessage <= message);
  let low: EventId = history.checkpoints[sooner - 1]?.world.events ?? 0;
  let high: EventId = Math.min(history.checkpoints[sooner]?.world.events ?? Infinity, world.events) - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const event = eventOf(history, middle);
    if (event !== null && event.firstSent <= message) low = middle;
    else high = middle - 1;
  }
  const event = eventOf(history, low);
  return event !== null && message >= event.firstSent && message < event.firstSent + event.sent ? event : null;
}

function ofLeader(history: History): SimEvent | null {
  const { world } = history;
  const leader = leaderOf(world);
  return leader === null ? null : electionOf(history, leader.id, leader.server.persistent.currentTerm, world.events);
}

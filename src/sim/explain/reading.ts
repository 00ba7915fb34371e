/** How explanations read a history: by number, and backwards by what an event holds. */
import { createdAt, allTerms } from '../checks/ghost.ts';
import { findLast } from '../history/find.ts';
import type { History } from '../history/history.ts';
import { eventNumbered, stretchOf } from '../history/past.ts';
import { type EventId, Mark, NO_EVENT, type SimEvent } from '../types.ts';
import { entryAt, termAt } from '../../raft/log.ts';
import type { Index, ServerId, Term } from '../../raft/types.ts';

/** A search ends after so many stretches with the right marks and the wrong events: made again, each takes its time. */
const MOST_STRETCHES = 40;

export function eventOf(history: History, id: EventId): SimEvent | null {
  return id === NO_EVENT ? null : (eventNumbered(history, id) ?? null);
}

/** The last event before `before` that has one of `marks` and `fits`; at `server` alone unless that is 0. */
export function lastWhere(
  history: History,
  before: EventId,
  marks: number,
  server: ServerId,
  fits: (event: SimEvent) => boolean,
): SimEvent | null {
  let stretches = 0;
  let stretch = -1;
  let event = findLast(history, before, marks, server);
  while (event !== null) {
    if ((server === 0 || event.server === server) && fits(event)) return event;
    event = findLast(history, event.id, marks, server);
    if (event === null || stretchOf(history, event.id) === stretch) continue;
    stretch = stretchOf(history, event.id);
    if (++stretches > MOST_STRETCHES) return null;
  }
  return null;
}

/** The election that made `server` leader of `term`, before `before`. */
export function electionOf(history: History, server: ServerId, term: Term, before: EventId): SimEvent | null {
  const { ghost } = history.end;
  for (const record of ghost === null ? [] : allTerms(ghost)) {
    if (record.term === term && record.leader === server && record.electedBy < before) {
      return eventOf(history, record.electedBy);
    }
  }
  return lastWhere(history, before, Mark.role, server, (event) => becameLeader(event) && termAfter(event) === term);
}

/** The event in which the entry came into the world, at the leader of its term; null for those a run starts with. */
export function creationOf(history: History, index: Index, term: Term, before: EventId): SimEvent | null {
  const { ghost } = history.end;
  for (const record of ghost === null ? [] : allTerms(ghost)) {
    const created = record.term === term ? createdAt(record, index) : undefined;
    if (created !== undefined) return created.event < before ? eventOf(history, created.event) : null;
  }
  return lastWhere(history, before, Mark.append, 0, (event) => gained(event, index, term));
}

/** Whether the server's log held the entry after the event and not before it. */
export function gained({ before, after }: SimEvent, index: Index, term: Term): boolean {
  return before !== null && after !== null && holds(after, index, term) && !holds(before, index, term);
}

export function holds({ persistent }: NonNullable<SimEvent['after']>, index: Index, term: Term): boolean {
  return entryAt(persistent.log, index) !== undefined && termAt(persistent.log, index) === term;
}

export function becameLeader({ before, after }: SimEvent): boolean {
  return after?.volatile.role.name === 'leader' && before?.volatile.role.name !== 'leader';
}

export const termAfter = ({ after }: SimEvent): Term => after?.persistent.currentTerm ?? 0;

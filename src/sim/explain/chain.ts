/** The causal chain of an event: its own causes back to where they began, and with them what else decided. */
import type { History } from '../history/history.ts';
import { rowFor } from '../history/rows.ts';
import type { EventId, SimEvent } from '../types.ts';
import { causeOf, type Step } from './cause.ts';
import { decidingEvents } from './deciding.ts';
import type { Link } from './types.ts';
import { behindViolation } from './violation.ts';

/** With more a chain is no explanation any more. */
const MOST_LINKS = 16;
/** How far back the beginning of a story is looked for. */
const MOST_HOPS = 48;

/** Oldest first, the event itself last; it begins at a timer, a client, a fault or an act. */
export function chainOf(history: History, event: SimEvent): Link[] {
  const links = new Map<EventId, Step>([[event.id, { event, by: 'self' }]]);
  for (const step of fromItsStart(pathTo(history, event))) links.set(step.event.id, step);
  for (const other of [...behindViolation(history, event), ...decidingEvents(history, event)]) {
    addBranch(history, links, other);
  }
  return [...links.values()]
    .sort((a, b) => a.event.id - b.event.id)
    .map(({ event, by }) => ({ row: rowFor(history, event), by }));
}

/** What led to `event`, nearest first. Every cause is older than what it led to. */
function pathTo(history: History, event: SimEvent): Step[] {
  const path: Step[] = [];
  let next: SimEvent | null = null;
  let current = event;
  while (path.length < MOST_HOPS) {
    const cause = causeOf(history, current, next);
    if (cause === null || cause.event.id >= current.id) break;
    path.push(cause);
    next = current;
    current = cause.event;
  }
  return path;
}

/** As much of a path as a chain can hold, up to an event with which a story can begin. */
function fromItsStart(path: readonly Step[]): readonly Step[] {
  if (path.length < MOST_LINKS) return path;
  const start = path.slice(0, MOST_LINKS - 1).findLastIndex(({ event }) => isStart(event));
  return path.slice(0, start + 1);
}

/** Something else that decided, with its own causes as far as they are not told already; the whole or none of it. */
function addBranch(history: History, links: Map<EventId, Step>, event: SimEvent): void {
  if (links.has(event.id)) return;
  const branch: Step[] = [{ event, by: 'state' }];
  for (const step of fromItsStart(pathTo(history, event))) {
    if (links.has(step.event.id)) break;
    branch.push(step);
  }
  if (links.size + branch.length <= MOST_LINKS) {
    for (const step of branch) links.set(step.event.id, step);
  } else if (links.size < MOST_LINKS && event.id > Math.min(...links.keys())) {
    links.set(event.id, branch[0]!);
  }
}

/** Whether a story can begin here: a timer ran out, a client or the user acted, a server started, the network failed. */
export function isStart({ kind, lost }: SimEvent): boolean {
  return kind === 'timeout' || kind === 'boot' || kind === 'client' || kind === 'command' || lost === 'loss';
}

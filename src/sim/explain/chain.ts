/** The causal chain of an event: its own causes back to where they began, and with them what else decided. */
import type { History } from '../history/history.ts';
import { rowFor } from '../history/rows.ts';
import type { EventId, SimEvent } from '../types.ts';
import { causeOf, type Step } from './cause.ts';
import { decidingEvents, refusedFor } from './deciding.ts';
import { eventOf } from './reading.ts';
import type { Link } from './types.ts';
import { behindViolation } from './violation.ts';

/** With more a chain is no explanation any more. */
const MOST_LINKS = 16;
/** How far back the beginning of a story is looked for. */
const MOST_HOPS = 48;
/** Kept free for the beginning of what a violation contradicts. */
const FOR_THE_BEGINNING = 3;

type Links = Map<EventId, Step>;

/** Oldest first, the event itself last; it begins at a timer, a client, a fault or an act. */
export function chainOf(history: History, event: SimEvent): Link[] {
  const links: Links = new Map([[event.id, { event, by: 'self' }]]);
  const contradicted = behindViolation(history, event);
  const refused = refusedFor(history, event);
  const most = MOST_LINKS - 1 - (contradicted.length > 0 ? contradicted.length + FOR_THE_BEGINNING : 0);
  for (const step of mainPath(history, event, refused.length > 0, most)) links.set(step.event.id, step);
  for (const other of contradicted) if (!links.has(other.id)) links.set(other.id, { event: other, by: 'state' });
  beginAtAStart(history, links);
  for (const other of contradicted) addCauses(history, links, other);
  for (const other of [...refused, ...decidingEvents(history, event)]) addBranch(history, links, other);
  addAside(history, links, event);
  return [...links.values()]
    .sort((a, b) => a.event.id - b.event.id)
    .map((link) => ({ row: rowFor(history, link.event), by: link.by }));
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

/** A refusal is the story of the state that decided; of what was refused the beginning nearest to it is enough. */
function mainPath(history: History, event: SimEvent, refused: boolean, most: number): readonly Step[] {
  const path = fromItsStart(pathTo(history, event), most);
  return refused ? upToStart(path) : path;
}

const upToStart = (path: readonly Step[]): readonly Step[] =>
  path.slice(0, path.findIndex(({ event }) => isStart(event)) + 1);

/** As much of a path as there is room for, up to an event with which a story can begin. */
function fromItsStart(path: readonly Step[], most: number): readonly Step[] {
  if (path.length <= most) return path;
  return path.slice(0, path.slice(0, most).findLastIndex(({ event }) => isStart(event)) + 1);
}

/** Something else that decided, with its own causes as far as they are not told already. */
function addBranch(history: History, links: Links, event: SimEvent): void {
  if (links.has(event.id) || links.size === MOST_LINKS) return;
  const branch = untold(links, fromItsStart(pathTo(history, event), MOST_LINKS));
  if (links.size + 1 + branch.length > MOST_LINKS && event.id < oldestOf(links).id) return;
  links.set(event.id, { event, by: 'state' });
  addSteps(links, branch);
}

function addCauses(history: History, links: Links, event: SimEvent): void {
  addSteps(links, untold(links, fromItsStart(pathTo(history, event), MOST_LINKS)));
}

/** The whole or none of it: half a story would begin nowhere. */
function addSteps(links: Links, steps: readonly Step[]): void {
  if (links.size + steps.length > MOST_LINKS) return;
  for (const step of steps) links.set(step.event.id, step);
}

/** Up to where the path meets what is told already. */
function untold(links: Links, path: readonly Step[]): readonly Step[] {
  const met = path.findIndex(({ event }) => links.has(event.id));
  return met < 0 ? path : path.slice(0, met);
}

/** What a violation contradicts may be older than its causes: its own beginning is told then, or it is left out. */
function beginAtAStart(history: History, links: Links): void {
  for (let oldest = oldestOf(links); links.size > 1 && !isStart(oldest); oldest = oldestOf(links)) {
    const path = upToStart(pathTo(history, oldest));
    if (path.length > 0 && links.size + path.length <= MOST_LINKS) addSteps(links, path);
    else links.delete(oldest.id);
  }
}

/** Steps that belong to the story but do not begin one, where there is room. */
function addAside(history: History, links: Links, event: SimEvent): void {
  const aside = asideOf(history, event);
  if (aside === null || links.size === MOST_LINKS || links.has(aside.id) || aside.id < oldestOf(links).id) return;
  links.set(aside.id, { event: aside, by: 'message' });
}

/** The sending of what died on a link that was cut before; the refusal that made a leader step back. */
function asideOf(history: History, { lost, envelope }: SimEvent): SimEvent | null {
  const sender = envelope === null ? null : eventOf(history, envelope.sentBy);
  if (lost !== null || sender === null) return lost === 'cut' ? sender : null;
  const { body } = sender.envelope ?? {};
  const steppedBack = body?.type === 'AppendEntriesResponse' && !body.success;
  return steppedBack && envelope?.body.type === 'AppendEntriesRequest' ? eventOf(history, sender.cause) : null;
}

const oldestOf = (links: Links): SimEvent => links.get(Math.min(...links.keys()))!.event;

/** Whether a story can begin here: a timer ran out, a client or the user acted, a server started, the network failed. */
export function isStart({ kind, lost }: SimEvent): boolean {
  return kind === 'timeout' || kind === 'boot' || kind === 'client' || kind === 'command' || lost === 'loss';
}

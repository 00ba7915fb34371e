/**
 * What no server can see: who led each term, which entries were ever created, which are truly committed, what was
 * applied first. The checks compare the servers with it. Lists are tail-shared, so a fork copies a few small arrays.
 */
import { type Entry, type Log, lastIndex, termAt } from '../../raft/log.ts';
import { type Index, NOBODY, type Persistent, type ServerId, type Term } from '../../raft/types.ts';
import { append, at, emptyTail, type Tail } from '../tail.ts';
import { type EventId, NO_EVENT } from '../types.ts';

export interface Ghost {
  /** The terms that something may still happen to; changed in place, hence copied by a fork. */
  terms: TermGhost[];
  /** The others. One of them that comes back to life is taken out again. */
  past: Tail<TermGhost>;
  highestTerm: Term;
  /** Row i - 1: the entry that is truly committed at index i. Never overwritten. */
  ledger: Tail<Row>;
  /** Position i - 1: what was applied first at index i, and where. */
  applied: Tail<Application>;
  /** By server: its log equals the ledger up to here, and perhaps further. */
  readonly verified: Int32Array;
  /** By server: what its disk held after the last event. */
  readonly durable: (Persistent | null)[];
  /** Filled during an event, emptied at its end: acknowledgements as pairs of term and matchIndex. */
  acknowledgements: number[];
  /** Likewise: entries applied. */
  applications: Entry[];
}

export interface TermGhost {
  readonly term: Term;
  /** NOBODY while the term has had no leader: its entries were there from the start of the run. */
  leader: ServerId;
  electedBy: EventId;
  /** The leader's log, as it was when it was elected and with all it appended since; the ledger stands for the rest. */
  log: Log;
  /** Index of the first entry of this term; `created` holds those from there on without a gap. */
  first: Index;
  created: Tail<Created>;
  /** By server: last index of this term that it has on disk and has acknowledged in this term. */
  readonly acked: Int32Array;
  /** By server: how far its acknowledgements of this term have been looked at. */
  readonly seen: Int32Array;
  /** Last index of this term that is truly committed. */
  committed: Index;
}

interface Created {
  readonly entry: Entry;
  readonly event: EventId;
}

export interface Row {
  readonly entry: Entry;
  /** The term of the leader whose acknowledgements did it; of the server that claimed it. */
  readonly committedIn: Term;
  readonly event: EventId;
  /** Not truly committed: a server took it for committed, and may have told a client so. */
  readonly claimed: boolean;
}

interface Application {
  readonly entry: Entry;
  readonly server: ServerId;
  readonly event: EventId;
}

/** More terms than this at once can only happen under a broken rule or a very patient user. */
const MOST_LIVE_TERMS = 8;
const NO_LOG: Log = { base: { index: 0, term: 0 }, entries: [], length: 0 };

export function createGhost(servers: number): Ghost {
  return {
    terms: [],
    past: emptyTail(),
    highestTerm: 0,
    ledger: emptyTail(),
    applied: emptyTail(),
    verified: new Int32Array(servers + 1),
    durable: new Array<Persistent | null>(servers + 1).fill(null),
    acknowledgements: [],
    applications: [],
  };
}

export function forkGhost(ghost: Ghost): Ghost {
  return {
    ...ghost,
    terms: ghost.terms.map(forkTerm),
    verified: ghost.verified.slice(),
    durable: ghost.durable.slice(),
    acknowledgements: [],
    applications: [],
  };
}

const forkTerm = (term: TermGhost): TermGhost => ({ ...term, acked: term.acked.slice(), seen: term.seen.slice() });

/** The record of `term`, to read and to change; null while there is none. The newest terms are found first. */
export function termGhost(ghost: Ghost, term: Term): TermGhost | null {
  const { terms } = ghost;
  for (let i = terms.length - 1; i >= 0; i--) if (terms[i]!.term === term) return terms[i]!;
  return term > ghost.highestTerm ? null : revive(ghost, term);
}

export function addTerm(ghost: Ghost, term: Term): TermGhost {
  const servers = ghost.verified.length;
  const added: TermGhost = {
    term,
    leader: NOBODY,
    electedBy: NO_EVENT,
    log: NO_LOG,
    first: 0,
    created: emptyTail(),
    acked: new Int32Array(servers),
    seen: new Int32Array(servers),
    committed: 0,
  };
  ghost.highestTerm = Math.max(ghost.highestTerm, term);
  admit(ghost, added);
  return added;
}

/** Every term that has a record, in no particular order. */
export function* allTerms({ terms, past }: Ghost): Generator<TermGhost> {
  yield* terms;
  for (let i = past.length - 1; i >= 0; i--) yield past.items[i]!;
}

/** The entry that was created at `index` in a term, with its event. */
export function createdAt({ first, created }: TermGhost, index: Index): Created | undefined {
  return first === 0 || index < first ? undefined : at(created, index - first);
}

/** Remembers who brought an entry into the world, unless that is known. */
export function recordEntry(ghost: Ghost, entry: Entry, event: EventId): void {
  const term = termGhost(ghost, entry.term) ?? addTerm(ghost, entry.term);
  if (term.first === 0) term.first = entry.index;
  // A leader appends without a gap; anything else is a broken rule's work, which other checks report.
  if (entry.index === term.first + term.created.length) term.created = append(term.created, { entry, event });
}

/** A leader that leads no more: of its log only what the ledger does not hold can still matter. */
export function endLeadership(ghost: Ghost, term: TermGhost): void {
  const { log } = term;
  const from = Math.min(ghost.ledger.length, lastIndex(log));
  if (from <= log.base.index) return;
  const entries = log.entries.slice(from - log.base.index, log.length);
  term.log = { base: { index: from, term: termAt(log, from) }, entries, length: entries.length };
}

function revive(ghost: Ghost, term: Term): TermGhost | null {
  const { items, length } = ghost.past;
  const past = items.slice(0, length);
  const position = past.findLastIndex((other) => other.term === term);
  if (position < 0) return null;
  const [found] = past.splice(position, 1);
  ghost.past = { items: past, length: past.length };
  const revived = forkTerm(found!);
  admit(ghost, revived);
  return revived;
}

function admit(ghost: Ghost, term: TermGhost): void {
  ghost.terms.push(term);
  if (ghost.terms.length > MOST_LIVE_TERMS) ghost.past = append(ghost.past, ghost.terms.shift()!);
}

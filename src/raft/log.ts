/**
 * The log as a value: entries share one array, and a log is that array with a length. Appending in place is legal
 * only for the log that ends where the array ends; every other append copies, so two forks of one log never disturb
 * each other, unless the very same entry follows in the array: a replay shares all it does again with what was done
 * first, however long the log is. `base` is what compaction leaves behind (§7): the last index and term that the entries build on.
 */
import type { Command, Index, Term } from './types.ts';

/** One log entry. `index` and `prevTerm` make Log Matching checkable by looking at one entry. */
export interface Entry {
  readonly index: Index;
  readonly term: Term;
  /** Term of the entry before it, 0 for the first. */
  readonly prevTerm: Term;
  readonly payload: Payload;
}
export type Payload = { readonly kind: 'noop' } | { readonly kind: 'command'; readonly command: Command };

export interface Log {
  readonly base: { readonly index: Index; readonly term: Term };
  /** `entries[i]` holds index `base.index + 1 + i`; only the first `length` belong to this log. */
  readonly entries: readonly Entry[];
  readonly length: number;
}

export const NOOP: Payload = { kind: 'noop' };
const NO_ENTRIES: readonly Entry[] = [];
const START: Log['base'] = { index: 0, term: 0 };

/** A new empty log. Every call makes its own array, because the first append will go into it. */
export const emptyLog = (): Log => logOf(START, [], 0);

/** Index of the last entry, that of the base when there is none. */
export const lastIndex = (log: Log): Index => log.base.index + log.length;

/** Term of the last entry, that of the base when there is none. */
export const lastTerm = (log: Log): Term => (log.length === 0 ? log.base.term : log.entries[log.length - 1]!.term);

/** The entry at `index`, undefined where this log holds none. */
export function entryAt(log: Log, index: Index): Entry | undefined {
  const position = index - log.base.index - 1;
  return position >= 0 && position < log.length ? log.entries[position] : undefined;
}

/** Term of the entry at `index`; 0 where there is none, and at index 0, before the first entry. */
export function termAt(log: Log, index: Index): Term {
  const position = index - log.base.index - 1;
  if (position === -1) return log.base.term;
  return position >= 0 && position < log.length ? log.entries[position]!.term : 0;
}

/** The log with one new entry of `term` at its end. */
export function append(log: Log, term: Term, payload: Payload): Log {
  return extend(log, [{ index: lastIndex(log) + 1, term, prevTerm: lastTerm(log), payload }], 0);
}

/** The log with `received[from]` and those after it at its end. */
export function extend(log: Log, received: readonly Entry[], from: number): Log {
  let { length } = log;
  let next = from;
  while (next < received.length && length < log.entries.length && sameEntry(log.entries[length]!, received[next]!)) {
    length++;
    next++;
  }
  if (next === received.length) return logOf(log.base, log.entries, length);
  const entries = writable(log, length);
  for (; next < received.length; next++) entries.push(received[next]!);
  return logOf(log.base, entries, entries.length);
}

/** The log without the entries after `index`. It shares the array, so its next append copies. */
export const truncate = (log: Log, index: Index): Log => logOf(log.base, log.entries, index - log.base.index);

/** At most `count` entries from `index` on, as they travel in a message. */
export function entriesFrom(log: Log, index: Index, count: number): readonly Entry[] {
  const start = index - log.base.index - 1;
  const end = Math.min(start + count, log.length);
  return start < end ? log.entries.slice(start, end) : NO_ENTRIES;
}

/** Lowest index whose term is that of `index`. Terms never fall along a log, so halving finds it. */
export function firstOfTerm(log: Log, index: Index): Index {
  const term = termAt(log, index);
  let low = log.base.index + 1;
  let high = index;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (termAt(log, middle) < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Highest index below `before` whose term is exactly `term`, 0 when there is none. */
export function lastOfTerm(log: Log, term: Term, before: Index): Index {
  let low = log.base.index;
  let high = Math.min(before - 1, lastIndex(log));
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (termAt(log, middle) <= term) low = middle;
    else high = middle - 1;
  }
  return low <= before - 1 && termAt(log, low) === term ? low : 0;
}

/** The one place where a log is made: one shape for the engine. */
function logOf(base: Log['base'], entries: readonly Entry[], length: number): Log {
  return { base, entries, length };
}

/** The array when nobody has appended to it since it had this length, else a copy. The caller only pushes. */
const writable = ({ entries }: Log, length: number): Entry[] =>
  entries.length === length ? (entries as Entry[]) : entries.slice(0, length);

/** The same entry, whether or not it is the same object. */
export function sameEntry(a: Entry, b: Entry): boolean {
  if (a === b) return true;
  return a.index === b.index && a.term === b.term && a.prevTerm === b.prevTerm && samePayload(a.payload, b.payload);
}

function samePayload(a: Payload, b: Payload): boolean {
  if (a === b) return true;
  if (a.kind === 'noop' || b.kind === 'noop') return a.kind === b.kind;
  const keys = Object.keys(a.command);
  return keys.length === Object.keys(b.command).length && keys.every((key) => a.command[key] === b.command[key]);
}

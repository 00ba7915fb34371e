/**
 * The log as a value: entries share one array, and a log is that array with a length. Appending in place is legal
 * only for the log that ends where the array ends; every other append copies, so two forks of one log never disturb
 * each other. `base` is what compaction leaves behind (§7): the last index and term that the entries build on.
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

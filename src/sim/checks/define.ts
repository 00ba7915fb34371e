/** What a check declares: its words, and the moments at which it looks. */
import type { Entry } from '../../raft/log.ts';
import type { Index, Server, ServerId } from '../../raft/types.ts';
import type { CheckId, EventId, Violation } from '../types.ts';
import type { Ghost, Row } from './ghost.ts';

/** What an event changed at one server. */
export interface Change {
  readonly ghost: Ghost;
  readonly server: ServerId;
  readonly before: Server;
  readonly after: Server;
  readonly event: EventId;
  /** Says that the property is broken here. */
  readonly report: (check: CheckId, found: Found) => void;
}
type Found = Omit<Violation, 'check' | 'event'>;

/** A safety property in words. */
export interface Check<Id extends CheckId = CheckId> {
  readonly id: Id;
  readonly label: string;
  /** What must hold, in our words (Figure 3). */
  readonly statement: string;
  /** What was broken, in one sentence. */
  readonly sentence: (violation: Violation) => string;
}

/** When a check looks, and what at. Each moment comes before the ghost has taken note of it. */
export interface Watch {
  /** The server has become leader. */
  readonly elected?: (change: Change) => void;
  /** Its log differs from index `from` on, or ends before it. */
  readonly logChanged?: (change: Change, from: Index) => void;
  /** An entry is truly committed that was not before. */
  readonly rowWritten?: (change: Change, index: Index, row: Row) => void;
  /** Its commitIndex has grown. */
  readonly commitAdvanced?: (change: Change) => void;
  /** It has applied an entry; `expected` was the next index in order. */
  readonly applied?: (change: Change, entry: Entry, expected: Index) => void;
}

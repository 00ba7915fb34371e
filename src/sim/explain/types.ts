/** What can be asked about a history, and the answers as data. Words are made from them elsewhere. */
import type { RuleId } from '../../raft/rule-ids.ts';
import type { Index, ServerId, Term } from '../../raft/types.ts';
import type { EventId, EventRow, MessageId, MessageKind, Micros } from '../types.ts';

export type Question =
  | { readonly about: 'event'; readonly event: EventId }
  /** Why this entry is in this log. */
  | { readonly about: 'entry'; readonly server: ServerId; readonly index: Index; readonly term: Term }
  /** Why this server has the role, or the status, that it has now. */
  | { readonly about: 'role'; readonly server: ServerId }
  /** Why this message is on its way: the event that sent it. */
  | { readonly about: 'message'; readonly message: MessageId }
  /** Why there is no leader, or who leads. */
  | { readonly about: 'leader' };

/** One step of a causal chain. */
export interface Link {
  readonly row: EventRow;
  /** How this step led to the next one towards the event in question. */
  readonly by: LinkBy;
}
export type LinkBy =
  /** It sent the message that arrived, or was lost. */
  | 'message'
  /** It set the timer that ran out. */
  | 'timer'
  /** It issued the disk write. */
  | 'write'
  /** It is an act of the user's, or what the user set off. */
  | 'act'
  /** Nothing came because of it: a cut, a crash, a loss. */
  | 'silence'
  /** Earlier at the same server: it made the state that decided. */
  | 'state'
  /** The event in question itself. */
  | 'self';

export interface Explanation {
  readonly question: Question;
  /** The event that answers the question: it appended the entry, made the leader. Null when nothing did. */
  readonly event: EventRow | null;
  /** Oldest first; the last is the event itself. It begins at a timer, a client, a fault or an act. */
  readonly causes: readonly Link[];
  /** What it led to so far, in the order of time. */
  readonly effects: readonly EventRow[];
  /** Messages it sent that are still on their way. */
  readonly onTheirWay: readonly {
    readonly message: MessageId;
    readonly kind: MessageKind;
    readonly to: ServerId;
    readonly deliverAt: Micros;
  }[];
  /** About an entry, a role: what is missing. Null when nothing is. */
  readonly absence: Absence | null;
}

/** Why something has not happened. */
export type Absence =
  /** An entry is not committed. */
  | {
      readonly kind: 'notCommitted';
      readonly index: Index;
      readonly term: Term;
      /** Durable copies there are, and how many it takes. */
      readonly copies: number;
      readonly needed: number;
      /** Who would have to commit it; 0 when nobody leads. */
      readonly leader: ServerId;
      readonly leaderTerm: Term;
      /**
       * What stands in the way besides missing copies: nobody leads; the leader does not hold it and will remove it; it
       * is of an older term, so it waits for an entry of the leader's own (CM-1); the leader cannot reach a majority.
       */
      readonly blocked: 'noLeader' | 'leaderLacksIt' | 'olderTerm' | 'noMajority' | '';
      readonly missing: readonly MissingCopy[];
    }
  /** An entry is committed, but this server does not know yet. */
  | {
      readonly kind: 'notKnown';
      readonly server: ServerId;
      readonly index: Index;
      readonly leader: ServerId;
      /** Of whom `because` is said: of the server itself, or of one whose answer would tell the leader. */
      readonly about: ServerId;
      readonly because: WhyMissing;
      readonly at: Micros;
    }
  /** Nobody leads, or whoever leads cannot be heard by a majority. */
  | {
      readonly kind: 'noLeader';
      readonly needed: number;
      /** Servers that are up and can talk to each other, largest group first. */
      readonly groups: readonly (readonly ServerId[])[];
      readonly candidates: readonly {
        readonly server: ServerId;
        readonly term: Term;
        readonly votes: number;
        readonly missing: readonly {
          readonly server: ServerId;
          readonly because: WhyMissing | 'votedFor' | 'log';
          /** As in `MissingCopy`. */
          readonly at: Micros;
        }[];
      }[];
      /** Whose election timer ends first, and when; 0 when none runs. */
      readonly next: ServerId;
      readonly at: Micros;
    };

/** A server whose acknowledgement the leader does not have. */
export interface MissingCopy {
  readonly server: ServerId;
  readonly because: WhyMissing;
  /** When what is under way ends: the arrival, the write; Infinity when nothing is. */
  readonly at: Micros;
}
export type WhyMissing =
  | 'down'
  | 'paused'
  | 'cut'
  /** The request, or the entry, is on its way there. */
  | 'onItsWay'
  /** Its answer is on its way back. */
  | 'answerOnItsWay'
  /** It is being written to its disk. */
  | 'writing'
  /** The last one was lost; it will be sent again. */
  | 'lost'
  /** Its log does not match yet, the leader steps back. */
  | 'mismatch'
  | 'refused'
  | 'notSent';

/** How often a rule was tested and what came of it, up to the present. */
export interface RuleCount {
  readonly rule: RuleId;
  readonly acted: number;
  readonly refused: number;
}

/** What a server can know of another: the last it heard from it. */
export interface HeardOf {
  readonly server: ServerId;
  /** NO_EVENT when it has heard nothing since it started. */
  readonly event: EventId;
  readonly at: Micros;
  readonly term: Term;
  /** What the message showed its sender to be. */
  readonly role: 'leader' | 'candidate' | 'follower' | 'unknown';
  /** Last index that it has shown to hold; 0 when none was shown. */
  readonly lastIndex: Index;
}
export interface Knowledge {
  readonly server: ServerId;
  readonly others: readonly HeardOf[];
}

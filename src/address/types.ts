/** What an address says: which run to open, at which moment, and what to look at. */
import type { KeptBranches, Micros, Moment, Run } from '../sim/index.ts';
import type { RuleId } from '../raft/rule-ids.ts';

export type Address =
  | { readonly kind: 'none' }
  /** `#1<payload>`: a run by its parts. */
  | { readonly kind: 'run'; readonly shared: SharedRun }
  /** `#figure-8?at=1.288.2&view=space-time`: a scenario of the library, by its name. */
  | { readonly kind: 'scenario'; readonly name: string; readonly place: Place | null; readonly look: Look }
  /** `#lesson/losing-a-leader/acked`: a lesson at a step, by their ids; `step` '': where the reader stopped. */
  | { readonly kind: 'lesson'; readonly lesson: string; readonly step: string }
  /** `#lessons`: the list of them. */
  | { readonly kind: 'lessons' }
  /** `#experiment`: the page of the trials with random timeouts. */
  | { readonly kind: 'experiment' }
  /** `#cluster?seed=7&servers=9`: a fresh cluster. */
  | { readonly kind: 'cluster'; readonly seed?: number; readonly servers?: number }
  | Unreadable;

export interface Unreadable {
  readonly kind: 'unreadable';
  /** What is wrong, where, and what to do, in one sentence or two. */
  readonly problem: string;
  /** The text as it stood there, to be copied. */
  readonly text: string;
}

/** A moment as people and links write it: the time, after so many events taken at that very instant. */
export interface Place {
  readonly at: Micros;
  readonly taken: number;
}

export interface SharedRun {
  /** The branch that is shown; its `simulatorVersion` is that of whoever made the link. */
  readonly run: Run;
  /** All branches where there are several. */
  readonly branches: KeptBranches | null;
  readonly moment: Moment;
  /** How far the shown branch is known. */
  readonly end: Moment;
  readonly look: Look;
  /** What the sender called it; '' for nothing. */
  readonly title: string;
}

/** What travels of what the sender looked at; what is left out stands at its default. */
export interface Look {
  readonly view?: 'space-time' | 'logs';
  readonly tab?: string;
  /** "S3", "m7", "S1-S2", "S1:4", "e120"; see `selection.ts`. */
  readonly selection?: string;
  /** Through whose eyes. */
  readonly as?: number;
  readonly rule?: RuleId;
}

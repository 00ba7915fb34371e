/**
 * What a scenario is once its file has been read (`format/` says how a file looks): a cluster as it begins, steps that
 * are taken when their moment comes, and what must be true. Times are integer microseconds of simulated time.
 */
import type { About } from './about.ts';
import type { CommandArgs, EventId, Micros, Moment, Run } from '../sim/index.ts';
import type { ServerId } from '../raft/types.ts';
import type { ExpectationName } from './expectations/index.ts';

export interface Scenario extends About {
  /** The run before anything was done: it has no commands. */
  readonly start: Run;
  readonly steps: readonly Step[];
  /** What is true at the end. */
  readonly expect: readonly Expectation[];
}

/** Wait, act, then say, ask and expect; each may be missing. */
export interface Step {
  /** Null: at once, after the step before it. */
  readonly wait: Wait | null;
  readonly act: Act | null;
  /** What there is to see here; '' for nothing. */
  readonly note: string;
  readonly question: Question | null;
  /** What lessons call the moment just after it, unique among steps; '' for nothing. */
  readonly label: string;
  readonly expect: readonly Expectation[];
}

export type Wait =
  /** The time, after so many events taken at that very instant (0: before them all). */
  | { readonly kind: 'at'; readonly at: Micros; readonly after: number }
  /** So long after the step before it. */
  | { readonly kind: 'later'; readonly by: Micros }
  /** Until a condition of `sim/conditions` holds; a scenario that waits longer than `within` has failed. */
  | { readonly kind: 'until'; readonly condition: string; readonly args: CommandArgs; readonly within: Micros };

/** A command of `sim/commands`, or a verb of `verbs/` that stands for several of them. */
export interface Act {
  readonly verb: string;
  readonly args: ActArgs;
}
export type ActArgs = Readonly<Record<string, ActValue>>;
export type ActValue = CommandArgs[string] | readonly ServerId[] | MessageRef;

/** A message in flight by what it is: of several the one that was sent first. */
export interface MessageRef {
  readonly type:
    | 'RequestVote'
    | 'RequestVoteResponse'
    | 'AppendEntries'
    | 'AppendEntriesResponse'
    | 'ClientRequest'
    | 'ClientAnswer';
  readonly from: ServerId;
  readonly to: ServerId;
}

/** To be answered before one goes on; at least one answer is right. */
export interface Question {
  readonly text: string;
  readonly answers: readonly { readonly text: string; readonly right: boolean; readonly because: string }[];
  /** The label of the later step that decides it, or `end`; '' for the next step that says or asks something. */
  readonly until: string;
}

/** One fact that must hold, of the registry `expectations/`. `value` is as the file has it, validated. */
export interface Expectation {
  readonly name: ExpectationName;
  readonly value: unknown;
}

/** A scenario that was played: the run that it is, and where its steps came to lie. */
export interface Performance {
  readonly run: Run;
  readonly end: Moment;
  readonly beats: readonly Beat[];
  /** The moments of labelled steps, just after them, by their labels; without those that were not reached. */
  readonly places: Readonly<Record<string, Moment>>;
  /** Steps that were refused or waited in vain, and expectations that do not hold; empty when all is well. */
  readonly failures: readonly Failure[];
}

/** A step that says or asks something, and when. */
export interface Beat {
  /** Position in `steps`, from 0. */
  readonly step: number;
  /** Just after it was done. */
  readonly moment: Moment;
  readonly note: string;
  readonly question: Question | null;
}

export interface Failure {
  /** Position in `steps`, from 0; -1 for what was expected of the end. */
  readonly step: number;
  /** Where in the file it is written, such as steps, 3, expect, log, S2; empty for nowhere. */
  readonly path: readonly (string | number)[];
  /** What was expected and what is, as a sentence. */
  readonly problem: string;
  readonly event: EventId;
}

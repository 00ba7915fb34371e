/**
 * What a lesson is: data. It leads through the runs of one or more scenarios and stops before what matters: the reader
 * predicts, watches, says what was seen, and only then is told (docs: README). Times and moments are never written here:
 * a place is the label of a step of the scenario.
 */
import type { Index, ServerId } from '../raft/types.ts';
import type { CommandArgs, DialId } from '../sim/index.ts';
import type { ConditionName } from '../sim/conditions/index.ts';
import type { MessageRef } from '../scenarios/index.ts';

/** Parts of the syllabus, in teaching order. */
export type PartId = 'first-steps' | 'elections' | 'replication' | 'safety' | 'partitions' | 'loss';

export interface Part {
  readonly id: PartId;
  readonly title: string;
  /** What it is about, in one sentence. */
  readonly goal: string;
}

export interface Lesson {
  /** Stands in links for ever: lower case, digits and hyphens. */
  readonly id: string;
  readonly part: PartId;
  readonly title: string;
  /** What the reader will be able to tell. */
  readonly goal: string;
  /** What many believe instead, continuing "Many think ...". */
  readonly misconception: string;
  /** 3 to 8. */
  readonly minutes: number;
  readonly sections: readonly string[];
  /** For whoever teaches it. */
  readonly teacher: string;
  /** By names of this lesson's own; the first is where it begins. */
  readonly runs: Readonly<Record<string, RunSource>>;
  readonly steps: readonly LessonStep[];
  /** Ids of the quiz items that it answers; they are asked at its end, and again two lessons later. */
  readonly quiz: readonly string[];
}

/** A scenario of the library, or the text of a scenario file that only this lesson needs. */
export type RunSource = { readonly scenario: string } | { readonly text: string };

/** The label of a step of the scenario, just after it was done; or `start` or `end`. */
export type Place = string;

export interface LessonStep {
  /** Within the lesson; stands in links for ever. */
  readonly id: string;
  /** One to three short sentences. Servers (S3), terms (term 4) and rules (RV-3) are drawn as such. */
  readonly text: string;
  /** Which of the lesson's runs; without it that of the step before. */
  readonly run?: string;
  /** The run plays to there and waits. Without it, it stays where it is. */
  readonly at?: Place;
  /** Cut: it stands there at once, where the way is long and says nothing new. */
  readonly jump?: boolean;
  /** What to look at. */
  readonly highlight?: readonly Highlight[];
  /** How it is best seen; without it as the step before, at first `tape`. */
  readonly shows?: Shows;
  /** What is asked before the run goes on. */
  readonly question?: Question;
  /** What the reader does with his own hands, in a run that is his. */
  readonly task?: Task;
  /** Shows two futures side by side: the run, and the same with its broken rule switched on. */
  readonly compare?: boolean;
  /** A page of its own that goes further: a button of the step opens it. */
  readonly page?: 'experiment';
  /** For the lecturer's own window. */
  readonly speaker?: string;
}

export type Shows = 'tape' | 'spaceTime' | 'logs';

export type Highlight =
  | { readonly kind: 'server'; readonly server: ServerId }
  /** Of the messages in flight. */
  | { readonly kind: 'message'; readonly message: MessageRef }
  | { readonly kind: 'entry'; readonly server: ServerId; readonly index: Index }
  | { readonly kind: 'log'; readonly server: ServerId };

export interface Question {
  readonly ask: string;
  readonly prompt: Prompt;
  readonly hint?: string;
  /** Once the answer is locked in, the run goes on up to and with this: the decisive event. */
  readonly until: Place;
  /**
   * What did you see? Asked before anything is explained; a wrong one brings a slow replay. Null only where the question
   * is a scenario's own.
   */
  readonly observe: Observation | null;
  /** Why the right answer is right. */
  readonly because: string;
  /** The event that proves it: the last one at this place; without it that of `until`. */
  readonly proof?: Place;
}

export interface Observation {
  readonly ask: string;
  /** Exactly one is right. */
  readonly options: readonly { readonly text: string; readonly right?: true }[];
}

/** How it is answered: on the picture where that is possible. */
export type Prompt =
  /** Two to four; at least one is right. */
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  /** Click the servers: all of `right`, and no other. */
  | ({ readonly kind: 'server'; readonly right: readonly ServerId[] } & Missed<ServerId | readonly ServerId[]>)
  /** Click a message in flight; any of `right` will do. */
  | { readonly kind: 'message'; readonly right: readonly MessageRef[]; readonly otherwise: Wrong }
  /** Click an entry of a log; any of `right` will do. */
  | {
      readonly kind: 'entry';
      readonly right: readonly { readonly server: ServerId; readonly index: Index }[];
      readonly otherwise: Wrong;
    }
  /** Write the terms that a server's log will have, such as 1 1 4. */
  | ({ readonly kind: 'log'; readonly server: ServerId; readonly right: string } & Missed<string>)
  | ({ readonly kind: 'number'; readonly right: number; readonly unit: string } & Missed<number>);

/** What wrong answers say of whoever gives them; `otherwise` for those that are not foreseen. */
interface Missed<Answer> {
  readonly wrong?: readonly ({ readonly answer: Answer } & Wrong)[];
  readonly otherwise: Wrong;
}

export interface Option {
  readonly text: string;
  /** A second, smaller line: what whoever chooses it thinks. */
  readonly detail?: string;
  /** Null: it is right. */
  readonly wrong: Wrong | null;
}

export interface Wrong {
  /** What whoever answers so believes: "The servers compare the candidates." */
  readonly misconception: string;
  /** What speaks against it. */
  readonly because: string;
  /** The event that disproves it; without it that of `until`. */
  readonly proof?: Place;
}

export interface Task {
  /** "Double-click S1." */
  readonly does: string;
  /** It is done when this holds, of `sim/conditions`, looked at since the step began. */
  readonly until: { readonly condition: ConditionName; readonly args: CommandArgs };
  /** After some time without it. */
  readonly hint: string;
  /** Dials of the network that it is done with: they stand below it. */
  readonly dials?: readonly DialId[];
}

/** What was answered; by the whole class: no single answer. */
export type Answer =
  | { readonly kind: 'choice'; readonly option: number }
  | { readonly kind: 'server'; readonly servers: readonly ServerId[] }
  | { readonly kind: 'message'; readonly message: MessageRef }
  | { readonly kind: 'entry'; readonly server: ServerId; readonly index: Index }
  | { readonly kind: 'log'; readonly log: string }
  | { readonly kind: 'number'; readonly number: number }
  /** Hands counted for each option, in their order; the class is told what is right like anybody else. */
  | { readonly kind: 'hands'; readonly hands: readonly number[] };

/** Section by section what the reader may be asked apart from lessons; asked again in another guise. */
export interface QuizItem {
  /** "q07": as the book of the project counts them. */
  readonly id: string;
  readonly forms: readonly [QuizForm, QuizForm, ...QuizForm[]];
  /** Worth asking three times: most people get it wrong. */
  readonly hard?: true;
  /** The run that proves it, one click away. */
  readonly proof: { readonly run: RunSource; readonly at: Place };
}

export interface QuizForm {
  readonly ask: string;
  readonly options: readonly Option[];
  readonly because: string;
}

/** Lessons in an order for an occasion: "A class of 50 minutes". */
export interface Playlist {
  readonly id: string;
  readonly title: string;
  readonly goal: string;
  readonly minutes: number;
  readonly lessons: readonly string[];
}

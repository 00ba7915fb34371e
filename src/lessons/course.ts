/**
 * Where a reader stands in a lesson, as a pure function of what happened: the page, the tests and a second window go
 * through lessons by these alone. Where the run has to stand follows from it (`standOf`).
 */
import type { Answer, Lesson, LessonStep, Place, Wrong } from './types.ts';

export type Phase =
  /** The run is on its way to the place of the step. */
  | 'going'
  | 'reading'
  | 'doing'
  | 'asking'
  /** The answer is locked in and the run goes on to the decisive event. */
  | 'watching'
  | 'observing'
  /** What was seen was not what happened: the same again, slowly. */
  | 'replaying'
  | 'explaining'
  | 'ended';

export interface Standing {
  /** Position in `steps`, from 0. */
  readonly step: number;
  readonly phase: Phase;
  /** What was locked in at this step. */
  readonly answer: Answer | null;
  /** Positions in the observation's options, in the order in which they were chosen. */
  readonly observed: readonly number[];
}

export type Happening =
  /** The run stands where `standOf` wants it. */
  | { readonly kind: 'arrived' }
  | { readonly kind: 'continue' }
  | { readonly kind: 'lock'; readonly answer: Answer }
  | { readonly kind: 'observe'; readonly option: number }
  /** The task's condition has come true, or the reader passes over it. */
  | { readonly kind: 'done' }
  | { readonly kind: 'goTo'; readonly step: number };

/** Where the run has to stand, how it comes there, and beyond which place nobody may look. */
export interface Stand {
  readonly run: string;
  /** Null: wherever it is. */
  readonly to: Place | null;
  readonly how: 'play' | 'slow' | 'jump';
  /** From where, when it is not from the present. */
  readonly from: Place | null;
  /** Null: everything may be looked at. */
  readonly hold: Place | null;
}

export interface Verdict {
  readonly right: boolean;
  readonly wrong: Wrong | null;
}

export declare function begin(lesson: Lesson, step?: number): Standing;
export declare function happen(lesson: Lesson, standing: Standing, happening: Happening): Standing;
export declare function standOf(lesson: Lesson, standing: Standing): Stand;
/** Null while nothing is locked in, and for a count of hands. */
export declare function verdictOf(step: LessonStep, answer: Answer | null): Verdict | null;

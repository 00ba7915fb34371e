/**
 * Where a reader stands in a lesson, as a pure function of what happened: the page, the tests and a second window go
 * through lessons by these alone. Where the run has to stand follows from it (`standOf`).
 */
import type { Answer, Lesson, LessonStep, Place } from './types.ts';

export { type Verdict, verdictOf } from './verdicts.ts';

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
  /** Came here by a link, by Back or by the contents, not by what lies before: the run is put there at once. */
  readonly jumped: boolean;
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

/** Somewhere that is no step is the nearest that is one. */
export function begin(lesson: Lesson, step = 0): Standing {
  return enter(Math.max(0, Math.min(Math.floor(step), lesson.steps.length - 1)), true);
}

const enter = (step: number, jumped: boolean): Standing => ({
  step,
  phase: 'going',
  jumped,
  answer: null,
  observed: [],
});

/** What has no meaning where the reader stands changes nothing. */
export function happen(lesson: Lesson, standing: Standing, happening: Happening): Standing {
  const step = lesson.steps[standing.step]!;
  switch (happening.kind) {
    case 'arrived':
      return { ...standing, phase: afterArriving(step, standing.phase) };
    case 'continue':
      return goesOn(lesson, standing);
    case 'lock':
      return standing.phase === 'asking' ? { ...standing, phase: 'watching', answer: happening.answer } : standing;
    case 'observe':
      return observe(step, standing, happening.option);
    case 'done':
      return standing.phase === 'doing' ? { ...standing, phase: 'reading' } : standing;
    case 'goTo':
      return begin(lesson, happening.step);
  }
}

function afterArriving({ question, task }: LessonStep, phase: Phase): Phase {
  switch (phase) {
    case 'going':
      return question !== undefined ? 'asking' : task !== undefined ? 'doing' : 'reading';
    case 'watching':
      return question!.observe === null ? 'explaining' : 'observing';
    case 'replaying':
      return 'observing';
    default:
      return phase;
  }
}

function goesOn({ steps }: Lesson, standing: Standing): Standing {
  if (standing.phase !== 'reading' && standing.phase !== 'explaining') return standing;
  if (standing.step === steps.length - 1) return { ...standing, phase: 'ended' };
  return enter(standing.step + 1, false);
}

/** A wrong look brings a replay, and a second one the explanation: nobody is kept from it for ever. */
function observe({ question }: LessonStep, standing: Standing, option: number): Standing {
  const chosen = question?.observe?.options[option];
  if (standing.phase !== 'observing' || chosen === undefined) return standing;
  const observed = [...standing.observed, option];
  return { ...standing, phase: chosen.right || observed.length === 2 ? 'explaining' : 'replaying', observed };
}

/** The name of the run in which a step takes place. */
export function runOf({ steps, runs }: Lesson, step: number): string {
  return steps.slice(0, step + 1).findLast(({ run }) => run !== undefined)?.run ?? Object.keys(runs)[0]!;
}

/** Where the run stands when a step begins: its own place, or where the step before it ended. */
export function placeOf(lesson: Lesson, step: number): Place {
  const { at } = lesson.steps[step]!;
  if (at !== undefined) return at;
  if (step === 0 || runOf(lesson, step - 1) !== runOf(lesson, step)) return 'start';
  return lesson.steps[step - 1]!.question?.until ?? placeOf(lesson, step - 1);
}

export function standOf(lesson: Lesson, standing: Standing): Stand {
  const { step, phase, jumped } = standing;
  const { at, jump = false, question } = lesson.steps[step]!;
  const run = runOf(lesson, step);
  const here = placeOf(lesson, step);
  switch (phase) {
    case 'going': {
      const enters = step === 0 || runOf(lesson, step - 1) !== run;
      const stays = at === undefined && !jumped && !enters;
      const how = jumped || jump || at === undefined ? 'jump' : 'play';
      return { run, to: stays ? null : here, how, from: null, hold: holdFrom(lesson, step) };
    }
    case 'watching':
    case 'replaying':
      return {
        run,
        to: question!.until,
        how: phase === 'watching' ? 'play' : 'slow',
        from: here,
        hold: question!.until,
      };
    case 'observing':
      return { run, to: null, how: 'jump', from: null, hold: question!.until };
    case 'reading':
    case 'doing':
    case 'asking':
      return { run, to: null, how: 'jump', from: null, hold: holdFrom(lesson, step) };
    case 'explaining':
    case 'ended':
      return { run, to: null, how: 'jump', from: null, hold: holdFrom(lesson, step + 1, run) };
  }
}

/** Where the next question of this run is asked, from a step on: what lies beyond would give its answer away. */
function holdFrom(lesson: Lesson, from: number, run = runOf(lesson, from)): Place | null {
  const asking = lesson.steps.findIndex(
    ({ question }, i) => i >= from && question !== undefined && runOf(lesson, i) === run,
  );
  return asking < 0 ? null : placeOf(lesson, asking);
}

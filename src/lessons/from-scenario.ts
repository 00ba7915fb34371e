/** A lesson made of what a scenario says and asks by itself, for a class: its beats are the steps. */
import type { About } from '../scenarios/about.ts';
import type { Beat, Performance } from '../scenarios/index.ts';
import { isBefore } from '../sim/history/moment.ts';
import type { Lesson, LessonStep, Option, Place, Question } from './types.ts';

/** What a beat's moment is called in such a lesson; `beat` counts from 0. */
export const beatPlace = (beat: number): Place => `beat-${beat + 1}`;

type Played = Pick<Performance, 'beats' | 'places'>;

/** Null where it neither says nor asks anything. */
export function lessonOfScenario(about: About, text: string, played: Played): Lesson | null {
  const { beats } = played;
  if (beats.length === 0) return null;
  const { title, goal, misconception, minutes, sections, teacher, shows } = about;
  return {
    id: 'scenario',
    part: 'first-steps',
    title,
    goal,
    misconception,
    minutes,
    sections,
    teacher,
    runs: { scenario: { text } },
    steps: beats.flatMap((beat, i) => (isPassed(i, played) ? [] : stepOf(beat, i, decisive(i, played), shows))),
    quiz: [],
  };
}

/** Where the question of a beat is decided. */
function decisive(i: number, { beats, places }: Played): Place {
  const until = beats[i]?.question?.until ?? '';
  if (until === 'end' || until in places) return until;
  return i === beats.length - 1 ? 'end' : beatPlace(i + 1);
}

/** The class watches past it, from a question to what decides it. */
function isPassed(i: number, { beats, places }: Played): boolean {
  const { moment, question } = beats[i]!;
  const asks = beats.slice(0, i).findLast((beat) => beat.question !== null);
  const until = places[asks?.question?.until ?? ''];
  return question === null && until !== undefined && isBefore(moment, until);
}

function stepOf({ note, question }: Beat, i: number, until: Place, shows: About['shows']): LessonStep {
  const step: LessonStep = { id: beatPlace(i), text: note, at: beatPlace(i), shows };
  return question === null ? step : { ...step, question: asked(question, until) };
}

/** What was seen is not asked: nobody has written what there is to see. */
function asked({ text, answers }: NonNullable<Beat['question']>, until: Place): Question {
  const options = answers.map(({ text, right, because }): Option => ({
    text,
    wrong: right ? null : { misconception: '', because },
  }));
  const because = answers.find(({ right }) => right)?.because ?? '';
  return { ask: text, prompt: { kind: 'choice', options }, until, observe: null, because };
}

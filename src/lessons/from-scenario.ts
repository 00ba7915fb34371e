/** A lesson made of what a scenario says and asks by itself, for a class: its beats are the steps. */
import type { About } from '../scenarios/about.ts';
import type { Beat } from '../scenarios/index.ts';
import type { Lesson, LessonStep, Option, Place, Question } from './types.ts';

/** What a beat's moment is called in such a lesson; `beat` counts from 0. */
export const beatPlace = (beat: number): Place => `beat-${beat + 1}`;

/** Null where it neither says nor asks anything. */
export function lessonOfScenario(about: About, text: string, beats: readonly Beat[]): Lesson | null {
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
    steps: beats.map((beat, i) => stepOf(beat, i, i === beats.length - 1, shows)),
    quiz: [],
  };
}

function stepOf({ note, question }: Beat, i: number, isLast: boolean, shows: About['shows']): LessonStep {
  const step: LessonStep = { id: beatPlace(i), text: note, at: beatPlace(i), shows };
  return question === null ? step : { ...step, question: asked(question, isLast ? 'end' : beatPlace(i + 1)) };
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

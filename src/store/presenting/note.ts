/** What the lecturer's own window is told of the page. */
import { choicesOf } from '../../lessons/choices.ts';
import type { LessonStep, Question } from '../../lessons/types.ts';
import { formatClock } from '../../narration/numbers.ts';
import { presentBeat } from '../beats.ts';
import type { OpenLesson, State } from '../types.ts';
import type { Note, Talk } from './messages.ts';
import { words } from './words.ts';

type Told = Pick<
  Note,
  'title' | 'step' | 'of' | 'text' | 'phase' | 'own' | 'teacher' | 'next' | 'nextAsks' | 'question' | 'seen'
>;

/** `following`: the title of the lesson after the open one; '' for none. */
export function noteOf(state: State, talk: Talk, following: string): Note {
  const { lesson, sign, clock, blank, theme } = state;
  return {
    ...(lesson ? ofLesson(lesson, state.size, following) : ofScenario(state)),
    sign: sign.headline,
    support: sign.support,
    clock: `${formatClock(clock)} s`,
    blank,
    theme,
    talk,
  };
}

function ofLesson(open: OpenLesson, size: number, following: string): Told {
  const { lesson, standing } = open;
  const { step: at, phase } = standing;
  const step = lesson.steps[at];
  const next = phase === 'ended' ? undefined : lesson.steps[at + 1];
  const { question } = step ?? {};
  return {
    title: lesson.title,
    step: at + 1,
    of: lesson.steps.length,
    text: textOf(step, phase === 'explaining'),
    phase,
    own: step?.speaker ?? '',
    teacher: lesson.teacher,
    next: next ? next.text : phase === 'ended' ? words.following(following) : words.lastStep(following),
    nextAsks: next?.question?.ask ?? '',
    question: question ? asked(question, open, size) : null,
    seen: question?.observe ? { ask: question.observe.ask, options: seenOf(question.observe) } : null,
  };
}

const textOf = (step: LessonStep | undefined, explains: boolean): string =>
  [step?.text ?? '', explains ? (step?.question?.because ?? '') : ''].join(' ').trim();

function asked({ ask, prompt }: Question, { hands }: OpenLesson, size: number): NonNullable<Note['question']> {
  const options = choicesOf(prompt, size).map(({ text, right }) => ({ text, right }));
  return { ask, options, hands: options.map((_, i) => hands[i] ?? 0) };
}

const seenOf = ({ options }: NonNullable<Question['observe']>) =>
  options.map(({ text, right = false }) => ({ text, right }));

function ofScenario(state: State): Told {
  const { scenario } = state;
  const beats = scenario?.beats ?? [];
  const at = presentBeat(state);
  return {
    title: scenario?.title ?? '',
    step: at + 1,
    of: beats.length,
    text: beats[at]?.note ?? '',
    phase: 'free',
    own: '',
    teacher: '',
    next: beats[at + 1]?.note ?? (beats.length > 0 ? words.lastStep('') : ''),
    nextAsks: '',
    question: null,
    seen: null,
  };
}

/** What the lecturer's own window is told of the page. */
import { formatClock } from '../../narration/numbers.ts';
import { presentBeat } from '../beats.ts';
import type { OpenLesson, State } from '../types.ts';
import type { Note, Talk } from './messages.ts';
import { optionsOf } from './options.ts';
import { words } from './words.ts';

type Told = Pick<Note, 'title' | 'step' | 'of' | 'text' | 'notes' | 'next' | 'question'>;

export function noteOf(state: State, talk: Talk): Note {
  const { lesson, sign, clock, blank, theme } = state;
  return {
    ...(lesson ? ofLesson(lesson, state.size) : ofScenario(state)),
    sign: sign.headline,
    support: sign.support,
    clock: `${formatClock(clock)} s`,
    blank,
    theme,
    talk,
  };
}

function ofLesson({ lesson, standing, hands }: OpenLesson, size: number): Told {
  const step = lesson.steps[standing.step];
  const next = lesson.steps[standing.step + 1];
  const asked = step?.question;
  const options = asked ? optionsOf(asked.prompt, size) : [];
  const open = standing.phase === 'asking';
  const explains = standing.phase === 'explaining' && asked ? [asked.because] : [];
  return {
    title: lesson.title,
    step: standing.step + 1,
    of: lesson.steps.length,
    text: [step?.text ?? '', ...explains].join(' ').trim(),
    notes: [step?.speaker ?? '', standing.step === 0 ? lesson.teacher : ''].filter((note) => note !== ''),
    next: next ? next.text || (next.question?.ask ?? '') : words.lastStep,
    question: asked
      ? { ask: asked.ask, options: [...options], hands: options.map((_, i) => hands[i] ?? 0), open }
      : null,
  };
}

function ofScenario(state: State): Told {
  const { scenario } = state;
  const beats = scenario?.beats ?? [];
  const at = presentBeat(state);
  return {
    title: scenario?.title ?? '',
    step: at + 1,
    of: beats.length,
    text: beats[at]?.note ?? '',
    notes: [],
    next: beats[at + 1]?.note ?? (beats.length > 0 ? words.lastStep : ''),
    question: null,
  };
}

/** What is known of the reader, on this device alone: how far each lesson was gone through, and what was answered. */
import type { StoreApi } from 'zustand';
import type { Keeper } from '../keeper.ts';
import type { GivenAnswer, Progress, State } from '../types.ts';

const KEY = 'progress';
const NOTHING: Progress = { lessons: {}, answers: [] };
/** Older ones are forgotten: storage is bounded, and nobody reads on. */
const MOST_ANSWERS = 2000;

export interface Keep {
  /** Where to go on in a lesson: the step's id; '' for its start. */
  stepOf(lesson: string): string;
  reached(lesson: string, step: string, done: boolean): void;
  /** '' for no plan. */
  follows(plan: string): void;
  answered(answer: Omit<GivenAnswer, 'when'>): void;
  erase(): void;
}

export function keepProgress({ getState, setState }: StoreApi<State>, keeper: Keeper): Keep {
  setState({ progress: keeper.load(KEY, readProgress) ?? NOTHING });

  function keep(progress: Progress): void {
    setState({ progress });
    keeper.save(KEY, progress);
  }

  return {
    stepOf: (lesson) => getState().progress.lessons[lesson]?.step ?? '',
    reached(lesson, step, ends) {
      const { progress } = getState();
      const before = progress.lessons[lesson];
      const done = ends || (before?.done ?? false);
      if (before?.step === step && before.done === done) return;
      keep({ ...progress, lessons: { ...progress.lessons, [lesson]: { step, done } } });
    },
    follows(plan) {
      const { plan: before = '', ...progress } = getState().progress;
      if (before !== plan) keep(plan === '' ? progress : { ...progress, plan });
    },
    answered(answer) {
      const { progress } = getState();
      const given = { ...answer, when: new Date().toISOString() };
      keep({ ...progress, answers: [...progress.answers, given].slice(-MOST_ANSWERS) });
    },
    erase() {
      setState({ progress: NOTHING });
      keeper.forget(KEY);
    },
  };
}

/** Null when it is not what is kept here. */
export function readProgress(value: unknown): Progress | null {
  const { lessons, answers, plan } = fields(value);
  if (typeof lessons !== 'object' || lessons === null || !Array.isArray(answers)) return null;
  const read = Object.entries(lessons).filter(([id]) => id !== '__proto__');
  if (!read.every(([, one]) => isReached(one)) || !answers.every(isAnswer)) return null;
  const kept = { lessons: Object.fromEntries(read) as Progress['lessons'], answers };
  return typeof plan === 'string' ? { ...kept, plan } : kept;
}

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function isReached(value: unknown): boolean {
  const { step, done } = fields(value);
  return typeof step === 'string' && typeof done === 'boolean';
}

function isAnswer(value: unknown): value is GivenAnswer {
  const { question, right, given, misconception, when } = fields(value);
  return typeof right === 'boolean' && [question, given, misconception, when].every((text) => typeof text === 'string');
}

/** What of the open lesson the views look at; each answer is the same object as long as nothing of it changed. */
import type { LessonStep, Highlight } from '../../lessons/types.ts';
import type { OpenLesson, State } from '../../store/index.ts';

export const selectLesson = (state: State): OpenLesson | null => state.lesson;
export const selectPhase = (state: State) => state.lesson?.standing.phase ?? null;

export const stepOf = ({ lesson, standing }: OpenLesson): LessonStep => lesson.steps[standing.step]!;

/** How the step is best seen: as the step before where it says nothing of it. */
export function showsOf({ lesson, standing }: OpenLesson): NonNullable<LessonStep['shows']> {
  return lesson.steps.slice(0, standing.step + 1).findLast(({ shows }) => shows !== undefined)?.shows ?? 'tape';
}

/** While the run is on its way to the step there is nothing yet to point at. */
const POINTS: ReadonlySet<string> = new Set(['reading', 'doing', 'asking', 'observing', 'explaining']);
const NOTHING: readonly Highlight[] = [];

export function selectHighlights({ lesson }: State): readonly Highlight[] {
  return lesson && POINTS.has(lesson.standing.phase) ? (stepOf(lesson).highlight ?? NOTHING) : NOTHING;
}

/** The answer that is being given, or the one that was: it is marked on the picture until the step is over. */
export const selectPick = ({ lesson }: State) => (lesson ? (lesson.draft ?? lesson.standing.answer) : null);

/** Of one server's log: what is pointed at and what is picked, as text, so that rows are drawn anew only for their own. */
export const markedEntries = (server: number) => (state: State) => {
  if (state.lesson === null) return '';
  const pick = selectPick(state);
  const picked = pick?.kind === 'entry' && pick.server === server ? `pick ${pick.index}` : '';
  const lit = selectHighlights(state).flatMap((one) =>
    one.kind === 'log' && one.server === server
      ? ['log']
      : one.kind === 'entry' && one.server === server
        ? [`hi ${one.index}`]
        : [],
  );
  return [picked, ...lit].filter(Boolean).join(',');
};

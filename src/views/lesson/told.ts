/** The sign while a lesson is open or a class looks on. */
import { signOf } from '../../narration/index.ts';
import type { State } from '../../store/index.ts';
import { words } from './words.ts';

type SignText = State['sign'];

/** From the question on until it is explained. */
const OPEN: ReadonlySet<string> = new Set(['asking', 'watching', 'observing', 'replaying']);

/** How the run stands, and nothing of the tool: whose move it is and how far it is known already is for whoever plays. */
export function standOfRun(state: State): SignText {
  const { lesson, branch, branches, manual, end, clock } = state;
  return signOf({
    ...state,
    manual: manual && lesson === null && end.now <= clock,
    choices: undefined,
    behind: 0,
    branch: branches.length > 1 ? { number: branch, of: branches.length, name: '' } : undefined,
  });
}

/** As `standOfRun`; while a question is open where in the lesson one is, for all else may be its answer. */
export function toldSign(state: State): SignText {
  const now = standOfRun(state);
  const { lesson } = state;
  if (lesson === null) return now;
  const { steps, title } = lesson.lesson;
  const { step, phase } = lesson.standing;
  // On the way to a question one may look, but what is broken is said after it has been asked.
  const comesToOne = phase === 'going' && steps[step]?.question !== undefined && now.broken;
  if (!OPEN.has(phase) && !comesToOne) return now;
  const term = Math.max(0, ...state.servers.slice(1).map(({ currentTerm }) => currentTerm));
  return { term, headline: title, support: words.count(step + 1, steps.length), broken: false };
}

/**
 * Who is here for the first time is offered a tour, once: whoever has taken it up, put it aside or opened anything is
 * never asked again, in this session either where the browser keeps nothing.
 */
import { actions, useStore, type State } from '../../store/index.ts';

const TOUR = 'tour';
const KEY = 'raftarium.tourOffered';
/** What whoever has been here before has left. */
const TRACES = [KEY, 'raftarium.progress', 'raftarium.done'];

let answered = false;

export function isNewcomer(): boolean {
  try {
    return !answered && TRACES.every((key) => localStorage.getItem(key) === null);
  } catch {
    return !answered;
  }
}

/** The offer is answered, whatever by. */
export function answerOffer(): void {
  if (answered) return;
  answered = true;
  try {
    localStorage.setItem(KEY, 'answered');
  } catch {
    // A browser that keeps nothing: it is answered until the page goes.
  }
}

/** Something other than the run of a bare address has been opened. */
export const hasOpened = ({ page, scenario, lesson, continuable, presenting, dialog }: State): boolean =>
  page !== 'run' || scenario !== null || lesson !== null || continuable !== null || presenting || dialog !== 'none';

export function startTour(): void {
  answerOffer();
  if (useStore.getState().dialog !== 'none') actions.openDialog('none');
  void actions.openLesson(TOUR);
}

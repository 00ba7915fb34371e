/**
 * Who is here for the first time is offered a tour, once: whoever has taken it up, put it aside or opened anything is
 * never asked again, nor in this session where the browser keeps nothing.
 */
import { TOUR } from '../../lessons/following.ts';
import { actions, useStore, type State } from '../../store/index.ts';

const KEY = 'raftarium.tourOffered';
/** What whoever has been here before has left. */
const TRACES = [KEY, 'raftarium.progress', 'raftarium.done'];

let answered = false;
let watching = false;

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

/** Something other than the run of a bare address has been opened, or is there to be continued. */
export const hasOpened = ({ page, scenario, lesson, continuable, presenting }: State): boolean =>
  page !== 'run' || scenario !== null || lesson !== null || continuable !== null || presenting;

/** To open anything answers the offer too, wherever it stands by then. */
export function watchOpening(): void {
  if (watching) return;
  watching = true;
  const look = (state: State) => {
    if (hasOpened(state)) answerOffer();
  };
  look(useStore.getState());
  useStore.subscribe(look);
}

export function startTour(): void {
  answerOffer();
  actions.openDialog('none');
  void actions.openLesson(TOUR);
}

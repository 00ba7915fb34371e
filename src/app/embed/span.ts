/** Plays what the attributes ask for: from a moment, up to another, by itself or when the reader wants it. */
import type { Micros } from '../../sim/types.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import { isStill } from '../../store/playing.ts';
import { firstPicture } from '../../views/firstPicture.ts';
import type { Attributes } from './attributes.ts';

type Span = Pick<Attributes, 'from' | 'to'>;

/** Begins as asked; the answer ends it. With reduced motion nothing moves unasked. */
export function beginSpan({ from, to, autoplay }: Attributes): () => void {
  let over = false;
  void firstPicture().then(async () => {
    if (over) return;
    if (from !== null) await goTo(from);
    if (autoplay && !useStore.getState().reducedMotion) togglePlay({ from, to });
  });
  const leave = useStore.subscribe(({ playing, clock }) => {
    // The page hears of time a dozen times a second: what was played beyond the end is taken back.
    if (to !== null && playing && clock >= to) actions.seek(to);
  });
  return () => {
    over = true;
    leave();
  };
}

/** Under the manual clock a run goes no further than it is known: here nobody chooses what happens next. */
export const isOver = isStill;

/** It is over, and nothing has happened in it. */
export const isEmpty = (state: State): boolean => isOver(state) && state.end.now === 0;

/** At its end a span begins anew, and so does a run that is over. */
export function togglePlay({ from, to }: Span): void {
  const state = useStore.getState();
  const { playing, clock, end } = state;
  if (isEmpty(state)) return;
  if (playing || (!isOver(state) && (to === null || clock < to))) return actions.togglePlay();
  void goTo(from !== null && from < end.now ? from : 0).then(actions.play);
}

/** Resolves when the picture stands there; beyond what is known the run goes on to it, if it can. */
function goTo(at: Micros): Promise<void> {
  const { end, manual } = useStore.getState();
  const aim = manual ? Math.min(at, end.now) : at;
  const isThere = ({ clock, search }: State) => search === null && clock === aim;
  if (aim <= end.now) actions.seek(aim);
  else actions.runTo(aim);
  if (isThere(useStore.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const leave = useStore.subscribe((state) => {
      if (!isThere(state)) return;
      leave();
      resolve();
    });
  });
}

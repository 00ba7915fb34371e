/** Plays what the attributes ask for: from a moment, up to another, by itself or when the reader wants it. */
import type { Micros } from '../../sim/types.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import { firstPicture } from '../../views/firstPicture.ts';
import type { Attributes } from './attributes.ts';

type Span = Pick<Attributes, 'from' | 'to'>;

/** Begins as asked; the answer ends it. With reduced motion nothing moves unasked. */
export function beginSpan({ from, to, autoplay }: Attributes): () => void {
  let over = false;
  void firstPicture().then(async () => {
    if (over) return;
    if (from !== null) await goTo(from);
    if (autoplay && !useStore.getState().reducedMotion) actions.play();
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

/** At its end a span begins anew. */
export function togglePlay({ from, to }: Span): void {
  const { playing, clock } = useStore.getState();
  if (playing || to === null || clock < to) return actions.togglePlay();
  void goTo(from ?? 0).then(actions.play);
}

/** Resolves when the picture stands there; beyond what is known the run goes on to it. */
function goTo(at: Micros): Promise<void> {
  const { end } = useStore.getState();
  const isThere = ({ clock, search }: State) => search === null && clock === at;
  if (at <= end.now) actions.seek(at);
  else actions.runTo(at);
  if (isThere(useStore.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const leave = useStore.subscribe((state) => {
      if (!isThere(state)) return;
      leave();
      resolve();
    });
  });
}

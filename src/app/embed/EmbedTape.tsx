import { range } from 'd3';
import { lazy, type PointerEvent, Suspense, useLayoutEffect, useMemo, useRef } from 'react';
import { overviewSpan } from '../../geometry/tape-overview.ts';
import { formatClock } from '../../narration/numbers.ts';
import { actions, live, useStore, type State } from '../../store/index.ts';
import { onFrame, requestFrame } from '../../views/motion.ts';
import { timeSlider } from '../../views/timeSlider.ts';
import styles from './Embed.module.css';
import { useBox } from './useBox.ts';
import { embedWords as words } from './words.ts';

const SmallRun = lazy(() =>
  import('../../views/spacetime/SmallRun.tsx').then(({ SmallRun }) => ({ default: SmallRun })),
);

/** Room above the first row and below the last. */
const EDGE = 3;
const MOST_ROW = 11;
/** By hand a run takes a millisecond for each choice. */
const BY_HAND = 12_000;

const selectSize = (state: State) => state.size;
const selectClock = (state: State) => state.clock;
const selectEnd = (state: State) => Math.max(state.end.now, state.clock, 1);
const selectSpan = ({ end, clock, manual }: State) =>
  overviewSpan(Math.max(end.now, clock), manual ? BY_HAND : undefined);

/** The whole run in small rows; it is the slider through time. */
export function EmbedTape() {
  const element = useRef<HTMLDivElement>(null);
  const { width, height } = useBox(element);
  const size = useStore(selectSize);
  const span = useStore(selectSpan);
  const end = useStore(selectEnd);
  const clock = useStore(selectClock);
  const ids = useMemo(() => range(1, size + 1), [size]);
  const row = Math.min(MOST_ROW, (height - 2 * EDGE) / Math.max(1, size));
  const scale = width / span;
  const now = useNow(scale);
  const place = words.place(formatClock(clock), formatClock(end));
  return (
    <div
      ref={element}
      className={styles.tape}
      {...timeSlider({ label: words.timeline, clock, end, place })}
      {...useDrag(scale)}
    >
      <Suspense>
        {row > 0 && <SmallRun ids={ids} width={width} row={row} top={EDGE} until={end} scale={scale} />}
      </Suspense>
      <i ref={now} className={styles.now} />
    </div>
  );
}

/** The present, and over what lies ahead of it a veil: both move by a transform alone. */
function useNow(scale: number) {
  const now = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const move = () => {
      if (now.current) now.current.style.transform = `translateX(${Math.round(live.playhead * scale)}px)`;
      return live.playing;
    };
    move();
    const leave = [onFrame(move), useStore.subscribe(requestFrame)];
    return () => leave.forEach((one) => one());
  }, [scale]);
  return now;
}

/** Time follows the pointer, as far as it is known. */
function useDrag(scale: number) {
  const seek = ({ clientX, currentTarget }: PointerEvent) =>
    actions.seek(Math.min((clientX - currentTarget.getBoundingClientRect().left) / scale, useStore.getState().end.now));
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      seek(event);
    },
    onPointerMove(event: PointerEvent) {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) seek(event);
    },
  };
}

import { memo, type PointerEvent, useLayoutEffect, useRef } from 'react';
import { formatClock } from '../../narration/index.ts';
import type { Micros } from '../../sim/types.ts';
import { live, type State, useStore } from '../../store/index.ts';
import { onFrame, requestFrame } from '../motion.ts';
import { timeSlider } from '../timeSlider.ts';
import { panBy, seenWindow, useLook } from './look.ts';
import styles from './MiniMap.module.css';
import { SmallRun } from './SmallRun.tsx';
import { words } from './words.ts';

interface Props {
  readonly ids: readonly number[];
  readonly gutter: number;
  readonly width: number;
  /** Of the window. */
  readonly span: Micros;
}

/** All rows together are at most so high. */
const HEIGHT = 66;
const MOST_ROW = 13;
/** A frame narrower than this could not be taken hold of. */
const LEAST_FRAME = 10;

const selectEnd = (state: State) => Math.max(state.end.now, state.clock, 1);
const selectClock = (state: State) => state.clock;

/** The whole run small, with the window as a frame to be dragged; for those who listen it is a slider through time. */
export const MiniMap = memo(function MiniMap({ ids, gutter, width, span }: Props) {
  const end = useStore(selectEnd);
  // Room for what is ahead.
  const scale = (width * 0.86) / end;
  const row = Math.min(MOST_ROW, HEIGHT / Math.max(1, ids.length));
  const wide = Math.max(LEAST_FRAME, Math.min(width, span * scale));
  const { frame, now } = useMoves(scale, width - wide);
  return (
    <div className={styles.whole} style={{ height: row * ids.length + 14 }}>
      <span className={styles.label} style={{ width: gutter }}>
        {gutter > 80 && (
          <>
            {words.wholeRun}
            <br />
            <span className="mono">{words.length(end)}</span>
          </>
        )}
      </span>
      <div className={styles.line} style={{ width }} {...useSlider(end)} {...useDrag(scale)}>
        <SmallRun ids={ids} width={width} row={row} top={7} until={end} scale={scale} />
        <i ref={now} className={styles.now} />
        <i ref={frame} className={styles.frame} style={{ width: wide }} />
      </div>
    </div>
  );
});

/** Frame and present move by transforms alone. */
function useMoves(scale: number, most: number) {
  const frame = useRef<HTMLElement>(null);
  const now = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const move = () => {
      const left = Math.max(-4, Math.min(most, seenWindow().from * scale));
      if (frame.current) frame.current.style.transform = `translateX(${left.toFixed(1)}px)`;
      if (now.current) now.current.style.transform = `translateX(${(live.playhead * scale).toFixed(1)}px)`;
      return live.playing;
    };
    move();
    const leave = [onFrame(move), useLook.subscribe(requestFrame)];
    return () => leave.forEach((one) => one());
  }, [scale, most]);
  return { frame, now };
}

/** A drag from the frame slides the window; elsewhere the window first jumps there. */
function useDrag(scale: number) {
  const last = useRef<number | null>(null);
  const end = () => {
    last.current = null;
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
      const { from, span } = seenWindow();
      const at = x / scale;
      if (at < from || at > from + span) panBy(at - from - span / 2);
      last.current = x;
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (last.current === null) return;
      const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
      panBy((x - last.current) / scale);
      last.current = x;
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

function useSlider(end: number) {
  const clock = useStore(selectClock);
  return timeSlider({ label: words.wholeRun, clock, end, place: words.place(formatClock(clock), formatClock(end)) });
}

import { memo, type PointerEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { DiagramLayout } from '../../geometry/spacetime-rows.ts';
import { placeStrokes } from '../../geometry/spacetime-strokes.ts';
import { bandsOf, stopAtBands } from '../../geometry/tape-hatching.ts';
import { formatClock } from '../../narration/index.ts';
import type { Micros } from '../../sim/types.ts';
import { live, type State, useStore } from '../../store/index.ts';
import { onFrame, requestFrame } from '../motion.ts';
import { timeSlider } from '../timeSlider.ts';
import { Bands } from '../tape/Bands.tsx';
import { useWholeRun } from '../tape/useWholeRun.ts';
import { diagramOf } from './diagram.ts';
import { Lives } from './Lives.tsx';
import { panBy, seenWindow, useLook } from './look.ts';
import styles from './MiniMap.module.css';
import { Strokes } from './Strokes.tsx';
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
/** With more messages than this none is drawn: they would be a grey veil. */
const MOST_STROKES = 400;
/** A frame narrower than this could not be taken hold of. */
const LEAST_FRAME = 10;

const selectEnd = (state: State) => Math.max(state.end.now, state.clock, 1);
const selectClock = (state: State) => state.clock;

/** The whole run small, with the window as a frame to be dragged; for those who listen it is a slider through time. */
export const MiniMap = memo(function MiniMap({ ids, gutter, width, span }: Props) {
  const tape = useWholeRun(MOST_STROKES);
  const end = useStore(selectEnd);
  // Room for what is ahead.
  const scale = (width * 0.86) / end;
  const row = Math.min(MOST_ROW, HEIGHT / Math.max(1, ids.length));
  const diagram = useMemo(() => diagramOf(tape ? [{ ...tape, to: end }] : []), [tape, end]);
  const bands = useMemo(() => bandsOf(diagram.cuts, ids, row), [diagram, ids, row]);
  const placed = useMemo(
    () =>
      placeStrokes({
        strokes: diagram.strokes,
        base: 0,
        scale,
        rowY: (server) => (ids.includes(server) ? (server - 0.5) * row : undefined),
        stopY: stopAtBands(bands, row),
        fold: false,
        tick: row * 0.3,
        next: null,
      }),
    [diagram, scale, ids, bands, row],
  );
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
        <svg width={width} height="100%" aria-hidden="true">
          <g transform="translate(0 7)">
            {ids.map((id) => (
              <path key={id} className={styles.ahead} d={`M${end * scale},${(id - 0.5) * row}H${width}`} />
            ))}
            <Bands bands={bands} from={0} to={width / scale} scale={scale} row={row} />
            <g className={styles.strokes}>
              <Strokes strokes={placed.strokes} look="plain" ahead={false} />
            </g>
            <Lives diagram={diagram} ids={ids} layout={small(row)} base={0} scale={scale} until={end} viewAs={0} />
          </g>
        </svg>
        <i ref={now} className={styles.now} />
        <i ref={frame} className={styles.frame} style={{ width: wide }} />
      </div>
    </div>
  );
});

const small = (row: number): DiagramLayout => ({
  header: 0,
  row,
  gutter: 0,
  height: 0,
  unit: 0,
  bullet: 0,
  token: 0,
  leader: row * 0.4,
  candidate: row * 0.32,
  follower: Math.min(2.6, row * 0.22),
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

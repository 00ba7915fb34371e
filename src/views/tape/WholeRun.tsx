import { memo, type PointerEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { termSlot } from '../../design/terms.ts';
import type { RowLayout } from '../../geometry/rows.ts';
import { overviewBands, type OverviewKind, overviewMarks, overviewSpan } from '../../geometry/tape-overview.ts';
import { leaderPieces, pieceAt } from '../../geometry/tape-rows.ts';
import { leftEdge } from '../../geometry/tape-standing.ts';
import type { TimeScale } from '../../geometry/tape-window.ts';
import { actions, isFault, live, type State, type Tape, type TapeMark, useStore } from '../../store/index.ts';
import { onFrame } from '../motion.ts';
import { timeSlider } from '../timeSlider.ts';
import { leftNow, originNow, pan } from './standing.ts';
import { moveTo, useMoves } from './useStrips.ts';
import { useWholeRun } from './useWholeRun.ts';
import { words } from './words.ts';
import styles from './WholeRun.module.css';

interface Props {
  readonly layout: RowLayout;
  readonly time: TimeScale;
}

const selectEnd = (state: State) => state.end.now;
/** By hand a run takes a millisecond for each choice. */
const BY_HAND = 12_000;
const selectSpan = ({ end, clock, manual }: State) =>
  overviewSpan(Math.max(end.now, clock), manual ? BY_HAND : undefined);
const selectClock = (state: State) => state.clock;
const selectBranch = (state: State) => state.branch;
const selectBookmarks = (state: State) => state.bookmarks;

/**
 * The whole run under the tape: terms as bands, who led, elections, faults, writes, commits, violations, bookmarks, and what of
 * it the tape shows as a frame. It is the page's slider through time.
 */
export const WholeRun = memo(function WholeRun({ layout, time }: Props) {
  const height = layout.overview;
  const { width } = time;
  const tape = useWholeRun();
  const span = useStore(selectSpan);
  const scale = width / span;
  const frameWidth = Math.max(6, Math.min(width, (width / time.scale) * scale));
  const { frame, now } = useOverviewMoves(time, scale);
  const pointer = useOverviewPointer(time, scale, frameWidth);
  return (
    <section className={styles.whole} style={{ height }} aria-label={words.wholeRun}>
      <span aria-hidden="true" className={styles.label} style={{ width: layout.gutter }}>
        {layout.screen !== 'phone' && words.wholeRun}
      </span>
      <div className={styles.line} style={{ width }} {...pointer} {...useSlider(tape)}>
        <Line tape={tape} scale={scale} width={width} height={height} />
        <i ref={frame} className={styles.frame} style={{ width: frameWidth }} />
        <i ref={now} className={styles.now} data-now="" />
      </div>
    </section>
  );
});

/** Says who led where it stands. */
function useSlider(tape: Tape | null) {
  const clock = useStore(selectClock);
  const end = useStore(selectEnd);
  const leads = useMemo(() => (tape ? leaderPieces(tape.tracks) : []), [tape]);
  const piece = pieceAt(leads, clock) as (typeof leads)[number] | undefined;
  const place = words.place(clock, end, piece?.server ?? 0, piece?.term ?? 0);
  return timeSlider({ label: words.timeline, clock, end, place });
}

/** The frame of the window and the present, moved as they move. */
function useOverviewMoves(time: TimeScale, scale: number) {
  const frame = useRef<HTMLElement>(null);
  const now = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    let shown = '';
    const move = () => {
      const left = Math.round(leftEdge(originNow(time), time) * scale);
      const at = Math.round(live.playhead * scale);
      const place = `${left} ${at}`;
      if (place !== shown) {
        shown = place;
        moveTo(frame, left);
        moveTo(now, at);
      }
      return live.playing;
    };
    move();
    return onFrame(move);
  }, [time, scale]);
  useMoves();
  return { frame, now };
}

/** A drag that begins in the frame moves the window, unless it holds all there is; any other goes to that time. */
function useOverviewPointer(time: TimeScale, scale: number, frameWidth: number) {
  const drag = useRef<{ readonly pans: boolean; x: number } | null>(null);
  const seek = (x: number) => actions.seek(Math.max(0, Math.min(useStore.getState().end.now, x / scale)));
  const end = () => {
    drag.current = null;
  };
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
      const from = leftNow(time) * scale;
      const pans = x >= from && x <= from + frameWidth && frameWidth < time.width * 0.8;
      drag.current = { pans, x };
      if (!pans) seek(x);
    },
    onPointerMove(event: PointerEvent) {
      const now = drag.current;
      if (!now) return;
      const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
      if (now.pans) pan(((x - now.x) / scale) * time.scale, time);
      else seek(x);
      now.x = x;
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

interface LineProps {
  readonly tape: Tape | null;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

const Line = memo(function Line({ tape, scale, width, height }: LineProps) {
  const branch = useStore(selectBranch);
  const bookmarks = useStore(selectBookmarks);
  const { bands, marks } = useMemo(
    () =>
      tape
        ? {
            bands: overviewBands(leaderPieces(tape.tracks), tape.to, scale),
            marks: overviewMarks(
              [
                ...tape.commits.map(({ at }) => ({ at, kind: 'commit' as const })),
                ...tape.marks.map((mark) => ({ at: mark.at, kind: kindOf(mark) })),
              ],
              scale,
            ),
          }
        : { bands: [], marks: [] },
    [tape, scale],
  );
  const middle = height / 2;
  const half = Math.min(5, height / 4);
  return (
    <svg width={width} height={height} aria-hidden="true">
      <path className={styles.ahead} d={`M0,${middle}H${width}`} />
      {bands.map(({ x, width, term, leads }) => (
        <rect
          key={x}
          data-term={termSlot(term)}
          className={leads ? styles.led : styles.term}
          x={x}
          width={width}
          y={middle - (leads ? half : 1.5)}
          height={leads ? 2 * half : 3}
        />
      ))}
      {marks.map(({ x, kind }) => (
        <path key={`${kind} ${x}`} className={styles[kind]} d={shapes[kind](x, middle, height)} />
      ))}
      {bookmarks.map(
        ({ id, branch: of, moment: { now } }) =>
          of === branch && (
            <path key={id} className={styles.bookmark} d={`M${now * scale - 3.5},1h7v10l-3.5,-3.2l-3.5,3.2z`} />
          ),
      )}
    </svg>
  );
});

const KINDS = { timeout: 'election', leader: 'election', client: 'write', violation: 'violation' } as const;

function kindOf({ kind, name, args }: TapeMark): OverviewKind {
  if (kind === 'command') return isFault(name, args) ? 'fault' : 'act';
  return KINDS[kind];
}

const shapes = {
  act: (x: number) => `M${x},2l2.5,2.5l-2.5,2.5l-2.5,-2.5z`,
  election: (x: number, middle: number) => `M${x},${middle - 4}l4,4l-4,4l-4,-4z`,
  fault: (x: number) => `M${x - 3},2l6,6m0,-6l-6,6`,
  commit: (x: number, middle: number, height: number) => `M${x},${middle + Math.min(5, height / 4)}v3`,
  write: (x: number, _: number, height: number) => `M${x},${height - 1}v-4`,
  violation: (x: number, middle: number) => `M${x},${middle - 6}l6,6l-6,6l-6,-6z`,
} as const;

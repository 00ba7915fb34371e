import { lazy, memo, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button, useTooltip } from '../../design/controls/index.ts';
import { branchesHeight } from '../../geometry/rows.ts';
import { bandsOf } from '../../geometry/tape-hatching.ts';
import {
  BY_HAND,
  clampStep,
  CLOSEST,
  roundStep,
  timeScale,
  WINDOW_STEPS,
  windowStep,
} from '../../geometry/tape-window.ts';
import { type State, useStore } from '../../store/index.ts';
import { firstPicture } from '../firstPicture.ts';
import { Plot } from './Plot.tsx';
import type { RingAt } from './Rings.tsx';
import { backToNow, pan, selectAway, selectZoom, useStanding, zoomTo } from './standing.ts';
import { commitsOf, marksOf } from './strip.ts';
import { TapeGrid } from './TapeGrid.tsx';
import type { Tile } from './tiles.ts';
import { type ChainPoint, useChain } from './useChain.ts';
import { useRows, scrollRows } from './useRows.ts';
import { useRowDrag } from './useRowDrag.ts';
import { useScreen } from './useScreen.ts';
import { useTiles } from './useTiles.ts';
import { useWheel } from './useWheel.ts';
import { useWidth } from './useWidth.ts';
import { words } from './words.ts';
import styles from './Tape.module.css';

const BranchStrip = lazy(() => import('../branches/index.ts').then(({ BranchStrip }) => ({ default: BranchStrip })));
/** Its place is kept; in the first picture there is no run to look over. */
const WholeRun = lazy(async () => {
  await firstPicture();
  const { WholeRun } = await import('./WholeRun.tsx');
  return { default: WholeRun };
});
const LeaderStrip = lazy(() => import('./LeaderStrip.tsx').then(({ LeaderStrip }) => ({ default: LeaderStrip })));

/** Room right of the future, so that nothing touches the logs. */
const MARGIN = 20;
/** On a wall the tape may be narrow beside the logs and a question: its flag stays whole. */
const FLAG = 66;
/** Below this width less time is shown, so that strokes stay apart. */
const NARROW = 480;
/** Width on the main screen, until it is measured. */
const USUAL_WIDTH = 1020;

/** Under Follow the window stays at its closest: what matters there happens slowly. */
const selectSpeed = ({ pace }: State) => (pace.kind === 'follow' ? 0.1 : pace.speed);
const selectManual = (state: State) => state.manual;
const selectSelection = (state: State) => state.selection;
const selectFeed = (state: State) => state.feed.rows;
const selectSeveral = (state: State) => state.branches.length > 1;
const selectSides = (state: State) => state.network.sides;

/** History as a timetable: a row for each server, time to the right, messages between the rows (design §4.5). */
export const Tape = memo(function Tape() {
  const screen = useScreen();
  return <Suspense>{screen === 'short' ? <LeaderStrip /> : <FullTape />}</Suspense>;
});

function FullTape() {
  const screen = useScreen();
  const rows = useRows(screen);
  const { layout, ids } = rows;
  const element = useRef<HTMLElement>(null);
  const width = useWidth(element, USUAL_WIDTH);
  const zoom = useStanding(selectZoom);
  const margin = screen === 'phone' ? 12 : MARGIN;
  const plotWidth = Math.max(120, width - layout.gutter - margin);
  const automatic = useAutomaticStep() - (plotWidth < NARROW ? 1 : 0);
  const step = clampStep(automatic + zoom);
  const ahead = screen === 'wall' ? FLAG : 0;
  const time = useMemo(() => timeScale(step, plotWidth, ahead), [step, plotWidth, ahead]);
  const zoomBy = (by: number, x: number) => {
    const next = clampStep(step + by);
    zoomTo(next - automatic, x, time, timeScale(next, plotWidth, ahead));
  };
  const latest = useRef(zoomBy);
  useEffect(() => {
    latest.current = zoomBy;
  });
  const onZoom = useCallback((by: number, x: number) => latest.current(by, x), []);
  // Twice on the same place leads there and back.
  const onRound = useCallback(
    (x: number) => {
      const round = roundStep(useStore.getState().network.dials.heartbeatInterval);
      latest.current(step > round ? round - step : automatic - step, x);
    },
    [step, automatic],
  );
  useWheel(element, layout.gutter, {
    zoom: (by, x) => zoomBy(by, x - layout.gutter),
    pan: (pixels) => pan(pixels, time),
    rows: (by) => scrollRows(by, rows),
  });
  const dragging = useRowDrag(layout.row, (by) => scrollRows(by, rows));
  const tiles = useTiles(time);
  const chain = useChain();
  const nowX = time.nowX;

  const away = useStanding(selectAway);
  const several = useStore(selectSeveral) && branchesHeight(2, screen) > 0;
  const [focusRing, setFocusRing] = useState<RingAt | null>(null);
  const selected = useSelectedRing(tiles, ids, chain);
  const rings = useMemo(() => [selected, focusRing].filter((ring) => ring !== null), [selected, focusRing]);

  // Hatching says it all where the sides are neighbours; else each row carries the letter of its side.
  const sides = useStore(selectSides);
  const letters = sides.length > 0 && bandsOf([{ at: 0, until: Infinity, sides }], ids, layout.row).length === 0;

  return (
    <div className={styles.dock} data-picture="tape">
      <Suspense>{several && <BranchStrip layout={layout} time={time} />}</Suspense>
      <section
        ref={element}
        className={styles.tape}
        style={{ height: layout.height }}
        data-screen={screen}
        aria-label={words.tape}
        {...dragging}
      >
        <svg className={styles.still} aria-hidden="true" width="100%" height={layout.height}>
          {Array.from({ length: layout.visible - 1 }, (_, i) => (
            <line
              key={i}
              className={styles.rules}
              x1={margin}
              x2="100%"
              y1={layout.header + (i + 1) * layout.row}
              y2={layout.header + (i + 1) * layout.row}
            />
          ))}
        </svg>
        <Plot rows={rows} time={time} tiles={tiles} rings={rings} chain={chain} onZoom={onZoom} onRound={onRound} />
        {away && (
          <Button className={styles.back} onClick={backToNow}>
            {words.backToNow}
          </Button>
        )}
        <TapeGrid rows={rows} tiles={tiles} letters={letters} onRing={setFocusRing} />
        {layout.axis >= 20 && (
          <div className={styles.zoom}>
            <ZoomButton
              label={words.widen}
              sign="M4,8h8"
              off={step >= WINDOW_STEPS.length - 1}
              onClick={() => onZoom(1, nowX)}
            />
            <ZoomButton label={words.narrow} sign="M4,8h8M8,4v8" off={step <= 0} onClick={() => onZoom(-1, nowX)} />
          </div>
        )}
      </section>
      {layout.overview > 0 && (
        <div style={{ height: layout.overview }}>
          <Suspense>
            <WholeRun layout={layout} time={time} />
          </Suspense>
        </div>
      )}
    </div>
  );
}

function ZoomButton(props: { label: string; sign: string; off: boolean; onClick: () => void }) {
  const { label, sign, off, onClick } = props;
  const { handlers, tip } = useTooltip(label);
  return (
    <>
      <button type="button" aria-label={label} {...handlers} {...(off ? { 'aria-disabled': true } : { onClick })}>
        <svg
          width="16"
          height="16"
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          <path d={sign} />
        </svg>
      </button>
      {tip}
    </>
  );
}

/** The step for the speed that is set; it stays where it is while the speed changes little. */
export function useAutomaticStep(): number {
  const speed = useStore(selectSpeed);
  const [step, setStep] = useState<number>(CLOSEST);
  const manual = useStore(selectManual);
  const wanted = windowStep(speed, step);
  if (wanted !== step) setStep(wanted);
  return manual ? BY_HAND : wanted;
}

/** The ring around the selected event, when its moment and server are known. */
function useSelectedRing(
  tiles: readonly Tile[],
  ids: readonly number[],
  chain: readonly ChainPoint[] | null,
): RingAt | null {
  const selection = useStore(selectSelection);
  const feed = useStore(selectFeed);
  return useMemo(() => {
    if (selection.kind !== 'event') return null;
    const row = feed.find(({ id }) => id === selection.event);
    const mark = [...marksOf(tiles), ...commitsOf(tiles)].find(({ event }) => event === selection.event);
    const found = row ?? mark ?? chain?.find(({ event }) => event === selection.event);
    return found ? { key: 'selected', row: ids.indexOf(found.server), at: found.at } : null;
  }, [selection, feed, tiles, ids, chain]);
}

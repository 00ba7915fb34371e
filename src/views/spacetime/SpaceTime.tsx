import { range } from 'd3';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Point } from '../../geometry/plane.ts';
import { diagramLayout } from '../../geometry/spacetime-rows.ts';
import { placeStrokes, strokeAt } from '../../geometry/spacetime-strokes.ts';
import { following } from '../../geometry/spacetime-window.ts';
import { bandsOf, stopAtBands } from '../../geometry/tape-hatching.ts';
import { WINDOW_STEPS } from '../../geometry/tape-window.ts';
import { actions, type State, useStore } from '../../store/index.ts';
import { useAutomaticStep } from '../tape/Tape.tsx';
import { diagramOf } from './diagram.ts';
import { EventGrid } from './EventGrid.tsx';
import { holdWindow, setAutomaticSpan, useLook } from './look.ts';
import { MiniMap } from './MiniMap.tsx';
import { Plot } from './Plot.tsx';
import styles from './SpaceTime.module.css';
import { BackToNow, Toolbar } from './Toolbar.tsx';
import { useFollowing } from './useFollowing.ts';
import { usePointer } from './usePointer.ts';
import { useSize } from './useSize.ts';
import { useStory } from './useStory.ts';
import { useTiles } from './useTiles.ts';
import { words } from './words.ts';

const selectManual = (state: State) => state.manual;
const selectSize = (state: State) => state.size;
const selectSides = (state: State) => state.network.sides;
const selectViewAs = (state: State) => state.viewAs;

/** The window of the tape is so many times as wide. */
const CLOSER = 7;
/** About twenty choices of the manual clock; who wants it closer zooms. */
const CLOSEST_SPAN = 20_000;
/** Below this width type and gutter are small. */
const COMPACT = 600;
const MARGIN = 20;
/** x = 0 of the strips moves on every so many tiles, so that coordinates stay small. */
const REBASE = 64;
/** With more messages than this in view routine is folded, however far apart it is. */
const MOST_UNFOLDED = 700;
/** Under the manual clock each choice takes so long. */
const STEP = 1000;
/** A click within so many pixels means the event, or the message. */
const NEAR = 14;

/**
 * Servers as lifelines, messages as strokes between sending and arrival (design §4.5). `bare`: within somebody else's
 * page, without tools and map, and with no words but those of what is selected.
 */
export const SpaceTime = memo(function SpaceTime({ bare = false }: { readonly bare?: boolean }) {
  const section = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { width: whole, height } = useSize(scroller);
  const size = useStore(selectSize);
  const viewAs = useStore(selectViewAs);
  const manual = useStore(selectManual);
  const compact = bare || whole < COMPACT;
  const ids = useMemo(() => range(1, size + 1), [size]);
  const layout = useMemo(() => diagramLayout(size, height - 8, compact), [size, height, compact]);
  const width = Math.max(120, whole - layout.gutter - (compact ? 8 : MARGIN));

  const automatic = Math.max(CLOSEST_SPAN, WINDOW_STEPS[useAutomaticStep()]! / CLOSER);
  useEffect(() => setAutomaticSpan(automatic), [automatic]);
  const { window: fixed, span, collapsed } = useLook();
  useFollowing();
  const { tapes, from, at } = useTiles();
  const window = useMemo(() => fixed ?? following(at, span ?? automatic), [fixed, at, span, automatic]);
  const scale = width / window.span;
  const tile = tapes[0] ? tapes[0].to - tapes[0].from : 1;
  const base = Math.floor(from / (REBASE * tile)) * REBASE * tile;

  const diagram = useMemo(() => diagramOf(tapes), [tapes]);
  const story = useStory();
  const bands = useMemo(() => bandsOf(diagram.cuts, ids, layout.row), [diagram, ids, layout]);
  const sides = useStore(selectSides);
  const letters = sides.length > 0 && !bands.some(({ until }) => until === Infinity);
  const next = manual ? at + STEP : null;
  const placed = useMemo(
    () =>
      placeStrokes({
        strokes: diagram.strokes,
        base,
        scale,
        rowY: (server) => (ids.includes(server) ? (server - 0.5) * layout.row : undefined),
        stopY: stopAtBands(bands, layout.row),
        fold: collapsed || diagram.strokes.length > MOST_UNFOLDED,
        tick: layout.row * 0.2,
        next,
      }),
    [next, diagram, base, scale, ids, layout, bands, collapsed],
  );
  const [focusRing, setFocusRing] = useState<{ readonly server: number; readonly at: number } | null>(null);

  /** What lies under the pointer: an event on its row, else a message, else a server's life. */
  const under = ({ x, y }: Point) => {
    const left = window.from - base;
    const point = { x: x + left * scale, y: y - layout.header };
    const server = Math.floor(point.y / layout.row) + 1;
    const onRow = Math.abs(point.y - (server - 0.5) * layout.row) < Math.max(NEAR, layout.row * 0.2);
    const time = base + point.x / scale;
    const near = diagram.dots.filter((dot) => dot.server === server && Math.abs(dot.at - time) * scale < NEAR);
    const event = onRow ? near.sort((a, b) => Math.abs(a.at - time) - Math.abs(b.at - time))[0]?.event : undefined;
    const message = event === undefined ? strokeAt(placed.strokes, point, NEAR)?.stroke : undefined;
    return {
      event: event ?? (message && message.end !== 'flying' ? message.endedBy : undefined),
      message,
      server,
      onRow,
      time,
    };
  };
  const pointer = usePointer(scroller, {
    gutter: layout.gutter,
    width,
    onClick: (point) => {
      const { event, message, server, onRow } = under(point);
      if (event !== undefined) actions.select({ kind: 'event', event });
      else if (message) actions.select({ kind: 'message', message: message.id });
      else if (onRow && ids.includes(server)) actions.select({ kind: 'server', server });
      else actions.select({ kind: 'none' });
    },
    onDoubleClick: (point) => {
      const { event, message, time } = under(point);
      holdWindow();
      if (event !== undefined) actions.seekEvent(event);
      else if (!message) actions.seek(Math.max(0, Math.round(time)));
    },
  });

  return (
    <section
      ref={section}
      className={styles.spaceTime}
      aria-label={words.diagram}
      data-compact={compact || undefined}
      data-bare={bare || undefined}
      data-picture="spaceTime"
    >
      <div className={styles.toolbar}>{bare ? <BackToNow look="plain" /> : <Toolbar sign={false} />}</div>
      <div ref={scroller} className={styles.scroller} {...pointer}>
        <div className={styles.canvas} style={{ height: layout.height }} data-story={story !== null || undefined}>
          <Plot
            diagram={diagram}
            placed={placed}
            bands={bands}
            story={story}
            ids={ids}
            layout={layout}
            base={base}
            scale={scale}
            width={width}
            window={window}
            follows={fixed === null}
            at={at}
            viewAs={viewAs}
            compact={compact}
            bare={bare}
            focusRing={focusRing}
          />
          <EventGrid diagram={diagram} ids={ids} layout={layout} letters={letters} onRing={setFocusRing} />
        </div>
      </div>
      {!bare && <MiniMap ids={ids} gutter={layout.gutter} width={width} span={window.span} />}
      <p className={styles.hintLine} role="status">
        {diagram.strokesLeftOut
          ? words.tooMany
          : diagram.dotsLeftOut
            ? words.walkedOnly
            : !collapsed && placed.rounds.ticks.length + placed.rounds.brackets.length > 0
              ? words.folded
              : ''}
      </p>
    </section>
  );
});

import { memo, type RefObject, useMemo } from 'react';
import { type DiagramLayout, middleOf } from '../../geometry/spacetime-rows.ts';
import { NOW_SHARE, type TimeWindow } from '../../geometry/spacetime-window.ts';
import type { PlacedStroke, PlacedStrokes } from '../../geometry/spacetime-strokes.ts';
import type { Band } from '../../geometry/tape-hatching.ts';
import { formatClock } from '../../narration/index.ts';
import type { Micros } from '../../sim/types.ts';
import { type State, useStore } from '../../store/index.ts';
import { Bands } from '../tape/Bands.tsx';
import { Rounds } from '../tape/Rounds.tsx';
import { Axis } from './Axis.tsx';
import type { Diagram } from './diagram.ts';
import { EdgeTerms } from './EdgeTerms.tsx';
import { Front } from './Front.tsx';
import { Halo } from './Halo.tsx';
import { Lives } from './Lives.tsx';
import { Commits, Marks } from './Marks.tsx';
import styles from './SpaceTime.module.css';
import { Strokes } from './Strokes.tsx';
import { Timers } from './Timers.tsx';
import { useMotion } from './useMotion.ts';
import { isTold, type Story } from './useStory.ts';
import { words } from './words.ts';

export interface PlotProps {
  readonly diagram: Diagram;
  readonly placed: PlacedStrokes;
  readonly bands: readonly Band[];
  readonly story: Story | null;
  readonly ids: readonly number[];
  readonly layout: DiagramLayout;
  /** Time at x = 0 of the strips. */
  readonly base: Micros;
  readonly scale: number;
  readonly width: number;
  readonly window: TimeWindow;
  readonly follows: boolean;
  /** When the tiles were looked at. */
  readonly at: Micros;
  readonly viewAs: number;
  readonly compact: boolean;
  /** Nothing is said of cuts and of what is not selected. */
  readonly bare: boolean;
  readonly focusRing: { readonly server: number; readonly at: Micros } | null;
}

/** Pixels for the words behind the now-line. */
const NOTE_ROOM = 220;

const selectEnd = (state: State) => state.end.now;
const selectBehind = (state: State) => !state.playing && state.events < state.end.events;
const selectClock = (state: State) => formatClock(state.clock);
const selectManual = (state: State) => state.manual;

/** The moving picture right of the servers; pointers alone look at it, the grid carries names and focus. */
export const Plot = memo(function Plot(props: PlotProps) {
  const { diagram, placed, bands, story, ids, layout, base, scale, width, window, follows, at, viewAs, compact, bare } =
    props;
  const { header, row } = layout;
  const { ground, past, pastStrip, future, futureStrip, whole, line } = useMotion({
    base,
    scale,
    width,
    from: follows ? null : window.from,
  });
  const end = useStore(selectEnd);
  const behind = useStore(selectBehind);
  const { told, others, faint } = useMemo(() => sorted(placed.strokes, story, viewAs, at), [placed, story, viewAs, at]);

  const rows = { diagram, ids, layout, base, scale, viewAs };
  const strip = { base, scale, ids, layout };
  const seenFrom = follows ? at - NOW_SHARE * window.span : window.from;
  // Nothing steps back for a story that is out of sight.
  const seen = story !== null && isInView(story, told, seenFrom, seenFrom + window.span);
  const saidOfCuts = viewAs === 0 && !bare ? bands : NO_BANDS;
  // Beyond the known there is room for what slides into view until the next look.
  const drawnTo = Math.max(diagram.to, seenFrom + 2 * window.span);
  const bandLayer = (
    <g transform={`translate(${(diagram.from - base) * scale} 0)`} data-unknown={viewAs > 0 || undefined}>
      <Bands bands={bands} from={diagram.from} to={drawnTo} scale={scale} row={row} />
    </g>
  );
  const below = (ahead: boolean) => (
    <>
      <Strokes strokes={faint} look="unknown" ahead={ahead} />
      <Strokes strokes={others} look={seen ? 'faint' : 'plain'} ahead={ahead} />
      <Strokes strokes={told} look="told" ahead={ahead} />
    </>
  );
  return (
    <div className={styles.plot} style={{ left: layout.gutter, width, height: layout.height }} aria-hidden="true">
      <Strip strip={ground} top={header}>
        <Axis base={base} from={diagram.from} to={drawnTo} scale={scale} rows={row * ids.length} />
      </Strip>
      <Strip clip={past} strip={pastStrip} top={header}>
        {bandLayer}
        {below(false)}
        <Lives {...rows} until={drawnTo} />
        <Rounds rounds={placed.rounds} rise={layout.leader / 2 + 2} />
      </Strip>
      <Strip clip={future} strip={futureStrip} top={header} ahead>
        {bandLayer}
        {behind && (
          <g className={styles.known}>
            <Lives {...rows} until={Math.min(end, drawnTo)} />
          </g>
        )}
        {below(true)}
      </Strip>
      <Strip strip={whole} top={header}>
        <Halo told={told} story={story} ids={ids} layout={layout} base={base} scale={scale} />
        <Timers {...strip} story={story} at={at} />
        <Marks {...rows} />
        <Commits {...rows} />
        <CutWords bands={saidOfCuts.filter((band) => band.at > seenFrom)} x={(band) => (band.at - base) * scale} />
        <Front
          diagram={diagram}
          told={told}
          others={others}
          story={story}
          ids={ids}
          layout={layout}
          base={base}
          scale={scale}
          seenFrom={seenFrom}
          seenTo={seenFrom + window.span}
          at={at}
          bands={bands}
          compact={compact}
          bare={bare}
          viewAs={viewAs}
        />
        {props.focusRing && (
          <circle
            className={styles.focus}
            cx={(props.focusRing.at - base) * scale}
            cy={middleOf(ids.indexOf(props.focusRing.server), row)}
            r={layout.bullet * 1.3}
          />
        )}
      </Strip>
      <div ref={line} className={styles.line}>
        <NowLine
          layout={layout}
          ids={ids}
          width={width}
          behind={behind}
          compact={compact}
          room={(seenFrom + window.span - at) * scale > NOTE_ROOM}
        />
      </div>
      <svg className={styles.still} width={1} height={layout.height}>
        <g transform={`translate(0 ${header})`}>
          <CutWords
            bands={saidOfCuts.filter(({ at: cut, until }) => cut <= seenFrom && until > seenFrom)}
            x={() => 0}
          />
        </g>
      </svg>
      <EdgeTerms diagram={diagram} ids={ids} layout={layout} at={seenFrom} scale={scale} viewAs={viewAs} />
    </div>
  );
});

function Strip(props: {
  readonly clip?: RefObject<HTMLDivElement | null>;
  readonly strip: RefObject<HTMLDivElement | null>;
  readonly top: number;
  /** What has not happened yet. */
  readonly ahead?: boolean;
  readonly children: React.ReactNode;
}) {
  const { clip, strip, top, ahead, children } = props;
  const moving = (
    <div className={styles.strip} ref={strip}>
      <svg width="1" height="1">
        <g transform={`translate(0 ${top})`}>{children}</g>
      </svg>
    </div>
  );
  return clip ? (
    <div className={styles.clip} ref={clip} data-beyond={ahead && ''}>
      {moving}
    </div>
  ) : (
    moving
  );
}

const NO_BANDS: readonly Band[] = [];

/** Where a cut begins, or at the left edge as long as it lasts. */
function CutWords({ bands, x }: { readonly bands: readonly Band[]; readonly x: (band: Band) => number }) {
  return bands.map((band) => (
    <text key={`${band.at} ${band.y}`} className={styles.cutWords} x={x(band) + 14} y={band.y - 9}>
      {words.cut}
    </text>
  ));
}

/** The present, the rows ahead of it, and what they mean. */
function NowLine(props: {
  readonly layout: DiagramLayout;
  readonly ids: readonly number[];
  readonly width: number;
  readonly behind: boolean;
  readonly compact: boolean;
  /** There is room for words behind the line. */
  readonly room: boolean;
}) {
  const { layout, ids, width, behind, compact, room } = props;
  const { header, row, height } = layout;
  const clock = useStore(selectClock);
  const manual = useStore(selectManual);
  const wide = compact ? 44 : Math.max(120, 9 * clock.length + 62);
  return (
    <svg width="1" height={height}>
      {ids.map((id, i) => (
        <path key={id} className={styles.dotted} d={`M0,${header + middleOf(i, row)}H${width}`} />
      ))}
      <path className={styles.now} d={`M0,${compact ? 4 : 20}V${height + 6}`} />
      <rect className={styles.flag} x="-2" y={compact ? 0 : 6} width={wide} height={compact ? 20 : 26} rx="3" />
      <text className={styles.flagText} x={wide / 2 - 2} y={compact ? 14 : 24} fontSize={compact ? 13 : 15}>
        {compact ? words.now('').replace(/ +s$/, '') : words.now(clock)}
      </text>
      {!compact && room && (
        <text className={styles.note} x="18" y={header + 12}>
          {(behind ? words.known : manual ? words.chosen : words.ahead).map((text, i) => (
            <tspan key={text} x="18" dy={i * 18}>
              {text}
            </tspan>
          ))}
        </text>
      )}
    </svg>
  );
}

/** Whether anything of a story lies from `from` to `to`. */
function isInView({ events }: Story, told: readonly PlacedStroke[], from: Micros, to: Micros): boolean {
  const isThere = ({ at }: { readonly at: Micros }) => at >= from && at <= to;
  return (
    [...events.values()].some(isThere) || told.some(({ stroke: { sentAt, endAt } }) => sentAt <= to && endAt >= from)
  );
}

/** told: of the story; faint: what the server through whose eyes we look cannot know of; others: all else. */
function sorted(strokes: readonly PlacedStroke[], story: Story | null, viewAs: number, at: Micros) {
  const told: PlacedStroke[] = [];
  const others: PlacedStroke[] = [];
  const faint: PlacedStroke[] = [];
  for (const placed of strokes) {
    const { from, to, end, endAt } = placed.stroke;
    const known = viewAs === 0 || from === viewAs || (to === viewAs && end === 'arrived' && endAt <= at);
    if (!known) faint.push(placed);
    else if (story && isTold(story, placed.stroke)) told.push(placed);
    else others.push(placed);
  }
  return { told, others, faint };
}

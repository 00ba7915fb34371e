import { greatest, max } from 'd3';
import { memo, useMemo, useRef } from 'react';
import { TermBullet } from '../../design/glyphs/index.ts';
import { leaderPieces } from '../../geometry/tape-rows.ts';
import { timeScale } from '../../geometry/tape-window.ts';
import { type State, useStore } from '../../store/index.ts';
import { useAutomaticStep } from './Tape.tsx';
import { Plot } from './Plot.tsx';
import type { Tile } from './tiles.ts';
import { useRows } from './useRows.ts';
import { useTiles } from './useTiles.ts';
import { useWidth } from './useWidth.ts';
import { words } from './words.ts';
import styles from './Tape.module.css';

const selectLeader = (state: State) =>
  greatest(
    state.servers.filter((server) => server?.status === 'up' && server.role === 'leader'),
    ({ currentTerm }) => currentTerm,
  )?.id ?? 0;
const selectTerm = (state: State) =>
  state.servers[selectLeader(state)]?.currentTerm ?? max(state.servers, (server) => server?.currentTerm) ?? 0;

/** The row of leaders stands where a server's row would. */
const ANYONE = 0;

/** The tape of short pages, one strip of 28 px: the term and who led it. */
export const LeaderStrip = memo(function LeaderStrip() {
  const { layout } = useRows('short');
  const element = useRef<HTMLElement>(null);
  const width = useWidth(element, 800);
  const step = useAutomaticStep();
  const time = useMemo(() => timeScale(step, Math.max(120, width - layout.gutter - 12)), [step, width, layout]);
  const tiles = useTiles(time);
  const merged = useMemo(() => tiles.map(onlyLeaders), [tiles]);
  const leader = useStore(selectLeader);
  const term = useStore(selectTerm);
  const rows = useMemo(() => ({ layout, ids: [ANYONE], hidden: 0, above: 0, pinned: 0 }), [layout]);
  return (
    <section
      ref={element}
      className={styles.tape}
      style={{ height: layout.height }}
      data-screen="short"
      aria-label={words.tape}
    >
      <div className={styles.leads} style={{ width: layout.gutter }}>
        <TermBullet term={term} size={20} />
        {leader === 0 ? words.noLeader : words.leads(leader)}
      </div>
      <Plot rows={rows} time={time} tiles={merged} rings={NO_RINGS} chain={null} onZoom={nothing} onRound={nothing} />
    </section>
  );
});

const NO_RINGS: readonly never[] = [];
/** So low a strip does not zoom. */
const nothing = () => undefined;

function onlyLeaders(tile: Tile): Tile {
  const pieces = leaderPieces(tile.tape.tracks);
  return { ...tile, tape: { ...tile.tape, tracks: [{ server: ANYONE, pieces }], strokes: [], cuts: [], marks: [] } };
}

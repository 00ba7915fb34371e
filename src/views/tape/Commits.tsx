import { memo, useMemo } from 'react';
import { toldFlags } from '../../geometry/commit-flags.ts';
import { segmentsPath } from '../../geometry/paths.ts';
import { textWidth } from '../../geometry/text.ts';
import type { Micros } from '../../sim/types.ts';
import styles from './Commits.module.css';
import { commitsOf } from './strip.ts';
import { leaderHalf, rowMiddle } from './TileLines.tsx';
import type { Tile } from './tiles.ts';

interface Props {
  readonly tiles: readonly Tile[];
  readonly base: Micros;
  readonly scale: number;
  readonly ids: readonly number[];
  readonly row: number;
}

const FLAG = 6;
const SIZE = 13;
/** Lower rows have no room for words below a leader's bar. */
const LEAST_ROW = 36;

/** Under a leader's bar: where it committed, and up to which index while there is room. */
export const Commits = memo(function Commits({ tiles, base, scale, ids, row }: Props) {
  const { lines, words } = useMemo(() => {
    const flags = commitsOf(tiles).flatMap(({ event, server, at, index }) => {
      const y = rowMiddle(ids, row, server);
      return y === undefined ? [] : [{ event, server, index, x: (at - base) * scale, y: y + leaderHalf(row) }];
    });
    const widest = Math.max(0, ...flags.map(({ index }) => textWidth(`${index}`, SIZE)));
    const told = row < LEAST_ROW ? new Set<number>() : toldFlags(flags, widest + 12);
    return {
      lines: segmentsPath(flags.map(({ x, y }) => ({ a: { x, y }, b: { x, y: y + FLAG } }))),
      words: flags.filter((_, i) => told.has(i)),
    };
  }, [tiles, base, scale, ids, row]);
  return (
    <g className={styles.commits}>
      <path d={lines} />
      {words.map(({ event, x, y, index }) => (
        <text key={event} x={x + 4} y={y + FLAG + 5}>
          {index}
        </text>
      ))}
    </g>
  );
});

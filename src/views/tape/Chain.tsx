import { memo, useMemo } from 'react';
import { termSlot } from '../../design/terms.ts';
import { strokePicture } from '../../geometry/tape-strokes.ts';
import type { Micros } from '../../sim/types.ts';
import { rowMiddle } from './TileLines.tsx';
import type { Tile } from './tiles.ts';
import type { ChainPoint } from './useChain.ts';
import styles from './Tape.module.css';

interface Props {
  readonly chain: readonly ChainPoint[];
  readonly tiles: readonly Tile[];
  readonly base: Micros;
  readonly scale: number;
  readonly ids: readonly number[];
  readonly row: number;
}

/** The story of the selected event: its causes and effects with a halo, and the messages between them in full. */
export const Chain = memo(function Chain({ chain, tiles, base, scale, ids, row }: Props) {
  const paths = useMemo(() => {
    const events = new Set(chain.map(({ event }) => event));
    const from = tiles[0]?.from ?? 0;
    const to = tiles.at(-1)?.to ?? 0;
    const strokes = tiles.flatMap((tile) =>
      tile.tape.strokes.filter(
        ({ sentAt, sentBy, endedBy }) =>
          sentAt >= tile.from && sentAt < tile.to && events.has(sentBy) && (endedBy < 0 || events.has(endedBy)),
      ),
    );
    // From the base on, as everything else of the strip.
    const stretch = { from: base, to: Math.max(from, to), scale };
    return strokePicture(strokes, stretch, (server) => rowMiddle(ids, row, server)).paths;
  }, [chain, tiles, base, scale, ids, row]);
  return (
    <>
      {paths.map(({ key, look, term, lines }) => (
        <g key={key} data-term={termSlot(term)} data-look={look} className={styles.chain}>
          <path className={styles.halo} d={lines} />
          <path d={lines} />
        </g>
      ))}
      {chain.map(({ event, server, at }) => {
        const y = rowMiddle(ids, row, server);
        return y === undefined ? null : (
          <circle key={event} className={styles.haloPoint} cx={(at - base) * scale} cy={y} r="12" />
        );
      })}
    </>
  );
});

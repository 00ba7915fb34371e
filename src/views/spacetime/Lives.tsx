import { memo } from 'react';
import { termSlot } from '../../design/terms.ts';
import { levelsPath } from '../../geometry/paths.ts';
import { type DiagramLayout, middleOf } from '../../geometry/spacetime-rows.ts';
import { type Bar, rowPicture } from '../../geometry/tape-rows.ts';
import type { Micros } from '../../sim/types.ts';
import type { Diagram } from './diagram.ts';
import styles from './SpaceTime.module.css';

interface Props {
  readonly diagram: Diagram;
  readonly ids: readonly number[];
  readonly layout: DiagramLayout;
  readonly base: Micros;
  readonly scale: number;
  /** Lives are drawn so far: what is known last goes on until more is. */
  readonly until: Micros;
  /** The server through whose eyes we look; 0 = nobody's. */
  readonly viewAs: number;
}

/** The lives of the servers: role as thickness, term as colour, crash as a gap (design §4.5). */
export const Lives = memo(function Lives({ diagram, ids, layout, base, scale, until, viewAs }: Props) {
  const { from, lives } = diagram;
  const stretch = { from, to: until, scale };
  return (
    <g transform={`translate(${(from - base) * scale} 0)`}>
      {ids.map((id, i) => (
        <g key={id} data-unknown={(viewAs > 0 && viewAs !== id) || undefined}>
          {rowPicture(lives.get(id) ?? [], stretch).bars.map((bar, j) => (
            <Life key={j} bar={bar} y={middleOf(i, layout.row)} layout={layout} />
          ))}
        </g>
      ))}
    </g>
  );
});

function Life({ bar: { x, width, look, term, role }, y, layout }: { bar: Bar; y: number; layout: DiagramLayout }) {
  const slot = termSlot(term);
  if (look === 'down') return <path className={styles.down} d={levelsPath(x, width, y)} />;
  if (look === 'follower')
    return (
      <path data-term={slot} className={styles.follower} strokeWidth={layout.follower} d={levelsPath(x, width, y)} />
    );
  const thick = look === 'paused' ? (role === 'leader' ? layout.leader : layout.candidate / 2) : layout[look];
  const half = thick / 2;
  return (
    <g data-term={slot} className={styles[look]}>
      <rect x={x} y={y - half} width={width} height={thick} />
      <path d={levelsPath(x, width, y - half, y + half)} />
    </g>
  );
}

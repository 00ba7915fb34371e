import { memo } from 'react';
import { TermBulletShape } from '../../design/glyphs/index.ts';
import { type DiagramLayout, middleOf } from '../../geometry/spacetime-rows.ts';
import { pieceAfter, pieceAt } from '../../geometry/tape-rows.ts';
import type { Micros } from '../../sim/types.ts';
import type { Diagram } from './diagram.ts';
import styles from './SpaceTime.module.css';

interface Props {
  readonly diagram: Diagram;
  readonly ids: readonly number[];
  readonly layout: DiagramLayout;
  /** Time at the left edge. */
  readonly at: Micros;
  readonly scale: number;
  readonly viewAs: number;
}

/** The bullets at the left edge stand this far inside. */
const INSIDE = 21;

/** The term of each row where it comes into view, unless another bullet stands there. */
export const EdgeTerms = memo(function EdgeTerms({ diagram, ids, layout, at, scale, viewAs }: Props) {
  const { bullet, header, height, row } = layout;
  const edge = at + INSIDE / scale;
  return (
    <svg className={styles.still} width={INSIDE * 2} height={height}>
      {ids.map((id, i) => {
        const life = diagram.lives.get(id) ?? [];
        const piece = pieceAt(life, edge);
        const next = pieceAfter(life, edge);
        const crowded = next && (next.at - edge) * scale < 2.2 * bullet;
        const isOwn = piece && (edge - piece.at) * scale < 2.2 * bullet;
        if (!piece || piece.status === 'down' || crowded || isOwn) return null;
        return (
          <g key={id} data-unknown={(viewAs > 0 && viewAs !== id) || undefined}>
            <TermBulletShape term={piece.term} radius={bullet} x={INSIDE} y={header + middleOf(i, row)} />
          </g>
        );
      })}
    </svg>
  );
});

import { memo } from 'react';
import { TermBulletShape } from '../../design/glyphs/index.ts';
import type { RowLayout } from '../../geometry/rows.ts';
import { bulletRadius } from './TileMarks.tsx';
import { words } from './words.ts';
import styles from './Tape.module.css';

interface Props {
  readonly layout: RowLayout;
  readonly nowX: number;
  readonly width: number;
  /** The term of each row at the left edge; -1 where it has none. */
  readonly edgeTerms: readonly number[];
}

/** What stands still over the moving strips: the now-line, the rows of the future, the terms at the left edge. */
export const Still = memo(function Still({ layout, nowX, width, edgeTerms }: Props) {
  const { row, header, visible, screen } = layout;
  const bottom = header + visible * row;
  const flag = screen === 'phone' ? { width: 44, height: 19, y: 0 } : { width: 52, height: 22, y: 1 };
  return (
    <svg className={styles.still} width={width} height={layout.height} aria-hidden="true">
      {edgeTerms.map((term, i) => {
        const y = header + (i + 0.5) * row;
        return (
          <g key={i}>
            <path className={styles.dotted} d={`M${nowX},${y}H${width}`} />
            {term >= 0 && <TermBulletShape term={term} radius={bulletRadius(row)} x={16} y={y} />}
          </g>
        );
      })}
      <path className={styles.now} d={`M${nowX},4V${bottom + (layout.axis > 0 ? 6 : 0)}`} />
      {header > 0 && (
        <>
          <rect className={styles.flag} x={nowX - 2} y={flag.y} width={flag.width} height={flag.height} rx="3" />
          <text
            className={styles.flagText}
            x={nowX - 2 + flag.width / 2}
            y={flag.y + flag.height / 2 + 4.5}
            textAnchor="middle"
          >
            {words.now}
          </text>
        </>
      )}
    </svg>
  );
});

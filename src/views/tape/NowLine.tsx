import type { RefObject } from 'react';
import type { RowLayout } from '../../geometry/rows.ts';
import { words } from './words.ts';
import styles from './Tape.module.css';

/** The present: a line down the rows with a flag; x = 0 is the present. */
export function NowLine({ layout, box }: { layout: RowLayout; box: RefObject<HTMLDivElement | null> }) {
  const { row, header, visible, screen, axis, height } = layout;
  const bottom = header + visible * row + (axis > 0 ? 6 : 0);
  const flag = screen === 'phone' ? { width: 44, height: 19, y: 0 } : { width: 52, height: 22, y: 1 };
  return (
    <div ref={box} className={styles.nowLine}>
      <svg width="1" height={height} overflow="visible">
        <path className={styles.now} d={`M0,4V${bottom}`} />
        {header > 0 && (
          <>
            <rect className={styles.flag} x="-2" y={flag.y} width={flag.width} height={flag.height} rx="3" />
            <text
              className={styles.flagText}
              x={flag.width / 2 - 2}
              y={flag.y + flag.height / 2 + 4.5}
              textAnchor="middle"
            >
              {words.now}
            </text>
          </>
        )}
      </svg>
    </div>
  );
}

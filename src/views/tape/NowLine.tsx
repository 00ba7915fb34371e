import type { RefObject } from 'react';
import type { RowLayout } from '../../geometry/rows.ts';
import { words } from './words.ts';
import styles from './Tape.module.css';

interface Props {
  readonly layout: RowLayout;
  readonly box: RefObject<HTMLDivElement | null>;
  /** A mark stands at the present: the flag stands aside. */
  readonly yields: boolean;
}

/** Room for a mark between the line and its flag. */
const ASIDE = 13;
/** How far right of the present the flag begins. */
export const flagStart = (yields: boolean): number => (yields ? ASIDE - 2 : -2);
export const flagWidth = ({ screen }: RowLayout): number => (screen === 'phone' ? 44 : 52);

/** The present: a line down the rows with a flag; x = 0 is the present. */
export function NowLine({ layout, box, yields }: Props) {
  const { row, header, visible, screen, axis, height } = layout;
  const bottom = header + visible * row + (axis > 0 ? 6 : 0);
  const flag = { width: flagWidth(layout), ...(screen === 'phone' ? { height: 19, y: 0 } : { height: 22, y: 1 }) };
  const aside = yields ? ASIDE : 0;
  return (
    <div ref={box} className={styles.nowLine}>
      <svg width="1" height={height} overflow="visible">
        <path className={styles.now} d={aside > 0 ? `M${aside},2H0V${bottom}` : `M0,4V${bottom}`} />
        {header > 0 && (
          <>
            <rect
              className={styles.flag}
              x={flagStart(yields)}
              y={flag.y}
              width={flag.width}
              height={flag.height}
              rx="3"
            />
            <text
              className={styles.flagText}
              x={flagStart(yields) + flag.width / 2}
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

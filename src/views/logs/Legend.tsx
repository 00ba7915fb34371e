import { memo } from 'react';
import { termSlot } from '../../design/terms.ts';
import { textWidth } from '../../geometry/tape-header.ts';
import { words } from './words.ts';
import styles from './Logs.module.css';

export type LegendItem = 'committed' | 'known' | 'applied' | 'majority' | 'open' | 'noop' | 'missing';

interface Props {
  /** What is to be seen now, most telling first: what does not fit is left out. */
  readonly items: readonly LegendItem[];
  /** The leader whose nextIndex and matchIndex are shown; 0 = none. */
  readonly leader: number;
  readonly term: number;
  readonly width: number;
  readonly height: number;
}

/** Width of the little picture with the gap behind it. */
const swatch = (item: LegendItem) => (item === 'noop' ? 0 : item === 'known' ? 10 : item === 'applied' ? 22 : 24);
const BETWEEN = 9;

/** What the cells mean, in one line at the foot. */
export const Legend = memo(function Legend({ items, leader, term, width, height }: Props) {
  return (
    <p className={styles.legend} style={{ height }} data-term={termSlot(term)}>
      {leader > 0 ? (
        <>
          <span>
            <i className={styles.match} data-swatch="" />
            {words.legend.match(leader)}
          </span>
          <span>
            <i className={styles.next} data-swatch="" />
            {words.legend.next(leader)}
          </span>
        </>
      ) : (
        fitting(items, width).map((item) => (
          <span key={item}>
            {item !== 'noop' && <i data-item={item} />}
            {words.legend[item]}
          </span>
        ))
      )}
    </p>
  );
});

function fitting(items: readonly LegendItem[], width: number): readonly LegendItem[] {
  let room = width + BETWEEN;
  return items.filter((item) => {
    const needed = textWidth(words.legend[item], 12.5) + swatch(item) + BETWEEN;
    if (needed > room) return false;
    room -= needed;
    return true;
  });
}

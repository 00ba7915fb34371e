import { memo } from 'react';
import { TermBulletShape } from '../../design/glyphs/index.ts';
import type { RowLayout } from '../../geometry/rows.ts';
import { type State, useStore } from '../../store/index.ts';
import { bulletRadius } from './TileMarks.tsx';
import styles from './Tape.module.css';

const selectViewAs = (state: State) => state.viewAs;

/** What stands still over the moving strips: the term of each row at the left edge; -1 where it has none. */
export const Still = memo(function Still({ layout, edgeTerms }: { layout: RowLayout; edgeTerms: readonly number[] }) {
  const { row, header } = layout;
  return (
    <svg className={styles.still} width="40" height={layout.height}>
      {edgeTerms.map(
        (term, i) =>
          term >= 0 && (
            <TermBulletShape key={i} term={term} radius={bulletRadius(row)} x={16} y={header + (i + 0.5) * row} />
          ),
      )}
    </svg>
  );
});

/** Through the eyes of one server: the other rows step back, for it cannot know them. */
export const Unseen = memo(function Unseen({
  layout,
  ids,
  width,
}: {
  layout: RowLayout;
  ids: readonly number[];
  width: number;
}) {
  const viewAs = useStore(selectViewAs);
  if (viewAs === 0) return null;
  const { row, header, height } = layout;
  return (
    <svg className={styles.still} width={width} height={height}>
      {ids.map(
        (id, i) =>
          id !== viewAs && <rect key={id} className={styles.unseen} y={header + i * row} width={width} height={row} />,
      )}
    </svg>
  );
});

/** The rows of what has not happened yet. */
export const Dotted = memo(function Dotted({ layout, width }: { layout: RowLayout; width: number }) {
  const { row, header, visible, height } = layout;
  return (
    <svg className={styles.still} width={width} height={height}>
      {Array.from({ length: visible }, (_, i) => (
        <path key={i} className={styles.dotted} d={`M0,${header + (i + 0.5) * row}H${width}`} />
      ))}
    </svg>
  );
});

import { memo, useMemo } from 'react';
import { termSlot } from '../../design/terms.ts';
import { type PlacedStroke, strokeCrosses, strokePaths } from '../../geometry/spacetime-strokes.ts';
import styles from './SpaceTime.module.css';

interface Props {
  readonly strokes: readonly PlacedStroke[];
  /** faint: of another story than the one that is told; unknown: to the server through whose eyes we look. */
  readonly look: 'plain' | 'faint' | 'unknown' | 'told';
  /** Ahead of now all are dotted. */
  readonly ahead: boolean;
}

/** Messages, as few paths as there are looks and terms. */
export const Strokes = memo(function Strokes({ strokes, look, ahead }: Props) {
  const paths = useMemo(() => strokePaths(strokes), [strokes]);
  const crosses = useMemo(() => strokeCrosses(strokes), [strokes]);
  return (
    <g className={styles.strokes} data-of={look} data-ahead={ahead || undefined}>
      {paths.map(({ key, look: kind, term, lines, dots }) => (
        <g key={key} data-term={termSlot(term)} data-look={kind} className={styles.stroke}>
          <path d={lines} />
          {dots !== '' && <path className={styles.dots} d={dots} />}
        </g>
      ))}
      {crosses !== '' && <path className={styles.cross} d={crosses} />}
    </g>
  );
});

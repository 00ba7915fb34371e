import { memo } from 'react';
import {
  OUTLINE_OF_ROLE,
  outlinePath,
  TermBulletShape,
  type RoleName,
  type Status,
} from '../../design/glyphs/index.ts';
import { termSlot } from '../../design/terms.ts';
import type { Mover } from './movers.ts';
import styles from './Token.module.css';

interface PlaceProps {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly role: RoleName;
  readonly status: Status;
}

interface TokenProps extends PlaceProps {
  readonly term: number;
  readonly letter: string;
  /** The server through whose eyes we look cannot know this. */
  readonly unknown: boolean;
}

/** A server: the outline is its role, the bullet its term (design §4.1). */
export const Token = memo(function Token({ id, x, y, radius: r, role, status, term, letter, unknown }: TokenProps) {
  const down = status === 'down';
  const wide = role === 'candidate' && !down;
  return (
    <g
      className={styles.token}
      data-term={termSlot(term)}
      data-role={role}
      data-status={status}
      data-unknown={unknown || undefined}
      transform={`translate(${x} ${y})`}
    >
      {/* Down is always a circle: a crash takes the role. */}
      <path className={styles.outline} d={outlinePath(down ? 'circle' : OUTLINE_OF_ROLE[role], r)} />
      {down && (
        <path
          className={styles.cross}
          d={`M${-0.95 * r},${-0.95 * r} ${0.95 * r},${0.95 * r}M${0.95 * r},${-0.95 * r} ${-0.95 * r},${0.95 * r}`}
          strokeWidth={0.09 * r}
        />
      )}
      {status !== 'up' && (
        <rect className={styles.clear} x={-0.6 * r} y={-0.37 * r} width={1.2 * r} height={0.74 * r} />
      )}
      <text className={styles.id} y={(role === 'leader' && !down ? 0.4 : 0.3) * r} fontSize={0.82 * r * shorter(id)}>
        S{id}
      </text>
      <TermBulletShape
        term={term}
        radius={Math.max(10, 0.36 * r)}
        x={(wide ? 1.02 : 0.82) * r}
        y={(wide ? 1.02 : 0.82) * r}
      />
      {letter !== '' && <SideLetter letter={letter} x={-0.95 * r} y={-r} />}
    </g>
  );
});

const shorter = (id: number) => (id > 9 ? 0.84 : 1);

function SideLetter({ letter, x, y }: { letter: string; x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className={styles.letterBox} x="-9.5" y="-9.5" width="19" height="19" rx="4" />
      <text className={styles.letter} y="4.8">
        {letter}
      </text>
    </g>
  );
}

interface GroundProps extends PlaceProps {
  /** selected: by the reader; caught: inside the lasso's loop; differs: in the compared branch it is not so. */
  readonly ring: 'none' | 'selected' | 'caught' | 'differs';
  readonly unknown: boolean;
  readonly movers: Mover;
}

/**
 * What lies under a token: the plate that keeps the lines off, the ring of a selection, the election timer. The timers
 * run at 60 Hz, so they are in another layer than the texts, which then are not painted again.
 */
export const Ground = memo(function Ground({ id, x, y, radius: r, role, status, ring, unknown, movers }: GroundProps) {
  const candidate = role === 'candidate' && status !== 'down';
  const reach = candidate ? 1.62 : 1.3;
  return (
    <g
      className={styles.ground}
      data-status={status}
      data-unknown={unknown || undefined}
      transform={`translate(${x} ${y})`}
    >
      <circle className={styles.plate} r={r * (candidate ? 1.78 : 1.5)} />
      {ring !== 'none' && <circle className={styles[ring]} r={r * (reach + 0.32)} />}
      {status !== 'down' && role !== 'leader' && <Timer id={id} radius={r * reach} width={r * 0.13} movers={movers} />}
    </g>
  );
});

/** Full at reset, drains clockwise from twelve o'clock, twice as thick under 20 %: both arcs are moved, never drawn anew. */
function Timer({ id, radius, width, movers }: { id: number; radius: number; width: number; movers: Mover }) {
  return (
    <g transform="rotate(-90)">
      <circle className={styles.track} r={radius} strokeWidth={width} />
      <circle
        ref={(element) => movers.timer(id, 'rest', element)}
        className={styles.timer}
        r={radius}
        strokeWidth={width}
        pathLength={100}
        strokeDasharray="100 200"
        strokeDashoffset={100}
      />
      <circle
        ref={(element) => movers.timer(id, 'last', element)}
        className={styles.timer}
        r={radius}
        strokeWidth={width * 2}
        pathLength={100}
        strokeDasharray="20 200"
        strokeDashoffset={20}
      />
    </g>
  );
}

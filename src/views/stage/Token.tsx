import { memo, useEffect, useState } from 'react';
import {
  OUTLINE_OF_ROLE,
  outlinePath,
  TermBulletShape,
  type RoleName,
  type Status,
} from '../../design/glyphs/index.ts';
import { termSlot } from '../../design/terms.ts';
import type { Point } from '../../geometry/plane.ts';
import type { Mover } from './movers.ts';
import styles from './Token.module.css';

export interface TokenProps {
  readonly id: number;
  readonly at: Point;
  readonly radius: number;
  readonly role: RoleName;
  readonly status: Status;
  readonly term: number;
  readonly letter: string;
  readonly selected: boolean;
  /** Lasso: this server is inside the loop. */
  readonly caught: boolean;
  readonly playing: boolean;
  readonly movers: Mover;
}

/** A server: the outline is its role, the ring its election timer, the bullet its term (design §4.1). */
export const Token = memo(function Token(props: TokenProps) {
  const { id, at, radius: r, status, term, letter, selected, caught, movers } = props;
  const role = useCalm(props.role, props.playing);
  const reach = role === 'candidate' ? 1.62 : 1.3;
  const down = status === 'down';
  return (
    <g
      className={styles.token}
      data-term={termSlot(term)}
      data-role={role}
      data-status={status}
      transform={`translate(${at.x} ${at.y})`}
    >
      <circle className={styles.plate} r={r * (role === 'candidate' ? 1.78 : 1.5)} />
      {(selected || caught) && (
        <circle className={selected ? styles.selection : styles.caught} r={r * (reach + 0.32)} />
      )}
      {!down && role !== 'leader' && <TimerRing id={id} radius={r * reach} width={r * 0.13} movers={movers} />}
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
        x={(role === 'candidate' && !down ? 1.02 : 0.82) * r}
        y={(role === 'candidate' && !down ? 1.02 : 0.82) * r}
      />
      {letter !== '' && <SideLetter letter={letter} x={-0.95 * r} y={-r} />}
    </g>
  );
});

/** Full at reset, drains clockwise from twelve o'clock, doubles in thickness under 20 %. Both arcs are moved, not drawn anew. */
const TimerRing = memo(function TimerRing(props: { id: number; radius: number; width: number; movers: Mover }) {
  const { id, radius, width, movers } = props;
  return (
    <g fill="none" transform="rotate(-90)">
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
});

export function SideLetter({ letter, x, y }: { letter: string; x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className={styles.letterBox} x="-9.5" y="-9.5" width="19" height="19" rx="4" />
      <text className={styles.letter} y="4.8">
        {letter}
      </text>
    </g>
  );
}

const shorter = (id: number) => (id > 9 ? 0.84 : 1);

/** Wall milliseconds between two changes of a role that the eye is shown: faster ones are merged into one. */
const CALM = 400;

function useCalm(role: RoleName, playing: boolean): RoleName {
  const [shown, setShown] = useState(role);
  const [since, setSince] = useState(-Infinity);
  useEffect(() => {
    if (role === shown) return;
    const wait = playing ? Math.max(0, since + CALM - performance.now()) : 0;
    const timer = setTimeout(() => {
      setShown(role);
      setSince(performance.now());
    }, wait);
    return () => clearTimeout(timer);
  }, [role, shown, since, playing]);
  return playing ? shown : role;
}

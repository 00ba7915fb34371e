import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { FaultShape, outlinePath } from '../../design/glyphs/index.ts';
import { termSlot } from '../../design/terms.ts';
import { lanesOf } from '../../geometry/branches.ts';
import { BRANCH_HEIGHT } from '../../geometry/rows.ts';
import { leftEdge, placeOf } from '../../geometry/tape-standing.ts';
import type { TimeScale } from '../../geometry/tape-window.ts';
import { type BranchId, type BranchInfo, live } from '../../store/index.ts';
import { onFrame } from '../motion.ts';
import { originNow, reachNow } from '../tape/standing.ts';
import { useMoves } from '../tape/useStrips.ts';
import { words } from './words.ts';
import styles from './Branches.module.css';

interface Props {
  readonly branches: readonly BranchInfo[];
  readonly shown: BranchId;
  readonly time: TimeScale;
  /** Pixels left of the tape's plot. */
  readonly gutter: number;
}

/** Lines are drawn for a stretch of so many windows, and anew when it is left. */
const WINDOWS = 4;

/** A line for each future, moving with the tape below it; thick for the one that is shown. */
export const Lanes = memo(function Lanes({ branches, shown, time, gutter }: Props) {
  const { strip, now, base } = useLaneMoves(time);
  const height = branches.length * BRANCH_HEIGHT;
  const lanes = useMemo(
    () =>
      lanesOf(branches, BRANCH_HEIGHT, {
        base,
        scale: time.scale,
        least: -time.width,
        most: (WINDOWS + 1) * time.width,
      }),
    [branches, base, time],
  );
  return (
    <div className={styles.plot} style={{ left: gutter, width: time.width, height }} aria-hidden="true">
      <div ref={strip} className={styles.moving}>
        <svg width="1" height={height} overflow="visible">
          {lanes.map(({ id, line }) => (
            <path key={id} className={styles.line} data-shown={id === shown || undefined} d={line} />
          ))}
          {lanes.map(({ id, y, fork, actX, leaderX, endX }, i) => (
            <g key={id} data-shown={id === shown || undefined}>
              {fork && <path className={styles.fork} d={outlinePath('diamond', 5)} transform={at(fork)} />}
              {actX !== null && branches[i]!.act && (
                <g transform={at({ x: actX, y })}>
                  <FaultShape kind="lost" unit={6} />
                </g>
              )}
              {leaderX !== null && <Leads branch={branches[i]!} x={leaderX} y={y} />}
              {endX !== null && <circle className={styles.end} cx={endX} cy={y} r="4" />}
            </g>
          ))}
        </svg>
      </div>
      <i ref={now} className={styles.now} />
    </div>
  );
});

const at = ({ x, y }: { readonly x: number; readonly y: number }) => `translate(${x} ${y})`;

function Leads({ branch: { leader }, x, y }: { branch: BranchInfo; x: number; y: number }) {
  if (!leader) return null;
  return (
    <g transform={at({ x, y })}>
      <path data-term={termSlot(leader.term)} className={styles.crown} d={outlinePath('crown', 6)} />
      <text className={styles.leads} x="11" y="-3">
        {words.leads(leader.server)}
      </text>
    </g>
  );
}

/** Moves lines and now-line with the tape; `base` is the time at x = 0 and changes once in a few windows. */
function useLaneMoves(time: TimeScale) {
  const strip = useRef<HTMLDivElement>(null);
  const now = useRef<HTMLElement>(null);
  const stretch = WINDOWS * (time.width / time.scale);
  const [base, setBase] = useState(0);
  useLayoutEffect(() => {
    let shown = '';
    const move = () => {
      const origin = originNow(time);
      const wanted = Math.max(0, Math.floor(leftEdge(origin, time) / stretch)) * stretch;
      if (wanted !== base) setBase(wanted);
      const [x, nowX] = [Math.round(placeOf(base, origin, time)), Math.round(placeOf(reachNow().now, origin, time))];
      if (shown !== `${x} ${nowX}`) {
        shown = `${x} ${nowX}`;
        if (strip.current) strip.current.style.transform = `translateX(${x}px)`;
        if (now.current) now.current.style.transform = `translateX(${nowX}px)`;
      }
      return live.playing;
    };
    move();
    return onFrame(move);
  }, [time, base, stretch]);
  useMoves();
  return { strip, now, base };
}

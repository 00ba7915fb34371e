import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { FaultShape, outlinePath } from '../../design/glyphs/index.ts';
import { termSlot } from '../../design/terms.ts';
import { type Lane, lanesOf } from '../../geometry/branches.ts';
import { BRANCH_HEIGHT } from '../../geometry/rows.ts';
import { leftEdge, placeOf } from '../../geometry/tape-standing.ts';
import type { TimeScale } from '../../geometry/tape-window.ts';
import { type BranchId, type BranchInfo, isFault, live } from '../../store/index.ts';
import { onFrame } from '../motion.ts';
import { originNow, reachNow } from '../tape/standing.ts';
import { moveTo, useMoves } from '../tape/useStrips.ts';
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

/** A line for each future, moving with the tape below it; thick for the one that is shown, as far as it is known. */
export const Lanes = memo(function Lanes({ branches, shown, time, gutter }: Props) {
  const { known, knownStrip, strip, now, base } = useLaneMoves(time);
  const height = branches.length * BRANCH_HEIGHT;
  const lanes = useMemo(() => {
    const stretch = { base, scale: time.scale, least: -time.width, most: (WINDOWS + 1) * time.width };
    return lanesOf(branches.map(endless(shown)), BRANCH_HEIGHT, stretch);
  }, [branches, shown, base, time]);
  const present = lanes.find(({ id }) => id === shown);
  return (
    <div className={styles.plot} style={{ left: gutter, width: time.width, height }} aria-hidden="true">
      <div ref={strip} className={styles.moving}>
        <svg width="1" height={height} overflow="visible">
          {lanes.map(({ id, line }) => id !== shown && <path key={id} className={styles.line} d={line} />)}
        </svg>
      </div>
      <div ref={known} className={styles.known} style={{ width: time.width, height }}>
        <div ref={knownStrip} className={styles.moving}>
          <svg width="1" height={height} overflow="visible">
            {present && <path className={styles.line} data-shown d={present.line} />}
            {lanes.map((lane, i) => (
              <Signs key={lane.id} lane={lane} branch={branches[i]!} shown={lane.id === shown} />
            ))}
          </svg>
        </div>
      </div>
      <i ref={now} className={styles.now} />
    </div>
  );
});

/** The one that is shown goes on while it is drawn: its end is where the frame around it ends. */
const endless = (shown: BranchId) => (branch: BranchInfo) =>
  branch.id === shown ? { ...branch, end: { ...branch.end, now: Infinity } } : branch;

/** Where it parts, what made it, who was elected first, and where it ends. */
function Signs({ lane, branch, shown }: { lane: Lane; branch: BranchInfo; shown: boolean }) {
  const { y, fork, actX, leaderX, endX } = lane;
  return (
    <g data-shown={shown || undefined}>
      {fork && <path className={styles.fork} d={outlinePath('diamond', 5)} transform={at(fork)} />}
      {actX !== null && branch.act && (
        <g
          className={isFault(branch.act.name, branch.act.args) ? undefined : styles.own}
          transform={at({ x: actX, y })}
        >
          <FaultShape kind="lost" unit={6} />
        </g>
      )}
      {leaderX !== null && <Leads branch={branch} x={leaderX} y={y} />}
      {endX !== null && <circle className={styles.end} cx={endX} cy={y} r="4" />}
    </g>
  );
}

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
  const known = useRef<HTMLDivElement>(null);
  const knownStrip = useRef<HTMLDivElement>(null);
  const now = useRef<HTMLElement>(null);
  const stretch = WINDOWS * (time.width / time.scale);
  const [base, setBase] = useState(0);
  useLayoutEffect(() => {
    let shown = '';
    const move = () => {
      const origin = originNow(time);
      const wanted = Math.max(0, Math.floor(leftEdge(origin, time) / stretch)) * stretch;
      if (wanted !== base) setBase(wanted);
      const reach = reachNow();
      const [x, nowX, endX] = [base, reach.now, reach.end].map((at) => Math.round(placeOf(at, origin, time)));
      if (shown !== `${x} ${nowX} ${endX}`) {
        shown = `${x} ${nowX} ${endX}`;
        const edge = Math.min(endX!, time.width) - time.width;
        moveTo(strip, x!);
        moveTo(known, edge);
        moveTo(knownStrip, x! - edge);
        moveTo(now, nowX!);
      }
      return live.playing;
    };
    move();
    return onFrame(move);
  }, [time, base, stretch]);
  useMoves();
  return { known, knownStrip, strip, now, base };
}

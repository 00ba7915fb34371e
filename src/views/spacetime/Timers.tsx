import { memo, useEffect, useMemo, useState } from 'react';
import { type DiagramLayout, middleOf } from '../../geometry/spacetime-rows.ts';
import type { EventRow, Micros } from '../../sim/types.ts';
import { live, type State, useStore } from '../../store/index.ts';
import styles from './SpaceTime.module.css';
import type { Story } from './useStory.ts';
import { words } from './words.ts';

interface Props {
  readonly ids: readonly number[];
  readonly layout: DiagramLayout;
  readonly base: Micros;
  readonly scale: number;
  readonly story: Story | null;
  readonly at: Micros;
}
interface Timer {
  readonly server: number;
  readonly setAt: Micros;
  readonly endsAt: Micros;
  readonly ran: boolean;
}

const selectServer = (state: State) => (state.selection.kind === 'server' ? state.selection.server : 0);

/** Election timers of whom the reader looks at: from where it was set to where it runs out, a line below the life. */
export const Timers = memo(function Timers({ ids, layout, base, scale, story, at }: Props) {
  const chosen = useStore(selectServer) || (story?.event?.server ?? 0);
  const running = useRunning(chosen, at);
  const timers = useMemo(
    () => [...(story ? [...story.events.values()].flatMap(ranOut) : []), ...(running ? [running] : [])],
    [story, running],
  );
  return timers
    .filter(({ server }) => ids.includes(server))
    .map(({ server, setAt, endsAt, ran }) => {
      const y = middleOf(ids.indexOf(server), layout.row) + layout.row * 0.3;
      const [x0, x1] = [(setAt - base) * scale, (endsAt - base) * scale];
      return (
        <g key={`${server} ${setAt}`} className={styles.timer}>
          <path d={`M${x0},${y - 5}v5H${Math.max(x0, Math.min(x1, (at - base) * scale))}`} />
          {!ran && <path className={styles.timerAhead} d={`M${Math.max(x0, (at - base) * scale)},${y}H${x1}`} />}
          <path d={`M${x1},${y}v-7m-3,4l3,-4l3,4`} />
          {layout.row >= 60 && story === null && (
            <>
              <text x={x0 + 5} y={y + 14}>
                {x1 - x0 > 160 ? words.timerSet : ''}
              </text>
              <text x={x1 - 6} y={y + 14} textAnchor="end">
                {ran ? words.timerRanOut : words.runsOut(endsAt)}
              </text>
            </>
          )}
        </g>
      );
    });
});

/** The timer whose end the event was. */
function ranOut({ happenings, server, at }: EventRow): readonly Timer[] {
  return happenings.flatMap((happening) =>
    happening.what === 'startsElection' && happening.waited > 0
      ? [{ server, setAt: at - happening.waited, endsAt: at, ran: true }]
      : [],
  );
}

/** The one that runs now. */
function useRunning(server: number, at: Micros): Timer | null {
  const [timer, setTimer] = useState<Timer | null>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const [setAt, endsAt] = [live.timers[2 * (server - 1)], live.timers[2 * (server - 1) + 1]];
      const runs = setAt !== undefined && endsAt !== undefined && Number.isFinite(setAt) && Number.isFinite(endsAt);
      setTimer(runs ? { server, setAt, endsAt, ran: false } : null);
    });
    return () => cancelAnimationFrame(frame);
  }, [server, at]);
  return timer;
}

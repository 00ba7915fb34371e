import { least, range } from 'd3';
import { useEffect, useState } from 'react';
import { live, useStore, type State } from '../../store/index.ts';

/** Microseconds. */
interface TimerState {
  readonly left: number;
  readonly of: number;
}

const selectClock = (state: State) => state.clock;
const selectRevisions = (state: State) => state.servers;

/** A value read from the live state whenever the clock is shown anew: a few times a second, at once after a step. */
function useLive<T>(read: () => T): T | null {
  const clock = useStore(selectClock);
  const servers = useStore(selectRevisions);
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setValue(read));
    return () => cancelAnimationFrame(frame);
  }, [clock, servers, read]);
  return value;
}

/** The running timer of a server; null when none runs. Wrap `server` once: the reader must keep its identity. */
export function timerOf(server: number): TimerState | null {
  const setAt = live.timers[2 * (server - 1)] ?? Number.NaN;
  const deadline = live.timers[2 * (server - 1) + 1] ?? Number.NaN;
  if (Number.isNaN(setAt) || Number.isNaN(deadline)) return null;
  return { left: Math.max(0, deadline - live.playhead), of: deadline - setAt };
}

const readTimers = (): readonly (TimerState | null)[] => range(live.timers.length / 2).map((i) => timerOf(i + 1));

export function useTimer(server: number): TimerState | null {
  return useLive(readTimers)?.[server - 1] ?? null;
}

/** Whose timer runs out first. */
export function useNextTimeout(): { readonly server: number; readonly left: number } | null {
  const running = (useLive(readTimers) ?? []).flatMap((timer, i) =>
    timer === null ? [] : [{ server: i + 1, left: timer.left }],
  );
  return least(running, ({ left }) => left) ?? null;
}

import { useEffect, useRef, useState } from 'react';
import { type Tiling, tilingOf } from '../../geometry/spacetime-window.ts';
import type { Micros } from '../../sim/types.ts';
import { actions, type State, type Tape, useStore } from '../../store/index.ts';
import { pacedAsking, paceAt } from '../pacedAsking.ts';
import { seenWindow, useLook } from './look.ts';

/** Stretches of history one after the other, and the time at which they were looked at. */
export interface Shown {
  readonly tapes: readonly Tape[];
  readonly from: Micros;
  readonly to: Micros;
  readonly at: Micros;
}

/** Per tile; the diagram is about four tiles wide. */
const MOST_STROKES = 600;
const MOST_DOTS = 600;
const KEPT = 40;
const NOTHING: Shown = { tapes: [], from: 0, to: 0, at: 0 };

const selectEpoch = (state: State) => state.epoch;
const sameMoment = (a: State, b: State) =>
  a.events === b.events && a.clock === b.clock && a.end.events === b.end.events && a.end.now === b.end.now;

/** The tiles in view. One that is over, with nothing under way in it, is not asked for again. */
export function useTiles(): Shown {
  const epoch = useStore(selectEpoch);
  const [shown, setShown] = useState(NOTHING);
  const last = useRef(NOTHING);

  useEffect(() => {
    const kept = new Map<string, { readonly tape: Tape; readonly settled: boolean }>();
    const show = () => {
      const { length, first, last: end } = tilingOf(seenWindow());
      const tapes: Tape[] = [];
      for (let index = first; index <= end; index++) {
        const tape = kept.get(`${length} ${index}`)?.tape;
        if (tape) tapes.push(tape);
      }
      const at = useStore.getState().clock;
      const before = last.current;
      const equal = tapes.length === before.tapes.length && tapes.every((tape, i) => tape === before.tapes[i]);
      // A zoom whose own tiles have not come keeps the picture of the old ones.
      if ((equal && at === before.at) || (tapes.length === 0 && before.tapes.length > 0)) return;
      last.current = {
        tapes: equal ? before.tapes : tapes,
        from: tapes[0]?.from ?? 0,
        to: tapes.at(-1)?.to ?? 0,
        at,
      };
      setShown(last.current);
    };
    const ask = async (stopped: () => boolean) => {
      const { tiling, end } = wanted();
      for (let index = tiling.last; index >= tiling.first && !stopped(); index--)
        await fetchTile(kept, tiling.length, index, end);
      if (!stopped()) show();
    };
    const { schedule, stop } = pacedAsking(ask, () => {
      const { playing, speed } = useStore.getState();
      return playing ? paceAt(speed) : 0;
    });
    schedule();
    const leaveStore = useStore.subscribe((state, before) => {
      if (!sameMoment(state, before)) schedule();
    });
    const leaveLook = useLook.subscribe(schedule);
    return () => {
      stop();
      leaveStore();
      leaveLook();
      last.current = NOTHING;
    };
  }, [epoch]);

  return shown;
}

function wanted(): { readonly tiling: Tiling; readonly end: Micros } {
  const { clock, end } = useStore.getState();
  const known = Math.max(clock, end.now);
  const tiling = tilingOf(seenWindow());
  return { tiling: { ...tiling, last: Math.min(tiling.last, Math.floor(known / tiling.length)) }, end: known };
}

type Kept = Map<string, { readonly tape: Tape; readonly settled: boolean }>;

async function fetchTile(kept: Kept, length: Micros, index: number, end: Micros): Promise<void> {
  const key = `${length} ${index}`;
  if (kept.get(key)?.settled) return;
  const [from, to] = [index * length, (index + 1) * length];
  // From one microsecond before: a change at the very start is then seen to be one.
  const tape = await actions.fetchTape(Math.max(0, from - 1), to, MOST_STROKES, MOST_DOTS);
  if (tape.tracks.length === 0) return;
  const settled = end >= to && !tape.strokes.some((stroke) => stroke.end === 'flying');
  kept.delete(key);
  kept.set(key, { tape: { ...tape, from, to }, settled });
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - KEPT))) kept.delete(oldest);
}

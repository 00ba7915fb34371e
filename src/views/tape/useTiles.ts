import { useEffect, useMemo, useRef, useState } from 'react';
import type { TimeScale } from '../../geometry/tape-window.ts';
import { tilesAround } from '../../geometry/tape-window.ts';
import type { Micros } from '../../sim/types.ts';
import { type Actions, actions, type State, type Tape, useStore } from '../../store/index.ts';
import { pacedAsking, paceAt } from '../pacedAsking.ts';
import { originNow, useStanding } from './standing.ts';
import { drawable, type Tile, TileCache } from './tiles.ts';

/** Of a manual clock, in microseconds. */
const STEP = 1000;

const selectEpoch = (state: State) => state.epoch;
const sameMoment = (a: State, b: State) => a.events === b.events && a.clock === b.clock && a.end === b.end;

/** The tiles of the window, fresh a few times a second. */
export function useTiles(time: TimeScale): readonly Tile[] {
  const epoch = useStore(selectEpoch);
  const [tiles, setTiles] = useState<readonly Tile[]>([]);
  const shown = useRef<readonly Tile[]>([]);

  useEffect(() => {
    const cache = new TileCache(time.tile, fetchTile);
    const show = () => {
      const [first, last] = tilesAround(originNow(time), time);
      const next = cache.tiles(first, last);
      const before = shown.current;
      if (next.length === before.length && next.every((tile, i) => tile === before[i])) return;
      shown.current = next;
      setTiles(next);
    };
    const ask = async (stopped: () => boolean) => {
      const { clock, end } = useStore.getState();
      const origin = originNow(time);
      // A frame may be ahead of what is drawn: its tile is wanted before the picture comes to it.
      const wanted = useStanding.getState().away ? origin : Math.max(origin, clock);
      await cache.refresh(...tilesAround(wanted, time), end.now);
      if (!stopped()) show();
    };
    const { schedule, stop } = pacedAsking(ask, () => paceAt(useStore.getState().speed));
    schedule();
    const leave = useStore.subscribe((state, before) => {
      if (sameMoment(state, before)) return;
      show();
      schedule();
    });
    const leaveWindow = useStanding.subscribe(() => {
      show();
      schedule();
    });
    return () => {
      stop();
      leave();
      leaveWindow();
    };
  }, [time, epoch]);

  return useMemo(() => drawable(tiles, time.tile), [tiles, time]);
}

const fetchTile: Actions['fetchTape'] = async (from, to, most) => {
  const tape = await actions.fetchTape(from, to, most);
  const { manual, end } = useStore.getState();
  return manual ? oneStepAhead(tape, end.now) : tape;
};

/** On a manual clock a message may arrive with the next choice, whenever that is: a millisecond from the end. */
function oneStepAhead(tape: Tape, end: Micros): Tape {
  const strokes = tape.strokes.map((stroke) =>
    stroke.end === 'flying' && !Number.isFinite(stroke.endAt) ? { ...stroke, endAt: end + STEP } : stroke,
  );
  return { ...tape, strokes };
}

import { useEffect, useState } from 'react';
import { actions, type State, type Tape, useStore } from '../../store/index.ts';

/** Wall milliseconds between two looks at the whole run: it changes little. */
const PACE = 700;

const selectEpoch = (state: State) => state.epoch;

/** The tape of all that is known, with its messages while they are few; null until it is there. */
export function useWholeRun(mostStrokes = 0): Tape | null {
  const epoch = useStore(selectEpoch);
  const [tape, setTape] = useState<Tape | null>(null);
  useEffect(() => {
    let over = false;
    let timer = 0;
    let askedAt = -Infinity;
    let known = -1;
    const ask = async () => {
      const { end } = useStore.getState();
      askedAt = performance.now();
      known = end.events;
      const answer = await actions.fetchTape(0, Math.max(1, end.now), mostStrokes).catch(() => null);
      timer = 0;
      if (over) return;
      if (answer && answer.tracks.length > 0) setTape(answer);
      if (useStore.getState().end.events !== known) schedule();
    };
    const schedule = () => {
      if (timer !== 0) return;
      timer = window.setTimeout(() => void ask(), Math.max(0, askedAt + PACE - performance.now()));
    };
    schedule();
    const leave = useStore.subscribe(({ end }) => end.events !== known && schedule());
    return () => {
      over = true;
      leave();
      window.clearTimeout(timer);
    };
  }, [epoch, mostStrokes]);
  return tape;
}

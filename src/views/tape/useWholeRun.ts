import { useEffect, useState } from 'react';
import { actions, type State, type Tape, useStore } from '../../store/index.ts';
import { pacedAsking } from '../pacedAsking.ts';

/** Wall milliseconds between two looks at the whole run: it changes little. */
const PACE = 700;

const selectEpoch = (state: State) => state.epoch;

/** The tape of all that is known, with its messages while they are few; null until it is there. */
export function useWholeRun(mostStrokes = 0): Tape | null {
  const epoch = useStore(selectEpoch);
  const [tape, setTape] = useState<Tape | null>(null);
  useEffect(() => {
    const ask = async (stopped: () => boolean) => {
      const { end } = useStore.getState();
      const answer = await actions.fetchTape(0, Math.max(1, end.now), mostStrokes);
      if (!stopped() && answer.tracks.length > 0) setTape(answer);
    };
    const { schedule, stop } = pacedAsking(ask, () => PACE);
    schedule();
    const leave = useStore.subscribe(({ end }, before) => end.events !== before.end.events && schedule());
    return () => {
      stop();
      leave();
    };
  }, [epoch, mostStrokes]);
  return tape;
}

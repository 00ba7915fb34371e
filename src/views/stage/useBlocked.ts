import { useEffect, useState } from 'react';
import { actions, useStore, type State, type Stroke } from '../../store/index.ts';

const selectCut = (state: State) => state.network.cuts.length > 0;
/** A cut link stops a message the moment it is sent, so it never is in flight: it is shown for about a flight's time. */
const selectFlightTime = ({ network: { dials } }: State) => Math.max(10_000, dials.latency + dials.jitter);
const selectWhen = (state: State) => (state.playing && state.speed > 1 ? -1 : state.clock);
const selectEpoch = (state: State) => state.epoch;
const MOST = 60;

/** Messages that cut links have just stopped. */
export function useBlocked(): readonly Stroke[] {
  const cut = useStore(selectCut);
  const span = useStore(selectFlightTime);
  const when = useStore(selectWhen);
  const epoch = useStore(selectEpoch);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);

  useEffect(() => {
    let current = true;
    if (cut && when >= 0)
      void actions.fetchTape(Math.max(0, when - span), when, MOST).then((tape) => {
        if (current) setStrokes(tape.strokes.filter(({ end, endAt }) => end === 'cut' && endAt > when - span));
      });
    return () => {
      current = false;
    };
  }, [cut, span, when, epoch]);
  return cut && when >= 0 ? strokes : [];
}

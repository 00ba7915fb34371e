import { useState } from 'react';
import { useStore, type State } from '../../../store/index.ts';

const selectEvents = (state: State) => state.events;
const selectPlaying = (state: State) => state.playing;

/**
 * What `value` was before the last step; itself while the run plays or right after it was selected. What is shown as
 * "changed" is then what the last step has changed.
 */
export function useBefore<T>(value: T): T {
  const events = useStore(selectEvents);
  const playing = useStore(selectPlaying);
  const [kept, setKept] = useState({ now: value, before: value, events });
  if (kept.events === events && kept.now === value) return playing ? value : kept.before;
  // A step that left the value alone has changed nothing in it; while playing nothing is marked.
  const next = { now: value, before: playing ? value : kept.now, events };
  setKept(next);
  return next.before;
}

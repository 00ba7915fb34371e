import { useEffect, useState } from 'react';
import { live, useStore, type MessageState, type State } from '../../store/index.ts';
import { onFrame } from '../motion.ts';

/** slow: a flight can be followed; fast: a morph could not; lines: above 20x without glyphs; votes: above 50x without heartbeats. */
export type StagePace = 'slow' | 'normal' | 'fast' | 'lines' | 'votes';

/** Up to this speed the buttons of messages stay long enough to be reached. */
export const REACHABLE = 0.1;

export const selectPace = ({ playing, speed }: State): StagePace => {
  if (!playing || speed <= REACHABLE) return 'slow';
  if (speed <= 4) return 'normal';
  if (speed <= 20) return 'fast';
  return speed <= 50 ? 'lines' : 'votes';
};

const selectMessages = (state: State) => state.messages;
/** Wall milliseconds between two pictures of the lines at high speed: they show which links are in use. */
const LINES_EVERY = 250;

/** The messages to draw. The state has them at human pace; while a flight can be followed they appear at once. */
export function useMessages(pace: StagePace): readonly MessageState[] {
  const published = useStore(selectMessages);
  const [immediate, setImmediate] = useState(published);
  const [calm, setCalm] = useState(published);
  const lines = pace === 'lines' || pace === 'votes';

  useEffect(() => {
    if (pace !== 'slow') return;
    return onFrame(() => {
      setImmediate(live.messages);
      return live.playing;
    });
  }, [pace, published]);

  useEffect(() => {
    if (!lines) return;
    const timer = setInterval(() => setCalm(live.messages), LINES_EVERY);
    return () => clearInterval(timer);
  }, [lines]);

  if (pace === 'slow') return immediate;
  if (!lines) return published;
  return pace === 'votes' ? calm.filter(({ kind }) => kind !== 'heartbeat' && kind !== 'stored') : calm;
}

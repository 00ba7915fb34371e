import { useEffect, useState } from 'react';
import { live, useStore, type MessageState, type State } from '../../store/index.ts';
import { onFrame } from '../motion.ts';

/**
 * reachable: so slow that a message can be pressed; flights: a flight can be followed; lines: it could not, so messages
 * are lines without glyphs; votes: the same without heartbeats.
 */
export type StagePace = 'reachable' | 'flights' | 'lines' | 'votes';

/** Up to this speed the buttons of messages stay long enough to be reached. */
const REACHABLE = 0.1;
/** A flight of fewer wall milliseconds would be a flicker of three pictures. */
const SHORTEST_FLIGHT = 50;

export const selectPace = ({ playing, speed, network: { dials } }: State): StagePace => {
  if (!playing || speed <= REACHABLE) return 'reachable';
  if (speed > 50) return 'votes';
  const flight = (dials.latency + dials.jitter / 2) / 1000 / speed;
  return speed > 20 || flight < SHORTEST_FLIGHT ? 'lines' : 'flights';
};

/** Above 4x a change of role is a cut: a morph would still run when the next one comes. */
export const selectMorphs = ({ playing, speed }: State): boolean => !playing || speed <= 4;

const selectMessages = (state: State) => state.messages;
const selectJumps = (state: State) => state.jumps;
/** Wall milliseconds between two pictures of the lines: they show which links are in use, calmly. */
const LINES_EVERY = 250;

/** The messages to draw: at once where a flight can be followed, else four times a second. */
export function useMessages(pace: StagePace): readonly MessageState[] {
  const published = useStore(selectMessages);
  const [immediate, setImmediate] = useState(published);
  const [calm, setCalm] = useState(published);
  const lines = pace === 'lines' || pace === 'votes';
  // A jump is drawn at once: whoever compares two pictures must not find the old messages after it.
  const jumps = useStore(selectJumps);
  const [jumped, setJumped] = useState(jumps);
  if (jumps !== jumped) {
    setJumped(jumps);
    setImmediate(published);
    setCalm(published);
  }

  useEffect(() => {
    if (lines) return;
    return onFrame(() => {
      setImmediate(live.messages);
      return live.playing;
    });
  }, [lines, published]);

  useEffect(() => {
    if (!lines) return;
    const look = () => setCalm(live.messages);
    const first = setTimeout(look);
    const timer = setInterval(look, LINES_EVERY);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [lines]);

  if (!lines) return immediate;
  return pace === 'votes' ? calm.filter(({ kind }) => kind !== 'heartbeat' && kind !== 'stored') : calm;
}

/** Stretches of the tape on request; one that was asked for already, and cannot have changed, is not asked again. */
import type { StoreApi } from 'zustand';
import { decodeTape } from '../worker/tapes.ts';
import type { Tape } from '../sim/index.ts';
import type { Session } from './session.ts';
import type { Actions, State } from './types.ts';

const MOST_KEPT = 12;
/** What is told of a stretch that could not be had. */
const NOTHING: Omit<Tape, 'from' | 'to'> = {
  tracks: [],
  marks: [],
  commits: [],
  strokes: [],
  strokesLeftOut: false,
  cuts: [],
  dots: [],
  dotsLeftOut: false,
};

export function createTape({ getState }: StoreApi<State>, ask: Session['ask']): Actions['fetchTape'] {
  const kept = new Map<string, Promise<Tape>>();

  async function fetch(from: number, to: number, maxStrokes: number, maxDots: number): Promise<Tape> {
    const answer = await ask({ type: 'tape', query: { from, to, maxStrokes, maxDots } });
    if (answer?.type !== 'tape') return { ...NOTHING, from, to };
    return decodeTape(answer.tape);
  }

  return (from, to, maxStrokes, maxDots = 0) => {
    const { epoch, end } = getState();
    const key = [epoch, end.events, from, to, maxStrokes, maxDots].join(' ');
    const known = kept.get(key);
    if (known) return known;
    const tape = fetch(from, to, maxStrokes, maxDots);
    kept.set(key, tape);
    for (const oldest of [...kept.keys()].slice(0, kept.size - MOST_KEPT)) kept.delete(oldest);
    return tape;
  };
}

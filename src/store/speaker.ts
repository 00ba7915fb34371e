/** What the live regions say (design §5.4): politely and not too often while playing, each event whole when stepping. */
import type { StoreApi } from 'zustand';
import { alertOf, politeOf, speakState } from '../narration/index.ts';
import { KEY_MARKS, type EventRow } from '../sim/types.ts';
import type { Frame } from '../worker/protocol.ts';
import type { State } from './types.ts';

export interface Speaker {
  heard(frame: Frame, wall: number): void;
  sayState(): void;
}

/** Wall milliseconds between two polite messages while playing. */
const PAUSE_FOR_BREATH = 2500;
/** News that waits for its turn; the oldest of more is only counted. */
const MOST_NEWS = 32;

export function createSpeaker({ getState, setState }: StoreApi<State>): Speaker {
  let waiting: EventRow[] = [];
  let skipped = 0;
  let spokeAt = -Infinity;
  const polite = (text: string) => setState({ narration: { ...getState().narration, polite: text } });

  return {
    heard(frame, wall) {
      const { verbosity, playing, violations } = getState();
      if (frame.keyframe) {
        waiting = [];
        skipped = 0;
        setState({ narration: { polite: '', alert: '' } });
      }
      const [first] = frame.violations ?? [];
      if (first && violations.length === 0) setState({ narration: { ...getState().narration, alert: alertOf(first) } });
      if (verbosity === 'off') return;
      // Stepping speaks of every event: the reader asked for exactly this one.
      const news = verbosity === 'all' || !playing ? frame.news : frame.news.filter(isKey);
      waiting.push(...news);
      skipped += verbosity === 'all' ? frame.skipped : 0;
      skipped += waiting.splice(0, waiting.length - MOST_NEWS).length;
      if (waiting.length === 0 || (playing && wall - spokeAt < PAUSE_FOR_BREATH)) return;
      polite(politeOf(waiting, skipped));
      spokeAt = wall;
      waiting = [];
      skipped = 0;
    },
    sayState: () => polite(speakState(getState())),
  };
}

const isKey = (row: EventRow) => (row.marks & KEY_MARKS) !== 0;

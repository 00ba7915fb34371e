/** What the live regions say (design §5.4): politely and not too often while playing, each event whole when stepping. */
import type { StoreApi } from 'zustand';
import type { EventRow } from '../sim/types.ts';
import type { Frame } from '../worker/protocol.ts';
import { clusterOf } from './cluster.ts';
import type * as speech from './speech.ts';
import type { State } from './types.ts';

type Speech = typeof speech;

interface Speaker {
  heard(frame: Frame, wall: number): void;
  sayState(): Promise<void>;
}

/** Wall milliseconds between two polite messages while playing. */
const PAUSE_FOR_BREATH = 2500;
/** News that waits for its turn, newest first; the oldest of more is only counted. */
const MOST_NEWS = 32;

export function createSpeaker({ getState, setState }: StoreApi<State>): Speaker {
  let waiting: EventRow[] = [];
  let skipped = 0;
  /** Events taken when the last words were said. */
  let spokenTo = 0;
  let spokeAt = -Infinity;
  let words: Speech | null = null;
  /** One after the other; in silence where the words cannot be had. */
  function withWords(speak: (words: Speech) => void): void {
    if (words !== null) return speak(words);
    void import('./speech.ts').then(
      (loaded) => speak((words = loaded)),
      () => {},
    );
  }
  function polite(text: string): void {
    const { narration } = getState();
    // A live region stays silent when its text does not change, even where the same is asked for twice.
    setState({ narration: { ...narration, polite: text === narration.polite ? `${text}\u00a0` : text } });
  }
  function forget(frame: Frame): void {
    waiting = [];
    skipped = 0;
    spokenTo = frame.events;
  }

  return {
    heard(frame, wall) {
      const { verbosity, playing, violations } = getState();
      if (frame.keyframe) setState({ narration: { polite: '', alert: '' } });
      const [first] = frame.violations ?? [];
      if (first && violations.length === 0) {
        withWords(({ alertOf }) => setState({ narration: { ...getState().narration, alert: alertOf(first) } }));
      }
      if (frame.keyframe) {
        const before = getState();
        if (verbosity !== 'off' && frame.news.length > 0) {
          withWords(({ arrivalText }) => polite(arrivalText(before, frame)));
        }
        return forget(frame);
      }
      waiting.unshift(...frame.news);
      skipped += frame.skipped + waiting.splice(MOST_NEWS).length;
      if (waiting.length === 0 || verbosity === 'off') return forget(frame);
      if (playing && wall - spokeAt < PAUSE_FOR_BREATH) return;
      const others = verbosity === 'all' ? frame.events - spokenTo - waiting.length : skipped;
      const told = waiting;
      withWords(({ politeOf }) => polite(politeOf(told, Math.max(0, others))));
      spokeAt = wall;
      forget(frame);
    },
    async sayState() {
      const { speakState } = await import('../narration/aloud.ts');
      polite(speakState(clusterOf(getState())));
    },
  };
}

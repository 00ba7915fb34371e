import { useStore, type State } from '../../store/index.ts';
import type { Beats } from './useBeats.ts';

const selectPlaying = (state: State) => state.playing;

/** Says a step's note when the reader has stepped or jumped to it; while time goes on the narration has the word. */
export function Spoken({ beat, left }: Beats) {
  const playing = useStore(selectPlaying);
  const said = playing || left || !beat ? '' : [beat.note, beat.question?.text].filter(Boolean).join(' ');
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}

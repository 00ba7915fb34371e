import { Button } from '../../../design/controls/index.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import { Foot } from '../Foot.tsx';
import { words } from '../words.ts';
import styles from '../Panel.module.css';
import type { PhaseProps } from './shape.ts';

const selectHeadline = (state: State) => state.sign.headline;
const selectPlaying = (state: State) => state.playing;

/** The run is on its way: what happens now is told as the sign would, for the lesson stands in the sign's place. */
export function Going({ open: { standing } }: PhaseProps) {
  const { phase } = standing;
  const headline = useStore(selectHeadline);
  const playing = useStore(selectPlaying);
  const own = phase === 'watching' ? words.watching : phase === 'replaying' ? words.replaying : words.going;
  return (
    <>
      <p className={styles.now}>{headline}</p>
      <p className={styles.note}>{playing ? own : `${phase === 'replaying' ? `${own} ` : ''}${words.paused}`}</p>
      <Foot first>
        {phase === 'going' ? (
          <Button onClick={actions.continueLesson}>{words.arrive}</Button>
        ) : (
          !playing && <Button onClick={actions.continueLesson}>{words.goOn}</Button>
        )}
      </Foot>
    </>
  );
}

import { Button } from '../../../design/controls/index.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import { answerText } from '../answers.ts';
import { Foot } from '../Foot.tsx';
import { Prose } from '../Prose.tsx';
import { standOfRun } from '../told.ts';
import { words } from '../words.ts';
import styles from '../Panel.module.css';
import type { PhaseProps } from './shape.ts';

/** Of an open question the panel tells what can be watched, but not that it broke something. */
const selectHeadline = (state: State) => {
  const { headline, broken } = standOfRun(state);
  return broken && state.lesson?.standing.phase !== 'going' ? '' : headline;
};
const selectPlaying = (state: State) => state.playing;

/** The run is on its way: what happens now is told as the sign would, for the lesson stands in the sign's place. */
export function Going({ open: { standing }, step: { question }, children }: PhaseProps) {
  const { phase, answer } = standing;
  const headline = useStore(selectHeadline);
  const playing = useStore(selectPlaying);
  const own = phase === 'going' ? words.going : phase === 'watching' ? words.watching : words.replaying;
  return (
    <>
      {headline !== '' && <p className={styles.now}>{headline}</p>}
      <p className={styles.note}>{own}</p>
      {question && answer && answer.kind !== 'hands' && (
        <div className={styles.said}>
          <p>
            <Prose text={question.ask} />
          </p>
          <p>
            {words.youSaid}: <Prose text={answerText(answer, question)} />
          </p>
        </div>
      )}
      {children}
      {phase === 'going' ? (
        <Foot first>
          <Button onClick={actions.continueLesson}>{words.arrive}</Button>
        </Foot>
      ) : (
        !playing && (
          <Foot first>
            <Button onClick={actions.continueLesson}>{words.goOn}</Button>
          </Foot>
        )
      )}
    </>
  );
}

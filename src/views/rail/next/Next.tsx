import { actions, useStore, type State } from '../../../store/index.ts';
import { useAnswer } from '../../useAnswer.ts';
import { Choices } from './Choices.tsx';
import styles from './Next.module.css';
import { useOpen } from './useOpen.ts';
import { words } from './words.ts';

const NOW = {};
const selectManual = (state: State) => state.manual;
const selectPlaying = (state: State) => state.playing;

/** What can happen next, while time stands still; under the running clock it can be folded. */
export function Next() {
  const manual = useStore(selectManual);
  const playing = useStore(selectPlaying) && !manual;
  const [unfolded, setUnfolded] = useOpen();
  const open = manual || unfolded;
  const choices = useAnswer(actions.fetchChoices, open && !playing ? NOW : null);
  return (
    <section
      className={styles.next}
      aria-label={words.title}
      data-open={open || undefined}
      data-manual={manual || undefined}
    >
      <header className={styles.head}>
        <h2>
          {manual ? (
            words.title
          ) : (
            <button type="button" aria-expanded={open} onClick={() => setUnfolded(!open)}>
              {words.title}
            </button>
          )}
        </h2>
        {open && choices && !playing && <span>{words.count(choices.length)}</span>}
      </header>
      {open && playing && <p className={styles.empty}>{words.playing}</p>}
      {open && !playing && choices && <Choices choices={choices} />}
    </section>
  );
}

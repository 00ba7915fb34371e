import { actions, useStore, type State } from '../../../store/index.ts';
import { useAnswer } from '../../useAnswer.ts';
import { Choices } from './Choices.tsx';
import styles from './Next.module.css';
import { useOpen } from './useOpen.ts';
import { words } from './words.ts';

const NOW = {};
const selectShown = (state: State) => state.manual || !state.playing;
const selectManual = (state: State) => state.manual;

/** What can happen next, while time stands still; under the running clock it can be folded. */
export function Next() {
  const shown = useStore(selectShown);
  return shown ? <Section /> : null;
}

function Section() {
  const manual = useStore(selectManual);
  const [unfolded, setUnfolded] = useOpen();
  const open = manual || unfolded;
  const choices = useAnswer(actions.fetchChoices, open ? NOW : null);
  return (
    <section
      className={styles.next}
      aria-label={words.title}
      data-open={open || undefined}
      data-manual={manual || undefined}
    >
      <header className={styles.head}>
        {manual ? (
          <h2>{words.title}</h2>
        ) : (
          <h2>
            <button type="button" aria-expanded={open} onClick={() => setUnfolded(!open)}>
              {words.title}
            </button>
          </h2>
        )}
        {open && choices && <span>{words.count(choices.length)}</span>}
      </header>
      {open && choices && <Choices choices={choices} />}
    </section>
  );
}

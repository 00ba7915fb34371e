import { Button, ToggleGroup } from '../../design/controls/index.ts';
import { type Experimenting, experimentActions, useExperiment } from '../../store/experimenting/index.ts';
import { Trials } from './Trials.tsx';
import { words } from './words.ts';
import styles from './Experiment.module.css';

const selectExpected = ({ expected }: Experimenting) => expected;
const selectLines = ({ lines }: Experimenting) => lines;

/** Who asked anew has lost the button that he pressed. */
function focusAfterResults(heading: HTMLElement | null): void {
  if (document.activeElement === document.body) heading?.focus();
}

/** What the reader expects, before anything is shown. */
export function Prediction() {
  const expected = useExperiment(selectExpected);
  const choices = useExperiment(selectLines).map(({ setting: { id, label } }) => ({
    ...{ value: id, label: label.replace(' ms', '') },
    name: words.range(label.replace(' ms', '')),
  }));
  const ready = expected.fastest !== '' && expected.longestTail !== '';
  return (
    <section className={styles.question}>
      <h2 ref={focusAfterResults} tabIndex={-1}>
        {words.question}
      </h2>
      <p>{words.fastest}</p>
      <ToggleGroup
        label={words.fastest}
        choices={choices}
        value={expected.fastest}
        onChange={(fastest) => experimentActions.expect({ fastest })}
        className={styles.ranges}
      />
      <p>
        {words.longestTail} <span className={styles.hint}>{words.tailHint}</span>
      </p>
      <ToggleGroup
        label={words.longestTail}
        choices={choices}
        value={expected.longestTail}
        onChange={(longestTail) => experimentActions.expect({ longestTail })}
        className={styles.ranges}
      />
      <div className={styles.controls}>
        <Button
          look="primary"
          unavailable={!ready}
          aria-describedby="experiment-hint"
          onClick={experimentActions.start}
        >
          {words.lockIn}
        </Button>
        <Trials />
        <p id="experiment-hint" className={styles.hint}>
          {ready ? words.hidden : words.chooseFirst}
        </p>
      </div>
    </section>
  );
}

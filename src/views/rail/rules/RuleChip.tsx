import { ruleOff, rulesOffLine } from '../../../narration/rulesOff.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import styles from './RuleChip.module.css';
import { words } from './words.ts';

const selectUnsafe = (state: State) => state.unsafe;

/** In sight all the time that a rule is off; leads to it. Nothing while all are on: load it when one is not. */
export function RuleChip() {
  const unsafe = useStore(selectUnsafe);
  const [first] = unsafe;
  if (first === undefined) return null;
  const { rule, label } = ruleOff(first);
  return (
    <button
      type="button"
      className={styles.chip}
      data-control=""
      title={words.openOff(label)}
      onClick={() => actions.openRule(rule)}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="5.6" />
        <path d="M3 11L11 3" />
      </svg>
      {rulesOffLine(unsafe)}
    </button>
  );
}

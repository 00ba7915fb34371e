import { IconButton, icons } from '../../design/controls/index.ts';
import { rulesByBox } from '../../narration/index.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import { words } from './words.ts';
import styles from './Panel.module.css';

const RULES = new Map(rulesByBox().flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)));
const selectRule = (state: State) => state.rule;
const close = () => actions.openRule('');

/** The rule whose id was pressed, in one sentence, with its section. */
export function RuleCard() {
  const id = useStore(selectRule);
  const rule = id === '' ? undefined : RULES.get(id);
  if (!rule) return null;
  return (
    <section className={styles.rule} aria-live="polite" aria-label={words.openRule(rule.id)}>
      <div>
        <h3>{words.rule(rule.id, rule.section)}</h3>
        <p>{rule.line}</p>
      </div>
      <IconButton look="quiet" label={words.close} onClick={close}>
        <icons.Cross />
      </IconButton>
    </section>
  );
}

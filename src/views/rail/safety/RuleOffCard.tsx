import { Button } from '../../../design/controls/index.ts';
import { ruleOff } from '../../../narration/rulesOff.ts';
import type { MutantId } from '../../../raft/mutants/ids.ts';
import { actions, useStore, type BranchInfo, type State } from '../../../store/index.ts';
import card from '../FiredCards.module.css';
import { words } from './ruleOffWords.ts';
import styles from './RuleOffCard.module.css';

const selectBranches = (state: State) => state.branches;

/** The branch in which the rule is on from the start, where there is one. */
const replayOf = (branches: readonly BranchInfo[], rule: MutantId): BranchInfo | undefined =>
  branches.find(({ act }) => act?.name === 'setRule' && act.args['rule'] === rule && act.args['state'] === 'on');

/** What a rule that is off would have asked, and what would have become of the run with it. */
export function RuleOffCard({ id }: { id: MutantId }) {
  const branches = useStore(selectBranches);
  const { rule, section, short, help } = ruleOff(id);
  const replayed = replayOf(branches, id);
  return (
    <section>
      <div className={card.card}>
        <button type="button" className={card.head} title={words.openRule(rule)} onClick={() => actions.openRule(rule)}>
          {words.title(rule, short, section)}
        </button>
        <p>{help}</p>
      </div>
      <div className={styles.acts}>
        <Button look="primary" onClick={() => (replayed ? actions.showBranch(replayed.id) : actions.replayWith(id))}>
          {words.replay}
        </Button>
        <Button onClick={() => (replayed ? actions.compareWith(replayed.id) : actions.replayWith(id, true))}>
          {words.compareBoth}
        </Button>
      </div>
    </section>
  );
}

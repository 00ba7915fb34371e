import { range } from 'd3';
import { Button } from '../../../design/controls/index.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import { withServer } from '../answers.ts';
import { words } from '../words.ts';
import styles from './Prompt.module.css';

const selectSize = (state: State) => state.size;
const NOBODY: readonly number[] = [];
const selectChosen = ({ lesson }: State) => (lesson?.draft?.kind === 'server' ? lesson.draft.servers : NOBODY);

/** The servers in a row; those on the picture do the same. */
export function Servers({ several }: { readonly several: boolean }) {
  const size = useStore(selectSize);
  const chosen = useStore(selectChosen);
  const toggle = (id: number) =>
    actions.draftAnswer(withServer(useStore.getState().lesson?.draft ?? null, id, several));
  return (
    <>
      <p className={styles.how}>{words.servers(several)}</p>
      <div role="group" aria-label={words.options} className={styles.row}>
        {range(1, size + 1).map((id) => (
          <Button key={id} className={styles.thing} aria-pressed={chosen.includes(id)} onClick={() => toggle(id)}>
            {words.server(id)}
          </Button>
        ))}
      </div>
    </>
  );
}

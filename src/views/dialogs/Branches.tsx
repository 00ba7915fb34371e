import { useRef, useState } from 'react';
import { Button, Dialog } from '../../design/controls/index.ts';
import { branchLine, branchName, whyBranchStays } from '../../narration/branches.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import styles from './dialogs.module.css';
import { useRemoval } from '../branches/useRemoval.ts';
import { NoteForm } from './NoteForm.tsx';
import { words } from './words.ts';

const w = words.branches;
const selectBranches = (state: State) => state.branches;
const selectShown = (state: State) => state.branch;
const selectComparing = (state: State) => state.comparing;

/** All futures of the run: to look at, compare, name and delete, where there is no room for them above the tape. */
export function Branches({ onClose }: { readonly onClose: () => void }) {
  const branches = useStore(selectBranches);
  const shown = useStore(selectShown);
  const comparing = useStore(selectComparing);
  const [edited, setEdited] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const remove = useRemoval(list);
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Dialog title={w.title} closeLabel={words.close} onClose={onClose}>
      <ul ref={list} className={styles.list}>
        {branches.map((branch) => {
          const { id } = branch;
          const stays = whyBranchStays(branch, branches.length);
          return (
            <li key={id} data-shown={id === shown || undefined}>
              <Button
                className={styles.wideButton}
                aria-current={id === shown || undefined}
                onClick={then(() => actions.showBranch(id))}
              >
                <span className={styles.number} data-shown={id === shown || undefined}>
                  {id}
                </span>
                {branchName(branch)}
                <span className={styles.when}>{branchLine(branch)}</span>
              </Button>
              {id !== shown && (
                <Button
                  aria-pressed={id === comparing}
                  onClick={then(() => actions.compareWith(id === comparing ? 0 : id))}
                >
                  {w.compare}
                </Button>
              )}
              <Button aria-expanded={edited === id} onClick={() => setEdited(edited === id ? 0 : id)}>
                {w.rename}
              </Button>
              <Button
                unavailable={stays !== ''}
                tip={stays}
                aria-description={stays || undefined}
                onClick={() => remove(id)}
              >
                {w.remove}
              </Button>
              {edited === id && (
                <NoteForm
                  label={w.name}
                  initial={branchName(branch)}
                  onCancel={() => setEdited(0)}
                  onDone={(text) => {
                    setEdited(0);
                    actions.renameBranch(id, text);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

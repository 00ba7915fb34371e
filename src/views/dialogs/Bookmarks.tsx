import { useState } from 'react';
import { Button, Dialog } from '../../design/controls/index.ts';
import { bookmarkName } from '../../narration/moving.ts';
import { formatClock } from '../../narration/numbers.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import styles from './dialogs.module.css';
import { NoteForm } from './NoteForm.tsx';
import { words } from './words.ts';

const w = words.bookmarks;
const selectBookmarks = (state: State) => state.bookmarks;
const selectSeveral = (state: State) => state.branches.length > 1;

/** The moments that the reader has marked, to go back to and to name. */
export function Bookmarks({ onClose }: { readonly onClose: () => void }) {
  const bookmarks = useStore(selectBookmarks);
  const several = useStore(selectSeveral);
  const [edited, setEdited] = useState(0);
  const name = (id: number, note: string, at: number) => (edited === id ? '' : bookmarkName(note, at));
  return (
    <Dialog title={w.title} closeLabel={words.close} onClose={onClose}>
      {bookmarks.length === 0 && <p>{w.none}</p>}
      <ul className={styles.list}>
        {[...bookmarks]
          .sort((a, b) => a.moment.now - b.moment.now)
          .map(({ id, note, moment, branch }) => (
            <li key={id}>
              <Button
                className={styles.wideButton}
                onClick={() => {
                  onClose();
                  actions.goToBookmark(id);
                }}
              >
                <span className={styles.time}>{formatClock(moment.now)}</span>
                {name(id, note, moment.now)}
                {several && <span className={styles.when}>{w.inBranch(branch)}</span>}
              </Button>
              <Button onClick={() => setEdited(edited === id ? 0 : id)} aria-expanded={edited === id}>
                {w.rename}
              </Button>
              <Button onClick={() => actions.removeBookmark(id)}>{w.remove}</Button>
              {edited === id && (
                <NoteForm
                  label={w.note}
                  initial={note}
                  onCancel={() => setEdited(0)}
                  onDone={(text) => {
                    setEdited(0);
                    actions.renameBookmark(id, text);
                  }}
                />
              )}
            </li>
          ))}
      </ul>
      <div className={styles.foot}>
        <Button look="primary" onClick={() => actions.addBookmark()}>
          {w.add}
        </Button>
      </div>
    </Dialog>
  );
}

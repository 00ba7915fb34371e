import { useRef, type KeyboardEvent } from 'react';
import { Button } from '../../design/controls/index.ts';
import { actions, type Library as Content } from '../../store/index.ts';
import { LibrarySign } from './LibrarySign.tsx';
import { Shelves } from './Shelves.tsx';
import { useLibrary } from './useLibrary.ts';
import { useOverPage } from './useOverPage.ts';
import { words } from './words.ts';
import styles from './Library.module.css';

const back = () => actions.setPage('run');

/** The scenarios, over the run, which is kept as it is (design §7a). */
export function Library() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [library, again] = useLibrary();
  useOverPage(dialog);
  const onKeyDown = (event: KeyboardEvent) => {
    // Escape is the dialog's; whoever has another use for it has stopped it.
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    back();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.page}
      aria-label={words.title}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onClose={({ currentTarget }) => !currentTarget.open && back()}
    >
      <LibrarySign sentence={library ? sentenceOf(library) : ''} onBack={back} />
      {library ? <Shelves library={library} /> : <Waiting failed={library === null} onAgain={again} />}
    </dialog>
  );
}

const sentenceOf = ({ cards, packs }: Content): string => words.sentence(cards.length, packs.length);

function Waiting({ failed, onAgain }: { readonly failed: boolean; readonly onAgain: () => void }) {
  return (
    <div className={styles.waiting} role="status">
      <p>{failed ? words.failed : words.loading}</p>
      {failed && <Button onClick={onAgain}>{words.again}</Button>}
    </div>
  );
}

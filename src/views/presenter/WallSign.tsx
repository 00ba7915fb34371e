import { useShallow } from 'zustand/react/shallow';
import { Button } from '../../design/controls/index.ts';
import { actions, type State, useStore } from '../../store/index.ts';
import { rulesOffLine } from '../../narration/rulesOff.ts';
import { toldSign } from '../lesson/told.ts';
import sign from '../sign/Sign.module.css';
import { SignText } from '../sign/SignText.tsx';
import { selectCaption, isLong } from './caption.ts';
import styles from './presenter.module.css';
import { words } from './words.ts';

const selectUnsafe = (state: State) => state.unsafe;

/** What is true now, and below it what there is to see; the code of this moment at the right. */
export function WallSign({ onNotes, onLeave }: { readonly onNotes: () => void; readonly onLeave: () => void }) {
  const { term, headline, support, broken } = useStore(useShallow(toldSign));
  const unsafe = useStore(selectUnsafe);
  const caption = useStore(selectCaption);
  const off = unsafe.length > 0 && !broken ? rulesOffLine(unsafe) : '';
  const told = caption !== '' && !isLong(caption) ? caption : off || support;
  return (
    <header className={sign.sign} data-broken={broken || undefined}>
      <SignText term={term} headline={headline} support={told} />
      <nav className={styles.nav} aria-label={words.wall}>
        {/* For whoever stands at the machine: seen while the pointer moves. */}
        <span className={styles.passing}>
          <Button look="sign" onClick={onNotes}>
            {words.notes}
          </Button>
          <Button look="sign" onClick={onLeave}>
            {words.leave}
          </Button>
        </span>
        <Button look="sign" onClick={() => actions.openDialog('code')}>
          <CodeGlyph />
          {words.showCode} <kbd className={styles.key}>A</kbd>
        </Button>
      </nav>
    </header>
  );
}

/** Three finders and some modules: a code as one remembers it. */
function CodeGlyph() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d="M1 1h5v5H1zM10 1h5v5h-5zM1 10h5v5H1z" />
      <path d="M10 10h2v2h-2zM13 13h2v2h-2zM13 9h2M9 14h2" />
    </svg>
  );
}

import { TermPatterns } from '../design/glyphs/index.ts';
import { Dialogs } from './Dialogs.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { useKeyboard } from './keyboard.ts';
import { LiveRegions } from './LiveRegions.tsx';
import { useAppearance } from './useAppearance.ts';
import { useFirstFocus } from './useFirstFocus.ts';
import styles from './App.module.css';
import { words } from './words.ts';

export function App() {
  return (
    <ErrorBoundary>
      <Page />
    </ErrorBoundary>
  );
}

function Page() {
  useAppearance();
  useFirstFocus();
  const mode = useKeyboard();
  return (
    <>
      <a href="#transport" className={styles.skip} onClick={skip}>
        {words.skip}
      </a>
      <TermPatterns />
      <Frame mode={mode} />
      <LiveRegions />
      <Dialogs />
    </>
  );
}

/** The address says which run to open: a jump must not change it. */
function skip(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('play')?.focus();
}

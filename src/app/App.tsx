import { Activity, lazy, Suspense, useEffect } from 'react';
import { TermPatterns } from '../design/glyphs/index.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Frame } from './Frame.tsx';
import { useKeyboard } from './keyboard.ts';
import { LiveRegions } from './LiveRegions.tsx';
import { useAppearance } from './useAppearance.ts';
import { focusPlay, useFirstFocus } from './useFirstFocus.ts';
import { useStore, type State } from '../store/index.ts';
import { watchDrops } from '../views/editor/dropping.ts';
import styles from './App.module.css';
import { words } from './words.ts';

/** They come when they are asked for: the first picture needs none. */
const Dialogs = lazy(() => import('./Dialogs.tsx').then(({ Dialogs }) => ({ default: Dialogs })));

const Pages = lazy(() => import('./Pages.tsx').then(({ Pages }) => ({ default: Pages })));

const LessonFrame = lazy(() =>
  import('./lesson/LessonFrame.tsx').then(({ LessonFrame }) => ({ default: LessonFrame })),
);

/** Within somebody else's page: another layout of the same run. */
const Embed = lazy(() => import('./embed/Embed.tsx').then(({ Embed }) => ({ default: Embed })));

/** In front of a class. */
const Wall = lazy(() => import('./presenting/Wall.tsx').then(({ Wall }) => ({ default: Wall })));

const selectPresenting = (state: State) => state.presenting;
const selectEmbedded = (state: State) => state.embedded;
const selectPage = (state: State) => state.page;
/** What a scenario tells a class is told on the wall alone. */
const selectTaught = ({ lesson, presenting }: State) => lesson !== null && !(presenting && lesson.ofScenario);
const selectDialog = (state: State) => state.dialog;

export function App() {
  return <ErrorBoundary>{useStore(selectEmbedded) ? <EmbeddedPage /> : <Page />}</ErrorBoundary>;
}

function EmbeddedPage() {
  return (
    <Suspense>
      <Embed />
    </Suspense>
  );
}

function Page() {
  useAppearance();
  useEffect(watchDrops, []);
  const presenting = useStore(selectPresenting);
  const dialog = useStore(selectDialog);
  return (
    <>
      <TermPatterns />
      <Suspense>{presenting && <Wall />}</Suspense>
      {/* Behind the wall it rests, and stays as it was left. */}
      <Activity mode={presenting ? 'hidden' : 'visible'}>
        <Desk />
      </Activity>
      <LiveRegions />
      <Suspense>{dialog !== 'none' && <Dialogs dialog={dialog} />}</Suspense>
    </>
  );
}

function Desk() {
  useFirstFocus();
  const mode = useKeyboard();
  const page = useStore(selectPage);
  return (
    <>
      <a href="#transport" className={styles.skip} onClick={skip}>
        {words.skip}
      </a>
      {useStore(selectTaught) ? (
        <Suspense fallback={<Frame mode={mode} />}>
          <LessonFrame mode={mode} />
        </Suspense>
      ) : (
        <Frame mode={mode} />
      )}
      <Suspense>{page !== 'run' && <Pages page={page} />}</Suspense>
    </>
  );
}

/** The address says which run to open: a jump must not change it. */
function skip(event: { preventDefault(): void }): void {
  event.preventDefault();
  focusPlay();
}

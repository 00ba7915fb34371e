import { lazy, Suspense } from 'react';
import { actions, useStore, type State } from '../store/index.ts';
import { keyRows } from './keyRows.ts';

const Keys = lazy(() => import('../views/dialogs/Keys.tsx').then(({ Keys }) => ({ default: Keys })));
const NewRun = lazy(() => import('../views/dialogs/NewRun.tsx').then(({ NewRun }) => ({ default: NewRun })));
const Write = lazy(() => import('../views/dialogs/Write.tsx').then(({ Write }) => ({ default: Write })));
const GoTo = lazy(() => import('../views/dialogs/GoTo.tsx').then(({ GoTo }) => ({ default: GoTo })));
const RunUntil = lazy(() => import('../views/dialogs/RunUntil.tsx').then(({ RunUntil }) => ({ default: RunUntil })));
const Stops = lazy(() => import('../views/dialogs/Stops.tsx').then(({ Stops }) => ({ default: Stops })));
const Bookmarks = lazy(() =>
  import('../views/dialogs/Bookmarks.tsx').then(({ Bookmarks }) => ({ default: Bookmarks })),
);
const Branches = lazy(() => import('../views/dialogs/Branches.tsx').then(({ Branches }) => ({ default: Branches })));

const selectDialog = (state: State) => state.dialog;
const rows = keyRows(/Mac|iPhone|iPad/.test(navigator.userAgent));
const close = () => actions.openDialog('none');

/** The open dialog. They come when they are asked for: the first picture needs none. */
export function Dialogs() {
  const dialog = useStore(selectDialog);
  return (
    <Suspense>
      {dialog === 'keys' && <Keys rows={rows} onClose={close} />}
      {dialog === 'newRun' && <NewRun onClose={close} />}
      {dialog === 'write' && <Write onClose={close} />}
      {dialog === 'goTo' && <GoTo onClose={close} />}
      {dialog === 'runUntil' && <RunUntil onClose={close} />}
      {dialog === 'stops' && <Stops onClose={close} />}
      {dialog === 'bookmarks' && <Bookmarks onClose={close} />}
      {dialog === 'branches' && <Branches onClose={close} />}
    </Suspense>
  );
}

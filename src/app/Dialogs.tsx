import { lazy } from 'react';
import { actions, useStore, type State } from '../store/index.ts';
import { keyRows, wallRows } from './keyRows.ts';

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

const Share = lazy(() => import('../views/share/index.ts').then(({ ShareDialog }) => ({ default: ShareDialog })));
const Code = lazy(() => import('../views/share/index.ts').then(({ CodeDialog }) => ({ default: CodeDialog })));

const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);
const rows = { page: keyRows(mac), wall: wallRows(mac) };
const selectPresenting = (state: State) => state.presenting;
const close = () => actions.openDialog('none');

/** The dialog that is open. */
export function Dialogs({ dialog }: { readonly dialog: Exclude<State['dialog'], 'none'> }) {
  const presenting = useStore(selectPresenting);
  switch (dialog) {
    case 'keys':
      return <Keys rows={presenting ? rows.wall : rows.page} onClose={close} />;
    case 'newRun':
      return <NewRun onClose={close} />;
    case 'write':
      return <Write onClose={close} />;
    case 'goTo':
      return <GoTo onClose={close} />;
    case 'runUntil':
      return <RunUntil onClose={close} />;
    case 'stops':
      return <Stops onClose={close} />;
    case 'bookmarks':
      return <Bookmarks onClose={close} />;
    case 'branches':
      return <Branches onClose={close} />;
    case 'share':
      return <Share onClose={close} />;
    case 'code':
      return <Code onClose={close} />;
  }
}

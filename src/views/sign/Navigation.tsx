import { lazy, type RefObject, Suspense, useRef, useState } from 'react';
import { Button, cx, icons } from '../../design/controls/index.ts';
import { actions, type State, useStore } from '../../store/index.ts';
import settings from './Settings.module.css';
import styles from './Sign.module.css';
import { words } from './words.ts';

const Settings = lazy(() => import('./Settings.tsx').then(({ Settings }) => ({ default: Settings })));
const DiagramTools = lazy(() => import('../spacetime/Toolbar.tsx').then(({ Toolbar }) => ({ default: Toolbar })));
const selectSpaceTime = (state: State) => state.dock === 'spaceTime';
const PANEL = 'settings-panel';

/** What the page itself offers. Where there is no room for three buttons, all of it lies in the panel of the last. */
export function Navigation() {
  const panel = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(false);
  const spaceTime = useStore(selectSpaceTime);
  return (
    <nav className={styles.navigation} aria-label={words.navigation}>
      {!spaceTime && (
        <Button look="sign" className={styles.wide} onClick={() => actions.openDialog('keys')}>
          {words.keys}
        </Button>
      )}
      <Button look="sign" popoverTarget={PANEL}>
        <span className={styles.wide}>{words.view}</span>
        <span className={styles.narrow}>
          <icons.More />
          <span className="visually-hidden">{words.menu}</span>
        </span>
      </Button>
      {spaceTime ? (
        <span className={styles.diagramTools}>
          <Suspense>
            <DiagramTools sign />
          </Suspense>
        </span>
      ) : (
        <Button look="sign" className={cx(styles.wide, styles.strong)} onClick={() => actions.openDialog('newRun')}>
          {words.newRun}
        </Button>
      )}
      <div
        ref={panel}
        id={PANEL}
        popover="auto"
        role="group"
        aria-label={words.view}
        className={settings.panel}
        onBeforeToggle={() => setAsked(true)}
      >
        <Runs panel={panel} />
        <Suspense>{asked && <Settings />}</Suspense>
      </div>
    </nav>
  );
}

function Runs({ panel }: { readonly panel: RefObject<HTMLDivElement | null> }) {
  const then = (act: () => void) => () => {
    panel.current?.hidePopover();
    act();
  };
  return (
    <div className={cx(settings.runs, styles.narrow)}>
      <Button onClick={then(() => actions.openDialog('newRun'))}>{words.newRun}</Button>
      <Button onClick={then(actions.sameSeedAgain)}>{words.sameSeed}</Button>
      <Button onClick={then(actions.newSeed)}>{words.newSeed}</Button>
      <Button onClick={then(() => actions.openDialog('keys'))}>{words.keys}</Button>
    </div>
  );
}

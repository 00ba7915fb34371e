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
const openLibrary = () => actions.setPage('library');
const openLessons = () => actions.setPage('lessons');
const openShare = () => actions.openDialog('share');
const openKeys = () => actions.openDialog('keys');

/** What the page itself offers. Where there is no room for all of it, the rest lies in a panel. */
export function Navigation() {
  const panel = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(false);
  const spaceTime = useStore(selectSpaceTime);
  return (
    <nav className={styles.navigation} aria-label={words.navigation}>
      {!spaceTime && (
        <>
          <Button look="sign" className={styles.roomy} onClick={openLibrary}>
            {words.scenarios}
          </Button>
          <Button look="sign" className={styles.roomy} onClick={openLessons}>
            {words.lessons}
          </Button>
          <Button look="sign" className={styles.roomy} onClick={openKeys}>
            {words.keys}
          </Button>
        </>
      )}
      <Button look="sign" popoverTarget={PANEL}>
        <span className={styles.roomy}>{words.view}</span>
        <span className={styles.folded}>
          <icons.More />
          <span className="visually-hidden">{words.menu}</span>
        </span>
      </Button>
      <Button look="sign" className={styles.beside} onClick={openShare}>
        {words.share}
      </Button>
      <Button look="sign" className={styles.beside} onClick={actions.present}>
        {words.present}
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
        <Suspense>{asked && <Settings panel={PANEL} />}</Suspense>
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
    <div className={cx(settings.runs, styles.folded)}>
      <Button onClick={then(openLibrary)}>{words.scenarios}</Button>
      <Button onClick={then(openLessons)}>{words.lessons}</Button>
      <Button className={styles.below} onClick={then(openShare)}>
        {words.share}
      </Button>
      <Button className={styles.below} onClick={then(actions.present)}>
        {words.present}
      </Button>
      <Button className={styles.narrow} onClick={then(() => actions.openDialog('newRun'))}>
        {words.newRun}
      </Button>
      <Button className={styles.narrow} onClick={then(actions.sameSeedAgain)}>
        {words.sameSeed}
      </Button>
      <Button className={styles.narrow} onClick={then(actions.newSeed)}>
        {words.newSeed}
      </Button>
      <Button onClick={then(openKeys)}>{words.keys}</Button>
    </div>
  );
}

import { lazy, Suspense } from 'react';
import { Button, icons } from '../../design/controls/index.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import { Clock } from './Clock.tsx';
import { MenuButton } from './MenuButton.tsx';
import { NextKey, Steps } from './Moves.tsx';
import { Speed } from './Speed.tsx';
import styles from './Transport.module.css';
import { words } from './words.ts';

/** Seldom seen, so not part of the first picture. */
const ManualMoves = lazy(() => import('./Manual.tsx').then(({ ManualMoves }) => ({ default: ManualMoves })));
const ClockSwitch = lazy(() => import('./Manual.tsx').then(({ ClockSwitch }) => ({ default: ClockSwitch })));
const Searching = lazy(() => import('./Searching.tsx').then(({ Searching }) => ({ default: Searching })));

const selectPlaying = (state: State) => state.playing;
const selectManual = (state: State) => state.manual;
/** What was chosen by hand is known up to here and can be played like any run; at its end one chooses. */
const selectRetold = (state: State) => state.events < state.end.events;
const selectUndo = (state: State) => state.canUndo;
const selectRedo = (state: State) => state.canRedo;
const selectDock = (state: State) => state.dock;
const selectSearch = (state: State) => state.search?.label ?? '';

/** Time and what was done in it. */
export function Transport() {
  const manual = useStore(selectManual);
  const retold = useStore(selectRetold);
  const search = useStore(selectSearch);
  return (
    <section
      id="transport"
      aria-label={words.transport}
      tabIndex={-1}
      className={styles.transport}
      data-manual={manual || undefined}
    >
      {(!manual || retold) && <PlayButton />}
      <Suspense>{manual && <ManualMoves retold={retold} />}</Suspense>
      <Steps />
      {!manual && <NextKey />}
      <Clock />
      {(!manual || retold) && <Speed />}
      <span className={styles.acts}>
        <Suspense>
          {search !== '' ? (
            <Searching label={search} />
          ) : manual ? (
            <ClockSwitch />
          ) : (
            <>
              <UndoButton />
              <RedoButton />
              <SpaceTimeButton />
            </>
          )}
        </Suspense>
        <MoreButton />
      </span>
    </section>
  );
}

function PlayButton() {
  const playing = useStore(selectPlaying);
  return (
    <Button id="play" look="primary" className={styles.play} onClick={actions.togglePlay}>
      {playing ? <icons.Pause /> : <icons.Play />}
      {playing ? words.pause : words.play}
    </Button>
  );
}

/** The state names the act whole: "Undo crash S1". */
function UndoButton() {
  const act = useStore(selectUndo);
  const name = act || words.nothingToUndo;
  return (
    <Button className={styles.act} unavailable={act === ''} aria-label={name} tip={name} onClick={actions.undo}>
      <icons.Undo />
      <span className={styles.actName}>{act || words.undo}</span>
    </Button>
  );
}

function RedoButton() {
  const act = useStore(selectRedo);
  const name = act || words.nothingToRedo;
  return (
    <Button className={styles.redo} unavailable={act === ''} aria-label={name} tip={name} onClick={actions.redo}>
      <icons.Redo />
      <span className={styles.actName}>{act || words.redo}</span>
    </Button>
  );
}

function SpaceTimeButton() {
  const dock = useStore(selectDock);
  return (
    <Button className={styles.spaceTime} onClick={() => actions.setDock(dock === 'tape' ? 'spaceTime' : 'tape')}>
      {dock === 'tape' ? words.spaceTime : words.toStage}
    </Button>
  );
}

/** Below this width the style sheet leaves out all that the menu then offers. */
const NARROW = 620;

async function more() {
  const { moreOf } = await import('./offers.ts');
  const width = document.getElementById('transport')?.clientWidth ?? 0;
  return moreOf(useStore.getState(), width < NARROW);
}

const MoreButton = () => (
  <MenuButton label={words.more} className={styles.more} offers={more}>
    <icons.More />
  </MenuButton>
);

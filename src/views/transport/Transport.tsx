import { Button, IconButton, icons } from '../../design/controls/index.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import { Clock } from './Clock.tsx';
import { Speed } from './Speed.tsx';
import styles from './Transport.module.css';
import { words } from './words.ts';

const selectPlaying = (state: State) => state.playing;
const selectUndo = (state: State) => state.canUndo;
const selectRedo = (state: State) => state.canRedo;

/** Time and what was done in it. */
export function Transport() {
  return (
    <section id="transport" aria-label={words.transport} tabIndex={-1} className={styles.transport}>
      <PlayButton />
      <IconButton label={words.step} onClick={actions.step}>
        <icons.StepForward />
      </IconButton>
      <Clock />
      <Speed />
      <span className={styles.acts}>
        <UndoButton />
        <RedoButton />
        <Button className={styles.seed} onClick={actions.sameSeedAgain}>
          {words.sameSeed}
        </Button>
        <Button className={styles.seed} onClick={actions.newSeed}>
          {words.newSeed}
        </Button>
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
    <Button className={styles.act} unavailable={act === ''} aria-label={name} tip={name} onClick={actions.redo}>
      <icons.Redo />
      <span className={styles.actName}>{act || words.redo}</span>
    </Button>
  );
}

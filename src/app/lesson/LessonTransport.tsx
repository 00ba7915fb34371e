import { useEffect } from 'react';
import { Button, icons, ToggleGroup } from '../../design/controls/index.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import { selectPhase, showsOf } from '../../views/lesson/index.ts';
import { words as lessonWords } from '../../views/lesson/words.ts';
import { Clock } from '../../views/transport/Clock.tsx';
import { Steps } from '../../views/transport/Moves.tsx';
import { Speed } from '../../views/transport/Speed.tsx';
import transport from '../../views/transport/Transport.module.css';
import { words } from '../../views/transport/words.ts';
import styles from './LessonFrame.module.css';

const VIEWS = [
  { value: 'stage', label: lessonWords.stage },
  { value: 'logs', label: lessonWords.logs },
] as const;
const selectView = (state: State) => (state.phoneView === 'logs' ? 'logs' : 'stage');
const selectWanted = ({ lesson }: State) => (lesson && showsOf(lesson) === 'logs' ? 'logs' : 'stage');
const selectPlaying = (state: State) => state.playing;
const selectManual = (state: State) => state.manual;
/** As far as may be looked at. */
const selectHeld = ({ hold, events }: State) => hold !== null && events >= hold.events;
const selectDock = (state: State) => state.dock;

/** What of the transport a lesson leaves to the reader: to look again, and to wait. Acts are for tasks. */
export function LessonTransport() {
  const manual = useStore(selectManual);
  const dock = useStore(selectDock);
  return (
    <section id="transport" aria-label={words.transport} tabIndex={-1} className={transport.transport}>
      <PlayButton />
      <Steps />
      <Clock />
      {!manual && <Speed />}
      <span className={transport.acts}>
        <Button className={styles.spaceTime} onClick={() => actions.setDock(dock === 'tape' ? 'spaceTime' : 'tape')}>
          {dock === 'tape' ? words.spaceTime : words.toStage}
        </Button>
      </span>
    </section>
  );
}

/** The same on a phone, and which picture stands above the panel: at first what the step shows best. */
export function PhoneTransport() {
  const wanted = useStore(selectWanted);
  useEffect(() => {
    actions.setPhoneView(wanted);
  }, [wanted]);
  return (
    <section id="transport" aria-label={words.transport} tabIndex={-1} className={styles.phoneTransport}>
      <PlayButton />
      <Steps />
      <Clock />
      <ToggleGroup
        label={lessonWords.view}
        choices={VIEWS}
        value={useStore(selectView)}
        onChange={actions.setPhoneView}
      />
    </section>
  );
}

function PlayButton() {
  const playing = useStore(selectPlaying);
  const held = useStore(selectHeld) && !playing;
  const asking = useStore(selectPhase) === 'asking';
  return (
    <Button
      id="play"
      look="primary"
      className={transport.play}
      unavailable={held}
      tip={held && asking ? lessonWords.predictFirst : ''}
      onClick={actions.togglePlay}
    >
      {playing ? <icons.Pause /> : <icons.Play />}
      <span>{playing ? words.pause : words.play}</span>
    </Button>
  );
}

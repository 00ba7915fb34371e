import { useEffect } from 'react';
import { Button, icons, ToggleGroup } from '../../design/controls/index.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import { showsOf } from '../../views/lesson/index.ts';
import { words as lessonWords } from '../../views/lesson/words.ts';
import { Steps } from '../../views/transport/Moves.tsx';
import { Clock } from '../../views/transport/Clock.tsx';
import { words } from '../../views/transport/words.ts';
import styles from './LessonFrame.module.css';

const VIEWS = [
  { value: 'stage', label: lessonWords.stage },
  { value: 'logs', label: lessonWords.logs },
] as const;
const selectView = (state: State) => (state.phoneView === 'logs' ? 'logs' : 'stage');
const selectWanted = ({ lesson }: State) => (lesson && showsOf(lesson) === 'logs' ? 'logs' : 'stage');
const selectPlaying = (state: State) => state.playing;

/** Time, and which picture stands above the panel: the lesson turns to what a step shows best, the reader to any. */
export function PhoneTransport() {
  const wanted = useStore(selectWanted);
  useEffect(() => actions.setPhoneView(wanted), [wanted]);
  const playing = useStore(selectPlaying);
  return (
    <section id="transport" aria-label={words.transport} tabIndex={-1} className={styles.phoneTransport}>
      <Button id="play" look="primary" aria-label={playing ? words.pause : words.play} onClick={actions.togglePlay}>
        {playing ? <icons.Pause /> : <icons.Play />}
      </Button>
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

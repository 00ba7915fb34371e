import { Answers } from './Answers.tsx';
import { BeatButtons } from './BeatButtons.tsx';
import { BeatText } from './BeatText.tsx';
import { Spoken } from './Spoken.tsx';
import { Title } from './Title.tsx';
import { useBeats } from './useBeats.ts';
import { words } from './words.ts';
import styles from './Scenario.module.css';

/** Above the stage: what runs, and what there is to see now. Always as high, so that nothing moves while it plays. */
export function ScenarioStrip() {
  const beats = useBeats();
  const { beat, at, left } = beats;
  return (
    <section className={styles.strip} aria-label={words.region}>
      <Title />
      <div className={styles.text} tabIndex={0} role="group" aria-label={words.countName(at + 1, beats.beats.length)}>
        <BeatText {...beats} />
      </div>
      {beat?.question && !left && <Answers key={beat.step} question={beat.question} />}
      <BeatButtons {...beats} />
      <Spoken {...beats} />
    </section>
  );
}

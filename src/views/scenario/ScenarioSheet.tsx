import { RuleChip } from '../rail/rules/RuleChip.tsx';
import { Answers } from './Answers.tsx';
import { BeatButtons } from './BeatButtons.tsx';
import { BeatText } from './BeatText.tsx';
import { Spoken } from './Spoken.tsx';
import { Title } from './Title.tsx';
import { useBeats } from './useBeats.ts';
import { words } from './words.ts';
import styles from './Scenario.module.css';

/** The same on a phone, in the sheet below the tape. */
export function ScenarioSheet() {
  const beats = useBeats();
  const { beat, left } = beats;
  return (
    <section className={styles.sheet} aria-label={words.region}>
      <div className={styles.head}>
        <Title />
        {beats.beats.length > 0 && <BeatButtons {...beats} />}
      </div>
      {beats.beats.length > 0 && <BeatText {...beats} />}
      {beat?.question && !left && <Answers key={beat.step} question={beat.question} />}
      <RuleChip />
      <Spoken {...beats} />
    </section>
  );
}

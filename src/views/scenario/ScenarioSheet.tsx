import { RuleChip } from '../rail/rules/RuleChip.tsx';
import { AnswerButton, Answers } from './Answers.tsx';
import { BeatButtons } from './BeatButtons.tsx';
import { BeatText } from './BeatText.tsx';
import { Spoken } from './Spoken.tsx';
import { Title } from './Title.tsx';
import { useAnswers } from './useAnswers.ts';
import { useBeats } from './useBeats.ts';
import { words } from './words.ts';
import styles from './Scenario.module.css';

/** The same on a phone, in the sheet below the tape. */
export function ScenarioSheet() {
  const beats = useBeats();
  const { question, shown, id, onToggle, onKeyDown } = useAnswers(beats);
  return (
    <section className={styles.sheet} aria-label={words.region} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <Title />
        {beats.beats.length > 0 && <BeatButtons {...beats} />}
      </div>
      {beats.beats.length > 0 && <BeatText {...beats} />}
      {question && <Answers id={id} question={question} shown={shown} />}
      {question && <AnswerButton id={id} shown={shown} onToggle={onToggle} />}
      <RuleChip />
      <Spoken {...beats} />
    </section>
  );
}

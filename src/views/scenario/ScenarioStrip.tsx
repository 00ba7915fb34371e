import { AnswerButton, Answers } from './Answers.tsx';
import { BeatButtons } from './BeatButtons.tsx';
import { BeatText } from './BeatText.tsx';
import { Spoken } from './Spoken.tsx';
import { Title } from './Title.tsx';
import { useAnswers } from './useAnswers.ts';
import { useBeats } from './useBeats.ts';
import { words } from './words.ts';
import styles from './Scenario.module.css';

/**
 * Above the stage: what runs, and what there is to see now. Always as high, so that nothing moves while it plays; what
 * there is to choose from at a question stands below and covers nothing of what is asked about.
 */
export function ScenarioStrip({ place }: { readonly place: string | undefined }) {
  const beats = useBeats();
  const { question, shown, id, onToggle, onKeyDown } = useAnswers(beats);
  return (
    <section className={styles.region} aria-label={words.region} onKeyDown={onKeyDown}>
      <div className={place}>
        <div className={styles.strip}>
          <Title />
          <div
            className={styles.text}
            tabIndex={0}
            role="group"
            aria-label={words.countName(beats.at + 1, beats.beats.length)}
          >
            <BeatText {...beats} />
          </div>
          {question && <AnswerButton id={id} shown={shown} onToggle={onToggle} />}
          <BeatButtons {...beats} />
        </div>
      </div>
      {question && <Answers id={id} question={question} shown={shown} />}
      <Spoken {...beats} />
    </section>
  );
}

import { useState } from 'react';
import { Button, icons } from '../../design/controls/index.ts';
import { actions, type SavedScenario } from '../../store/index.ts';
import { words } from './words.ts';
import cards from '../over/Cards.module.css';
import styles from './Saved.module.css';

/** What the reader keeps on this device. */
export function Saved({ saved }: { readonly saved: readonly SavedScenario[] }) {
  const [problem, setProblem] = useState({ name: '', text: '' });
  const start = async ({ name, text }: SavedScenario) => {
    const [first] = await actions.openScenarioText(text);
    setProblem({ name, text: first ? words.notAScenario(first.line, first.problem) : '' });
  };
  return (
    <section aria-labelledby="pack-saved">
      <header className={cards.groupHead}>
        <h2 id="pack-saved">{words.saved}</h2>
        <span>{words.scenarios(saved.length)}</span>
      </header>
      {saved.length === 0 && <p className={styles.none}>{words.nothingSaved}</p>}
      <ul className={styles.list}>
        {saved.map((one) => (
          <li key={one.name}>
            <b>{one.name}</b>
            <Button aria-label={words.startNamed(one.name)} onClick={() => void start(one)}>
              <icons.Play />
              {words.start}
            </Button>
            {problem.name === one.name && problem.text !== '' && <p role="alert">{problem.text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

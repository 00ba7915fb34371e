import { useState } from 'react';
import { Button } from '../../design/controls/index.ts';
import { saveScenario } from './saving.ts';
import styles from './share.module.css';
import { words } from './words.ts';

/** The way out where a link would not reach anybody: the run as a file. */
export function FileInstead() {
  const [said, setSaid] = useState('');
  const save = () =>
    void saveScenario().then(
      (name) => setSaid(words.saved(name)),
      (error: Error) => setSaid(error.message),
    );
  return (
    <div className={styles.line}>
      <Button onClick={save}>{words.scenario}</Button>
      <p role="status" className={styles.note}>
        {said}
      </p>
    </div>
  );
}

import { useState } from 'react';
import { Button } from '../../design/controls/index.ts';
import { actions, type Progress } from '../../store/index.ts';
import { saveFile } from '../pictures/files.ts';
import { countsOf } from './results.ts';
import { words } from './words.ts';
import styles from './Quiz.module.css';

interface Props {
  readonly items: readonly string[];
  readonly progress: Progress;
}

async function exportResults(): Promise<void> {
  const table = await actions.fetchResults();
  // Spreadsheets take a file without a mark for another encoding.
  saveFile(new Blob(['\uFEFF', table], { type: 'text/csv;charset=utf-8' }), words.fileName);
}

/** All that is kept of the reader, to take along and to erase. */
export function Results({ items, progress }: Props) {
  const [isAsked, setAsked] = useState(false);
  const { quiz, lessons } = countsOf(items, progress);
  const begun = Object.keys(progress.lessons).length;
  const isEmpty = begun === 0 && progress.answers.length === 0;
  const erase = () => {
    setAsked(false);
    actions.eraseProgress();
  };
  return (
    <section className={styles.results} aria-labelledby="results">
      <h2 id="results">{words.results}</h2>
      <p>{words.answered(quiz.right, quiz.of)}</p>
      <p>{words.predictions(lessons.right, lessons.of)}</p>
      <p className={styles.small}>{words.kept}</p>
      {!isEmpty && (
        <div className={styles.acts}>
          <Button onClick={() => void exportResults()}>{words.export}</Button>
          {!isAsked && <Button onClick={() => setAsked(true)}>{words.erase}</Button>}
        </div>
      )}
      {isAsked && (
        <div role="group" aria-labelledby="erase-what" className={styles.erase}>
          <p id="erase-what">{words.eraseWhat(begun, progress.answers.length)}</p>
          <Button look="danger" onClick={erase}>
            {words.eraseNow}
          </Button>
          <Button autoFocus onClick={() => setAsked(false)}>
            {words.keep}
          </Button>
        </div>
      )}
    </section>
  );
}

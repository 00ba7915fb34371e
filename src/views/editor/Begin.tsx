import { Button } from '../../design/controls/index.ts';
import { actions, useStore } from '../../store/index.ts';
import { titleOf } from '../share/titleOf.ts';
import { FileButton } from './FileButton.tsx';
import { words } from './words.ts';
import styles from './Editor.module.css';

interface Props {
  readonly onText: (text: string, sentence: string) => void;
  readonly onFile: (file: File) => void;
  readonly onEmpty: () => void;
  readonly onProblem: (sentence: string) => void;
}

/** Where a text comes from: the run that is shown, a file, nothing. */
export function Begin({ onText, onFile, onEmpty, onProblem }: Props) {
  const record = async () => {
    try {
      const text = await actions.fetchScenarioText(titleOf(useStore.getState()));
      if (text === '') onProblem(words.noRun);
      else onText(text, words.recorded(useStore.getState().run?.commands.length ?? 0));
    } catch {
      onProblem(words.failedToLoad);
    }
  };
  return (
    <section className={styles.part} aria-labelledby="begin-with">
      <h2 id="begin-with">{words.build}</h2>
      <Button onClick={() => void record()}>{words.record}</Button>
      <p>{words.recordNote}</p>
      <FileButton label={words.openFile} onFile={onFile} />
      <p>{words.dropNote}</p>
      <Button onClick={onEmpty}>{words.empty}</Button>
    </section>
  );
}

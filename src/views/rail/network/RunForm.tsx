import { useState } from 'react';
import { Button, ToggleGroup } from '../../../design/controls/index.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import { networkWords } from './words.ts';
import styles from './Network.module.css';

const SIZES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((size) => ({ value: size, label: size }));
const selectSeed = (state: State) => state.run?.seed ?? 0;

/** Members do not change while a cluster runs: another size is another run. */
export function RunForm({ size }: { size: number }) {
  const seed = useStore(selectSeed);
  const [chosen, setChosen] = useState(String(size));
  return (
    <div className={styles.run}>
      <ToggleGroup label={networkWords.size} choices={SIZES} value={chosen} onChange={setChosen} />
      {chosen !== String(size) && (
        <Button look="primary" onClick={() => actions.newRun({ servers: Number(chosen) })}>
          {networkWords.startSize(Number(chosen))}
        </Button>
      )}
      <p>
        {networkWords.seed} <code>{seed}</code>
      </p>
      <div className={styles.row}>
        <Button onClick={actions.sameSeedAgain}>{networkWords.sameSeed}</Button>
        <Button onClick={actions.newSeed}>{networkWords.newSeed}</Button>
      </div>
    </div>
  );
}

import { useState } from 'react';
import { Button, Dialog, ToggleGroup } from '../../design/controls/index.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import styles from './dialogs.module.css';
import { Field } from './Field.tsx';
import { takesFocus } from './focus.ts';
import { words } from './words.ts';

const MAX_SEED = 0xffff_ffff;
const SIZES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((size) => ({ value: size, label: size }));
const selectRun = (state: State) => state.run;

/** Another cluster from nothing: its size and the seed of its chances. */
export function NewRun({ onClose }: { readonly onClose: () => void }) {
  const run = useStore(selectRun);
  const [servers, setServers] = useState(String(run?.options.servers ?? 5));
  const [seed, setSeed] = useState(String(run?.seed ?? 0));
  const [problem, setProblem] = useState('');

  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  const start = () => {
    if (!/^\d{1,10}$/.test(seed.trim()) || Number(seed) > MAX_SEED) return setProblem(words.newRun.badSeed);
    then(() => actions.newRun({ servers: Number(servers), seed: Number(seed) }))();
  };
  return (
    <Dialog title={words.newRun.title} closeLabel={words.close} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <div className={styles.field}>
          <span className={styles.label}>{words.newRun.servers}</span>
          <ToggleGroup label={words.newRun.servers} choices={SIZES} value={servers} onChange={setServers} />
          <p className={styles.note}>{words.newRun.serversNote}</p>
        </div>
        <Field
          label={words.newRun.seed}
          note={words.newRun.seedNote}
          inputMode="numeric"
          value={seed}
          problem={problem}
          onChange={(text) => {
            setSeed(text);
            setProblem('');
          }}
        />
        <div className={styles.foot}>
          <Button onClick={then(actions.sameSeedAgain)}>{words.newRun.sameSeed}</Button>
          <Button onClick={then(actions.newSeed)}>{words.newRun.newSeed}</Button>
          <Button look="primary" ref={takesFocus} onClick={start}>
            {words.newRun.start}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { sum } from 'd3';
import { Button } from '../../design/controls/index.ts';
import { type Experimenting, experimentActions, useExperiment } from '../../store/experimenting/index.ts';
import { Trials } from './Trials.tsx';
import { words } from './words.ts';
import styles from './Experiment.module.css';

const selectPhase = ({ phase }: Experimenting) => phase;
const selectDone = ({ lines }: Experimenting) => sum(lines, ({ trials }) => trials.length);
const selectOf = ({ lines }: Experimenting) => sum(lines, ({ wanted }) => wanted);

/** Start and stop, and how far it has come. */
export function Controls() {
  const phase = useExperiment(selectPhase);
  const done = useExperiment(selectDone);
  const of = useExperiment(selectOf);
  const running = phase === 'running';
  const said = {
    asking: '',
    running: words.running(done, of),
    stopped: words.stopped(done, of),
    done: words.done(of),
    failed: words.failed,
  };
  const acts = {
    asking: {},
    running: { children: words.stop, onClick: experimentActions.stop },
    stopped: { children: words.goOn, onClick: experimentActions.start },
    done: { children: words.askAnew, onClick: experimentActions.askAnew },
    failed: { children: words.tryAgain, onClick: experimentActions.start },
  };
  return (
    <div className={styles.controls}>
      {/* One button, which has the focus when the reader has locked in, and keeps it. */}
      <Button look={running || phase === 'done' ? 'plain' : 'primary'} autoFocus {...acts[phase]} />
      {!running && <Trials />}
      <p className={styles.count}>{said[phase]}</p>
      <progress className={styles.progress} value={done} max={of} aria-label={words.running(done, of)} />
    </div>
  );
}

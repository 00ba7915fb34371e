import { Button } from '../design/controls/index.ts';
import { actions, useStore, type State } from '../store/index.ts';
import styles from './Bars.module.css';
import { words } from './words.ts';

const selectContinuable = (state: State) => state.continuable;
const selectStopped = (state: State) => state.phase === 'stopped';
const selectClock = (state: State) => state.clock;

/** What concerns the whole run stands under the sign until it is answered; it stops nothing. */
export function Bars() {
  const continuable = useStore(selectContinuable);
  const stopped = useStore(selectStopped);
  if (stopped) return <Stopped />;
  if (!continuable) return null;
  return (
    <section className={styles.bar} data-bar="" aria-label={words.continueRegion}>
      <p>{words.continueOffer(continuable.at, continuable.commands)}</p>
      <Button look="primary" onClick={actions.continueRun}>
        {words.continueRun}
      </Button>
      <Button onClick={actions.declineContinue}>{words.startNew}</Button>
    </section>
  );
}

function Stopped() {
  return (
    <section className={styles.bar} data-bar="" role="alert">
      <p>{words.stopped(useStore(selectClock))}</p>
      <Button look="primary" onClick={actions.restartWorker}>
        {words.restart}
      </Button>
    </section>
  );
}

import { formatClock } from '../../narration/numbers.ts';
import { useStore, type State } from '../../store/index.ts';
import styles from './Transport.module.css';
import { words } from './words.ts';

const selectClock = (state: State) => `${formatClock(state.clock)} s`;
const selectSpeedNow = (state: State) => {
  // What was chosen by hand has no speed.
  if (!state.playing || state.manual) return '';
  if (state.pace.kind === 'follow') return words.now(state.speed, null);
  return state.tooSlow ? words.now(state.speed, state.pace.speed) : '';
};

/** Simulated time of the picture; below it, where that is not what the speed beside it says, how fast it goes. */
export function Clock() {
  return (
    <span className={styles.clock}>
      <span>{useStore(selectClock)}</span>
      <output className={styles.now}>{useStore(selectSpeedNow)}</output>
    </span>
  );
}

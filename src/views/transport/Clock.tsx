import { formatClock } from '../../narration/numbers.ts';
import { useStore, type State } from '../../store/index.ts';
import styles from './Transport.module.css';

const selectClock = (state: State) => `${formatClock(state.clock)} s`;

/** Simulated time of the picture. */
export function Clock() {
  return <span className={styles.clock}>{useStore(selectClock)}</span>;
}

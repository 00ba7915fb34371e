import { formatClock } from '../../narration/index.ts';
import { type State, useStore } from '../../store/index.ts';
import styles from './presenter.module.css';

const selectTime = ({ clock }: State) => `${formatClock(clock)} s`;

/** The time of the now-line, above the heads of the tape's rows. */
export function Clock() {
  return <p className={styles.clock}>{useStore(selectTime)}</p>;
}

import { memo } from 'react';
import type { Micros } from '../../sim/types.ts';
import { type State, useStore } from '../../store/index.ts';
import styles from './Tape.module.css';

/** Where the two branches that are compared part; -1 when none are, or neither forks from the other. */
const selectFork = ({ branch, branches, comparing }: State): Micros => {
  if (comparing === 0) return -1;
  const [shown, other] = [branch, comparing].map((id) => branches.find((it) => it.id === id));
  if (shown?.parent === comparing) return shown.fork.now;
  return other?.parent === branch ? other.fork.now : -1;
};

/** Down through the rows from the fork above them; x = 0 lies at `base`. */
export const ForkLine = memo(function ForkLine({
  base,
  scale,
  height,
}: {
  base: Micros;
  scale: number;
  height: number;
}) {
  const fork = useStore(selectFork);
  if (fork < 0) return null;
  return <path className={styles.forkLine} d={`M${(fork - base) * scale},0V${height}`} />;
});

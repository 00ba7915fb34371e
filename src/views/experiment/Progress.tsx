import { type Experimenting, figureAt, type Line, useExperiment } from '../../store/experimenting/index.ts';
import { figureText } from './times.ts';
import { words } from './words.ts';
import styles from './Experiment.module.css';

/** Said once for each line that is through, and at the end: not at each trial. */
const selectSaid = ({ phase, lines }: Experimenting): string => {
  if (phase === 'asking') return '';
  const through = lines.filter(({ trials, wanted }) => trials.length >= wanted);
  // Tried from the last to the first.
  const latest = through[0];
  const told = latest === undefined ? words.saidStarted : lineSaid(latest);
  if (phase === 'done') return `${told} ${words.done(lines.reduce((n, { wanted }) => n + wanted, 0))}`;
  return phase === 'failed' ? words.failed : told;
};

function lineSaid(line: Line): string {
  const median = figureAt(line, 0.5);
  return median === null ? '' : words.saidLine(line.setting.label, figureText(median));
}

export function Progress() {
  return (
    <p role="status" className={styles.unseen}>
      {useExperiment(selectSaid)}
    </p>
  );
}

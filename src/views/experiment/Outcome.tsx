import {
  type Experimenting,
  fastest,
  figureAt,
  type Line,
  longestTail,
  useExperiment,
} from '../../store/experimenting/index.ts';
import { figureText } from './times.ts';
import { words } from './words.ts';
import styles from './Experiment.module.css';

const selectLines = ({ lines }: Experimenting) => lines;
const selectExpected = ({ expected }: Experimenting) => expected;

/** What was expected beside what came, once every line has some trials. */
export function Outcome() {
  const lines = useExperiment(selectLines);
  const expected = useExperiment(selectExpected);
  const came = { fastest: fastest(lines), longestTail: longestTail(lines) };
  if (came.fastest === '') return null;
  return (
    <section className={styles.outcome}>
      <h2>{words.outcome}</h2>
      <dl>
        <dt>{words.outcomeFastest}</dt>
        <dd>
          {words.you} <b>{said(lines, expected.fastest, 0.5)}</b>. {words.here}: <b>{said(lines, came.fastest, 0.5)}</b>
          .
        </dd>
        <dt>{words.outcomeTail}</dt>
        <dd>
          {words.you} <b>{said(lines, expected.longestTail, 0.99)}</b>. {words.here}:{' '}
          <b>{said(lines, came.longestTail, 0.99)}</b>.
        </dd>
      </dl>
      <ul>
        {words.because.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

function said(lines: readonly Line[], id: string, share: number): string {
  const line = lines.find(({ setting }) => setting.id === id);
  const figure = line && figureAt(line, share);
  return line && figure ? words.withFigure(line.setting.label, figureText(figure)) : '';
}

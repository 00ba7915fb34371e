import type { PublishedPoint } from '../../experiments/types.ts';
import {
  type Experimenting,
  type Figure,
  figureOf,
  type Line,
  meanOf,
  publishedAt,
  trialAt,
  useExperiment,
} from '../../store/experimenting/index.ts';
import { DASHES } from './dashes.ts';
import { openTrial } from './opening.ts';
import { figureText, timeText } from './times.ts';
import { words } from './words.ts';
import styles from './ResultTable.module.css';

const QUANTILES = [0.5, 0.9, 0.99] as const;

const selectLines = ({ lines }: Experimenting) => lines;

/** The figures of every line beside the paper's: all that the curves show, in words. */
export function ResultTable() {
  const lines = useExperiment(selectLines);
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <caption className={styles.caption}>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columnRange}</th>
            {QUANTILES.map((share) => (
              <th key={share} scope="col">
                {words.quantiles[share]}
              </th>
            ))}
            <th scope="col">{words.columnMean}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, i) => (
            <LineRow key={line.setting.id} line={line} dash={DASHES[i] ?? 'none'} />
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>{words.tableHint}</p>
    </div>
  );
}

function LineRow({ line, dash }: { readonly line: Line; readonly dash: string }) {
  const { setting, trials, wanted, capped } = line;
  const { published, publishedMean, meanIsBound } = setting;
  return (
    <tr>
      <th scope="row">
        <svg width="34" height="8" aria-hidden="true" className={styles.dash}>
          <line x1="0" x2="34" y1="4" y2="4" strokeDasharray={dash} />
        </svg>
        {setting.label}
        <span className={styles.count}>{words.count(trials.length, wanted)}</span>
        {capped > 0 && <span className={styles.cap}>{words.cap(capped, setting.cap)}</span>}
      </th>
      {QUANTILES.map((share) => (
        <Quantile key={share} line={line} share={share} published={published} />
      ))}
      <td>
        <span className={styles.plain}>{textOf(meanOf(line))}</span>
        <small>{words.paper(meanIsBound ? words.paperAtLeast(publishedMean) : timeText(publishedMean))}</small>
      </td>
    </tr>
  );
}

const textOf = (figure: Figure | null): string => (figure === null ? '–' : figureText(figure));

function Quantile(props: {
  readonly line: Line;
  readonly share: (typeof QUANTILES)[number];
  readonly published: readonly PublishedPoint[];
}) {
  const { line, share, published } = props;
  const trial = trialAt(line, share);
  const paper = publishedAt(published, share);
  const text = textOf(trial && figureOf(trial, line.setting));
  return (
    <td>
      {trial === null ? (
        <span className={styles.plain}>{text}</span>
      ) : (
        <button
          type="button"
          className={styles.figure}
          aria-label={words.open(line.setting.label, words.quantileNames[share], text)}
          onClick={() => void openTrial(line.setting, trial.seed)}
        >
          {text}
        </button>
      )}
      {paper !== null && <small>{words.paper(timeText(paper))}</small>}
    </td>
  );
}

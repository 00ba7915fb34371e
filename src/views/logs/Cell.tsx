import { memo } from 'react';
import { termSlot } from '../../design/terms.ts';
import type { CellState } from '../../geometry/logs.ts';
import styles from './Logs.module.css';

interface Props {
  readonly name: string;
  readonly left: number;
  readonly width: number;
  readonly term: number;
  /** The command in its short form; '' = term only. */
  readonly text: string;
  readonly state: CellState;
  /** hollow: the server is down, the crash took it. */
  readonly applied: 'no' | 'yes' | 'hollow';
  readonly removed: boolean;
  readonly selected: boolean;
  /** A lesson points at it; the reader has picked it for an answer. */
  readonly lit?: boolean;
  readonly picked?: boolean;
  readonly place: string;
  readonly tabIndex: 0 | -1;
}

/** One entry of one log (design §4.3). */
export const Cell = memo(function Cell(props: Props) {
  const { name, left, width, term, text, state, applied, removed, selected, lit = false, picked = false } = props;
  const { place, tabIndex } = props;
  return (
    <div
      role="gridcell"
      className={styles.cell}
      style={{ left, width }}
      aria-label={name}
      aria-selected={selected || picked}
      data-cell={place}
      data-lit={lit || undefined}
      data-term={termSlot(term)}
      data-state={state}
      data-applied={applied}
      tabIndex={tabIndex}
    >
      <span className={styles.box} aria-hidden="true">
        <b>{term}</b>
        {text !== '' && <span className={styles.command}>{text}</span>}
        {state === 'majority' && <Lock />}
        {removed && (
          <svg className={styles.strike} data-judges="" preserveAspectRatio="none" viewBox="0 0 10 10">
            <path d="M-0.4,11L10.4,-1" vectorEffect="non-scaling-stroke" />
          </svg>
        )}
      </span>
    </div>
  );
});

/** On a majority and still open: a leader of a later term may replace it (§5.4.2). Small, beside the text of a 44 px cell. */
function Lock() {
  return (
    <svg className={styles.lock} width="8" height="10" viewBox="0.2 0 9.1 12">
      <path d="M1 5.5h7v5.5h-7zM2.5 5.5v-2a2.2 2.2 0 0 1 4.2 -.9" />
    </svg>
  );
}

interface MissingProps {
  readonly name: string;
  readonly left: number;
  readonly width: number;
  readonly place: string;
  readonly tabIndex: 0 | -1;
}

/** Where the longest log has an entry and this one has none. */
export const MissingCell = memo(function MissingCell({ name, left, width, place, tabIndex }: MissingProps) {
  return (
    <div
      role="gridcell"
      className={styles.cell}
      style={{ left, width }}
      aria-label={name}
      data-cell={place}
      data-state="missing"
      tabIndex={tabIndex}
    >
      <svg className={styles.box} aria-hidden="true">
        <rect x="0.6" y="0.6" width={Math.max(0, width - 5.2)} height="100%" rx="3" />
      </svg>
    </div>
  );
});

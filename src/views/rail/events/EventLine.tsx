import { memo } from 'react';
import { formatClock, ruleText, type SentenceRule } from '../../../narration/index.ts';
import type { RuleId } from '../../../raft/rule-ids.ts';
import type { EventId } from '../../../sim/types.ts';
import { actions } from '../../../store/index.ts';
import { Mark } from '../Mark.tsx';
import { Said } from '../Said.tsx';
import { eventsWords } from './words.ts';
import styles from './Events.module.css';
import type { Line as FoldedLine } from './fold.ts';

interface Props {
  readonly line: FoldedLine;
  readonly chosen: boolean;
  /** The one line of the list that Tab reaches. */
  readonly tabStop: boolean;
  readonly onFocus: (place: { row: number; column: number }) => void;
}

export const EventLine = memo(Line, isSame);

/** Lines are folded anew with every row; most of them say what they said before. */
function isSame(a: Props, b: Props): boolean {
  return (
    a.line.row === b.line.row &&
    a.line.events.length === b.line.events.length &&
    a.chosen === b.chosen &&
    a.tabStop === b.tabStop
  );
}

function Line(props: Props) {
  const { line, chosen, tabStop, onFocus } = props;
  const { row, sentence, events } = line;
  const rule = ruleText(sentence.rule);
  return (
    <div role="row" aria-selected={chosen} className={styles.line}>
      <div role="gridcell" className={styles.what}>
        <button
          type="button"
          className={styles.choose}
          tabIndex={tabStop ? 0 : -1}
          aria-current={chosen || undefined}
          onFocus={() => onFocus({ row: row.id, column: 0 })}
          onClick={() => actions.seekEvent(row.id)}
        >
          <span className={styles.clock}>{formatClock(row.at)}</span>
          <Mark mark={sentence.mark} />
          <span className={styles.text}>
            <span className="visually-hidden">{eventsWords.mark[sentence.mark]}</span>
            <b>
              <Said parts={sentence.headline} />
              {events.length > 1 && eventsWords.times(events.length)}
            </b>
            {sentence.reason.length > 0 && (
              <span className={styles.reason}>
                <Said parts={sentence.reason} />
              </span>
            )}
          </span>
        </button>
      </div>
      {sentence.rule !== '' && (
        <div role="gridcell" className={styles.chipCell}>
          {rule === undefined ? (
            <span className={styles.chip}>{by(sentence.rule)}</span>
          ) : (
            <button
              type="button"
              className={styles.chip}
              tabIndex={-1}
              title={rule.line}
              aria-label={eventsWords.showRule(sentence.rule)}
              onFocus={() => onFocus({ row: row.id, column: 1 })}
              onClick={() => openRule(row.id, sentence.rule as RuleId)}
            >
              {sentence.rule}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** Rules lights up what the selected event did. */
function openRule(event: EventId, rule: RuleId): void {
  actions.select({ kind: 'event', event });
  actions.openRule(rule);
}

function by(rule: SentenceRule): string {
  return rule in eventsWords.by ? eventsWords.by[rule as keyof typeof eventsWords.by] : rule;
}

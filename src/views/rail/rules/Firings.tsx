import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Button, rove, ToggleGroup } from '../../../design/controls/index.ts';
import { firedSentence, formatClock, plain, type RuleRow } from '../../../narration/index.ts';
import { actions, useStore, type FiringsQuery, type State } from '../../../store/index.ts';
import type { EventRow } from '../../../sim/types.ts';
import { useAnswer } from '../../useAnswer.ts';
import { Mark } from '../Mark.tsx';
import { Said } from '../Said.tsx';
import styles from './Rules.module.css';
import { words } from './words.ts';

const PAGE = 8;
type Verdict = FiringsQuery['verdict'];
const VERDICTS = (Object.keys(words.verdict) as Verdict[]).map((value) => ({ value, label: words.verdict[value] }));
const selectChosen = ({ selection }: State) => (selection.kind === 'event' ? selection.event : -1);

const selectEpoch = (state: State) => state.epoch;

/**
 * The answer tells of firings up to the present; who walks back among them wants to walk forward again, so those of the
 * same line of events that were told before stay.
 */
function useWalked(told: readonly EventRow[] | null | undefined, of: string): readonly EventRow[] | null | undefined {
  const [kept, setKept] = useState({ of, told, rows: told });
  if (kept.of === of && kept.told === told) return kept.rows;
  const before = kept.of === of ? (kept.rows ?? []) : [];
  const newest = told?.[0]?.id ?? -1;
  const later = before.filter((row) => row.id > newest);
  const next = { of, told, rows: told ? [...later, ...told] : before.length > 0 ? before : told };
  setKept(next);
  return next.rows;
}

/** Every time a rule acted or refused up to now, newest first; each leads to its moment. */
export function Firings({ rule: { id, section, byConstruction }, refusals }: { rule: RuleRow; refusals: boolean }) {
  const list = useRef<HTMLUListElement>(null);
  const chosen = useStore(selectChosen);
  const [verdict, setVerdict] = useState<Verdict>('both');
  const [limit, setLimit] = useState(PAGE);
  const query = useMemo(
    () => (byConstruction ? null : { rule: id, verdict, before: Infinity, limit }),
    [byConstruction, id, verdict, limit],
  );
  const told = useAnswer(actions.fetchFirings, query);
  const rows = useWalked(told, `${useStore(selectEpoch)} ${id} ${verdict}`);

  // The panel may have been opened at this rule from elsewhere.
  useEffect(() => {
    list.current?.closest('[data-rule]')?.scrollIntoView({ block: 'start' });
  }, []);

  /** `[` walks to the firing before, `]` to the one after; from elsewhere both go to the newest. */
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const by = { '[': 1, ']': -1 }[event.key];
    if (by === undefined || !rows || rows.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const here = rows.findIndex((row) => row.id === chosen);
    const next = rows[here === -1 ? 0 : here + by];
    if (next) actions.seekEvent(next.id);
    if (here + by >= rows.length - 1) setLimit(limit + PAGE);
  };

  return (
    <div className={styles.firings} onKeyDown={walk}>
      <p className={styles.source}>
        {words.source(section)}. {byConstruction}
      </p>
      {refusals && <ToggleGroup label={words.verdicts} choices={VERDICTS} value={verdict} onChange={setVerdict} />}
      <ul ref={list} aria-label={words.firings} onKeyDown={(event) => rove(event, 'button', 'vertical')}>
        {rows?.map((row) => {
          const fired = row.fired.filter((one) => one.rule === id);
          const shown = fired.find((one) => one.verdict === verdict) ?? fired[0];
          if (shown === undefined) return null;
          const sentence = firedSentence(shown, row);
          return (
            <li key={row.id}>
              <button
                type="button"
                aria-current={row.id === chosen || undefined}
                aria-label={`${formatClock(row.at)} s: ${plain(sentence)}`}
                onClick={() => actions.seekEvent(row.id)}
              >
                <span className={styles.clock}>{formatClock(row.at)}</span>
                <Mark mark={shown.verdict === 'refused' ? 'hollow' : 'solid'} />
                <span>
                  <Said parts={sentence} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {rows?.length === 0 && !byConstruction && <p className={styles.source}>{words.noFirings}</p>}
      {told?.length === limit && <Button onClick={() => setLimit(limit + PAGE)}>{words.older}</Button>}
      {rows && rows.length > 1 && <p className={styles.source}>{words.walk}</p>}
    </div>
  );
}

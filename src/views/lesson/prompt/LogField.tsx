import { range } from 'd3';
import { useId, useState } from 'react';
import { Button } from '../../../design/controls/index.ts';
import { TermBullet } from '../../../design/glyphs/index.ts';
import { termSlot } from '../../../design/terms.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import { readLog, termsOf } from '../answers.ts';
import { words } from '../words.ts';
import styles from './Prompt.module.css';

/** The terms that a log may hold: none is later than the latest. */
const selectLatest = ({ servers }: State) => Math.max(1, ...servers.map((one) => one?.currentTerm ?? 0));
/** More terms than this are typed. */
const MOST = 9;

/** A log written as the terms of its entries; the cells that are wanted fill as one writes. */
export function LogField({ server, right }: { readonly server: number; readonly right: string }) {
  const id = useId();
  const wanted = termsOf(right);
  const latest = useStore(selectLatest);
  const oneDigit = Math.max(latest, ...wanted) < 10;
  const [text, setText] = useState('');
  const log = readLog(text, wanted.length, oneDigit);

  const write = (next: string) => {
    setText(next);
    const terms = readLog(next, wanted.length, oneDigit);
    actions.draftAnswer(terms.length === 0 ? null : { kind: 'log', log: terms.join(' ') });
  };
  return (
    <>
      <label className={styles.how} htmlFor={id}>
        {words.log(server)}
      </label>
      <div className={styles.field}>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          aria-describedby={`${id} how`}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        <ol className={styles.cells} aria-hidden="true">
          {wanted.map((_, i) => (
            <li key={i} data-term={log[i] === undefined ? undefined : termSlot(log[i])}>
              {log[i]}
            </li>
          ))}
        </ol>
        <p role="status" className="visually-hidden">
          {words.logCells(log, wanted.length)}
        </p>
      </div>
      <p id={`${id} how`} className={styles.how}>
        {words.logHelp}
      </p>
      <div className={styles.row}>
        {range(Math.max(1, latest - MOST + 1), latest + 1).map((term) => (
          <Button
            key={term}
            aria-label={words.term(term)}
            unavailable={log.length >= wanted.length}
            onClick={() => write([...log, term].join(' '))}
          >
            <TermBullet term={term} size={26} />
          </Button>
        ))}
        <Button unavailable={log.length === 0} onClick={() => write(log.slice(0, -1).join(' '))}>
          {words.removeLast}
        </Button>
      </div>
    </>
  );
}

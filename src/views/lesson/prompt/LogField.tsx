import { max, range } from 'd3';
import { useId, useState } from 'react';
import { Button } from '../../../design/controls/index.ts';
import { TermBullet } from '../../../design/glyphs/index.ts';
import { termSlot } from '../../../design/terms.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import { LONGEST_LOG, readLog, termsOf } from '../answers.ts';
import { words } from '../words.ts';
import styles from './Prompt.module.css';

/** The terms that a log may hold: none is later than the latest. */
const selectLatest = ({ servers }: State) => Math.max(1, max(servers, (one) => one?.currentTerm) ?? 0);
/** More terms than this are typed. */
const MOST = 9;

/** A log written as the terms of its entries; how many there will be is part of the answer. */
export function LogField({ server, right }: { readonly server: number; readonly right: string }) {
  const id = useId();
  const latest = useStore(selectLatest);
  const oneDigit = Math.max(latest, ...termsOf(right)) < 10;
  const [text, setText] = useState('');
  const log = readLog(text, oneDigit);

  const write = (next: string) => {
    setText(next);
    const terms = readLog(next, oneDigit);
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
          {log.map((term, i) => (
            <li key={i} data-term={termSlot(term)}>
              {term}
            </li>
          ))}
          {log.length < LONGEST_LOG && <li />}
        </ol>
        <p role="status" className="visually-hidden">
          {words.logCells(log)}
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
            unavailable={log.length >= LONGEST_LOG}
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

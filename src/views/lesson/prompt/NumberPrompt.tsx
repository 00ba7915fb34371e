import { useId, useState } from 'react';
import { IconButton } from '../../../design/controls/index.ts';
import { actions } from '../../../store/index.ts';
import { words } from '../words.ts';
import styles from './Prompt.module.css';

/** A whole number from 0 on, typed or stepped to. */
export function NumberPrompt({ unit }: { readonly unit: string }) {
  const id = useId();
  const [text, setText] = useState('');
  const number = /^\d{1,9}$/.test(text) ? Number(text) : null;
  const write = (next: string) => {
    setText(next);
    const answer = /^\d{1,9}$/.test(next) ? Number(next) : null;
    actions.draftAnswer(answer === null ? null : { kind: 'number', number: answer });
  };
  const step = (by: number) => write(String(Math.max(0, (number ?? (by > 0 ? -1 : 1)) + by)));
  return (
    <>
      <label className={styles.how} htmlFor={id}>
        {words.number}
      </label>
      <div className={styles.field}>
        <IconButton label={words.less} onClick={() => step(-1)}>
          −
        </IconButton>
        <input
          id={id}
          className={styles.figure}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={({ currentTarget }) => write(currentTarget.value.replaceAll(/\D/g, ''))}
        />
        <IconButton label={words.more} onClick={() => step(1)}>
          +
        </IconButton>
        {unit}
      </div>
    </>
  );
}

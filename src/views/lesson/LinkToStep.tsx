import { useRef } from 'react';
import { Button } from '../../design/controls/index.ts';
import { actions } from '../../store/index.ts';
import { onMac, useCopy } from '../share/useCopy.ts';
import { words } from './words.ts';
import styles from './LessonSign.module.css';

/** Copies the link of this step; where the clipboard refuses, the link itself is selected. */
export function LinkToStep({ lesson, step }: { readonly lesson: string; readonly step: string }) {
  const field = useRef<HTMLInputElement>(null);
  const { copied, copy } = useCopy(field);
  const link = `${actions.addressForOthers()}#lesson/${lesson}/${step}`;
  const refused = copied === 'refused';
  return (
    <span className={styles.link}>
      <Button look="sign" onClick={() => void copy(link)}>
        {copied === 'yes' ? words.copied : words.link}
      </Button>
      <span role="status" className="visually-hidden">
        {copied === 'yes' && words.copied}
        {refused && words.copyByHand(onMac())}
      </span>
      <input
        ref={field}
        className={refused ? styles.field : 'visually-hidden'}
        tabIndex={refused ? 0 : -1}
        readOnly
        value={link}
        aria-label={words.link}
        aria-hidden={!refused}
        title={refused ? words.copyByHand(onMac()) : undefined}
      />
    </span>
  );
}

import { useRef } from 'react';
import { Button, cx } from '../../design/controls/index.ts';
import { actions } from '../../store/index.ts';
import { onMac, useCopy } from '../share/useCopy.ts';
import { words } from './words.ts';
import styles from './OpenCard.module.css';

/** A readable link, by what stands behind its `#`; where the clipboard refuses, the link itself, selected. */
export function CopyLink({ to, name }: { readonly to: string; readonly name: string }) {
  const field = useRef<HTMLInputElement>(null);
  const { copied, copy } = useCopy(field);
  const link = `${actions.addressForOthers()}#${to}`;
  const refused = copied === 'refused';
  return (
    <>
      <Button onClick={() => void copy(link)}>{words.copyLink}</Button>
      <p role="status" className={styles.said}>
        {copied === 'yes' && words.copied}
        {refused && words.copyByHand(onMac())}
      </p>
      <input
        ref={field}
        className={cx(styles.link, !refused && 'visually-hidden')}
        tabIndex={refused ? 0 : -1}
        readOnly
        value={link}
        aria-label={name}
        aria-hidden={!refused}
      />
    </>
  );
}

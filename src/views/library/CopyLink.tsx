import { useRef, useState } from 'react';
import { Button } from '../../design/controls/index.ts';
import { actions } from '../../store/index.ts';
import { words } from './words.ts';
import styles from './OpenCard.module.css';

/** The readable link of a scenario; where the clipboard refuses, the link itself, selected. */
export function CopyLink({ name }: { readonly name: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const field = useRef<HTMLInputElement>(null);
  const link = `${actions.addressForOthers()}#${name}`;
  const copy = () => {
    navigator.clipboard.writeText(link).then(
      () => setState('copied'),
      () => {
        setState('refused');
        requestAnimationFrame(() => field.current?.select());
      },
    );
  };
  return (
    <>
      <Button onClick={copy}>{words.copyLink}</Button>
      <p role="status" className={styles.said}>
        {state === 'copied' && words.copied}
        {state === 'refused' && words.copyByHand(/Mac|iPhone|iPad/.test(navigator.userAgent))}
      </p>
      {state === 'refused' && (
        <input ref={field} className={styles.link} readOnly value={link} aria-label={words.link} />
      )}
    </>
  );
}

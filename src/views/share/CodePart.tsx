import { useEffect, useMemo } from 'react';
import { Button } from '../../design/controls/index.ts';
import { actions, type OpensAt } from '../../store/index.ts';
import { project } from './projected.ts';
import { DENSEST, qrCode } from './qr.ts';
import { QrPicture } from './QrPicture.tsx';
import styles from './share.module.css';
import { words } from './words.ts';

/** The link for those who have a phone in their hand. */
export function CodePart({ link, opensAt }: { readonly link: string; readonly opensAt: OpensAt }) {
  const code = useMemo(() => (link === '' ? null : qrCode(link)), [link]);
  const unavailable = code === null;
  useEffect(() => (unavailable ? undefined : onProjectKey(() => showLarge(opensAt))), [unavailable, opensAt]);
  return (
    <div className={styles.codePart}>
      <div className={styles.card} aria-busy={link === ''}>
        {code ? <QrPicture code={code} /> : link !== '' && <p>{words.noCode}</p>}
      </div>
      <Button unavailable={unavailable} aria-keyshortcuts="A" onClick={() => showLarge(opensAt)}>
        {words.project}
        <kbd className={styles.key} aria-hidden>
          A
        </kbd>
      </Button>
      {code && code.version > DENSEST && <p className={styles.note}>{words.dense}</p>}
    </div>
  );
}

function showLarge(opensAt: OpensAt): void {
  project(opensAt);
  actions.openDialog('code');
}

/** While the dialog is open the letter is its own, but in a field, where it is written. The answer ends it. */
function onProjectKey(act: () => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (key.toLowerCase() !== 'a' || ctrlKey || metaKey || altKey) return;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    act();
  };
  // On its way down: a dialog lets no key out.
  document.addEventListener('keydown', onKeyDown, true);
  return () => document.removeEventListener('keydown', onKeyDown, true);
}

import { useMemo } from 'react';
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
  return (
    <div className={styles.codePart}>
      <div className={styles.card} aria-busy={link === ''}>
        {code ? <QrPicture code={code} /> : link !== '' && <p>{words.noCode}</p>}
      </div>
      <Button
        unavailable={!code}
        onClick={() => {
          project(opensAt);
          actions.openDialog('code');
        }}
      >
        {words.project}
      </Button>
      {code && code.version > DENSEST && <p className={styles.note}>{words.dense}</p>}
    </div>
  );
}

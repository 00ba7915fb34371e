import { useMemo, useState } from 'react';
import { Button, Dialog } from '../../design/controls/index.ts';
import { formatClock } from '../../narration/numbers.ts';
import { actions, type State, useStore } from '../../store/index.ts';
import { FileInstead } from './FileInstead.tsx';
import { project, projected } from './projected.ts';
import { DENSEST, qrCode } from './qr.ts';
import { QrPicture } from './QrPicture.tsx';
import styles from './share.module.css';
import { useLink } from './useLink.ts';
import { words } from './words.ts';

const selectTitle = (state: State) => state.scenario?.title ?? '';
const selectClock = (state: State) => state.clock;

/** The code for a whole room: as high as 70 % of the screen, the address below it, and what it opens. */
export function CodeDialog({ onClose }: { readonly onClose: () => void }) {
  const [opensAt] = useState(projected);
  const { link, waits } = useLink(opensAt);
  const title = useStore(selectTitle);
  const clock = formatClock(useStore(selectClock));
  const text = link?.link ?? '';
  const onDisk = text.startsWith('file:');
  const code = useMemo(() => (text === '' || onDisk ? null : qrCode(text)), [text, onDisk]);
  const close = () => {
    // Opened by its key it is of this moment again.
    project('moment');
    onClose();
  };
  return (
    <Dialog title={title || words.codeTitle} closeLabel={words.close} onClose={close} className={styles.codeDialog}>
      <div className={styles.large} aria-busy={waits}>
        {code && <QrPicture code={code} />}
        {!code && text !== '' && (
          <>
            <p>{onDisk ? words.file : words.noCode}</p>
            <FileInstead />
          </>
        )}
        {!waits && !link && <p>{words.noLink}</p>}
      </div>
      <div className={styles.opens}>
        <p>{words.codeOpens[opensAt](clock)}</p>
        <Button onClick={() => actions.openDialog('share')}>{words.toShare}</Button>
      </div>
      <p className={styles.readable} data-length={text.length > 60 ? 'long' : 'short'}>
        {text}
      </p>
      {code && code.version > DENSEST && <p className={styles.note}>{words.dense}</p>}
    </Dialog>
  );
}

import { useMemo, useState } from 'react';
import { Button, Dialog, ToggleGroup } from '../../design/controls/index.ts';
import { formatClock } from '../../narration/numbers.ts';
import { actions, type OpensAt, type State, useStore } from '../../store/index.ts';
import { AddressPart, hostOf } from './AddressPart.tsx';
import { FileInstead } from './FileInstead.tsx';
import { placesIn, project, projected } from './projected.ts';
import { DENSEST, qrCode } from './qr.ts';
import { QrPicture } from './QrPicture.tsx';
import styles from './share.module.css';
import { useLink } from './useLink.ts';
import { words } from './words.ts';

const LESSON_PLACES = ['step', 'moment'] as const satisfies readonly OpensAt[];
const selectInLesson = (state: State) => placesIn(state).includes('step');
const selectTitle = (state: State) => state.scenario?.title ?? '';
const selectClock = (state: State) => state.clock;

/** The code for a whole room: as high as 70 % of the screen, the address below it, and what it opens. */
export function CodeDialog({ onClose }: { readonly onClose: () => void }) {
  const [opensAt, setOpensAt] = useState(() => projected(useStore.getState()));
  const [setsAddress, setSetsAddress] = useState(false);
  const inLesson = useStore(selectInLesson);
  const { link, waits, renew } = useLink(opensAt);
  const title = useStore(selectTitle);
  const clock = formatClock(useStore(selectClock));
  const text = link?.link ?? '';
  const onDisk = text.startsWith('file:');
  const code = useMemo(() => (text === '' || onDisk ? null : qrCode(text)), [text, onDisk]);
  const close = () => {
    // Opened by its key it is of what comes first again.
    project(null);
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
        {inLesson && (
          <ToggleGroup
            label={words.opensAt}
            className={styles.places}
            choices={LESSON_PLACES.map((value) => ({ value, label: words.places[value](clock) }))}
            value={opensAt}
            onChange={setOpensAt}
          />
        )}
        <Button onClick={() => actions.openDialog('share')}>{words.toShare}</Button>
      </div>
      <p className={styles.readable} data-length={text.length > 60 ? 'long' : 'short'}>
        {text}
      </p>
      {link?.local && !onDisk && !setsAddress && (
        <div className={styles.opens}>
          <p className={styles.note} data-problem>
            {words.local(hostOf(text))}
          </p>
          <Button onClick={() => setSetsAddress(true)}>{words.setAddress}</Button>
        </div>
      )}
      {setsAddress && <AddressPart link={link} onChanged={renew} />}
      {code && code.version > DENSEST && <p className={styles.note}>{words.dense}</p>}
    </Dialog>
  );
}

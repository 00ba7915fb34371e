import { useEffect, useState } from 'react';
import { Dialog } from '../../design/controls/index.ts';
import { actions, type OpensAt, type State, useStore } from '../../store/index.ts';
import { AddressPart } from './AddressPart.tsx';
import { CodePart } from './CodePart.tsx';
import { EmbedPart } from './EmbedPart.tsx';
import { ExportPart } from './ExportPart.tsx';
import { LinkPart } from './LinkPart.tsx';
import { placesIn } from './projected.ts';
import styles from './share.module.css';
import { titleOf } from './titleOf.ts';
import { useLink } from './useLink.ts';
import { useMoment } from './useMoment.ts';
import { words } from './words.ts';

const selectSize = (state: State) => state.size;

/** The run for others: as a link, a code, a frame in their page, or a file (design §7, Share). */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const [opensAt, setOpensAt] = useState<OpensAt>(() => placesIn(useStore.getState())[0]!);
  const linked = useLink(opensAt);
  const digest = useDigest();
  const title = useStore(titleOf);
  const size = useStore(selectSize);
  const text = linked.link?.link ?? '';
  const name = opensAt === 'blank' ? words.cluster(size) : title;
  // Nobody else's phone or page reaches a file on this disk.
  const reaches = !actions.addressForOthers().startsWith('file:');
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose} className={styles.dialog}>
      <div className={styles.columns}>
        <div>
          <LinkPart opensAt={opensAt} onOpensAt={setOpensAt} linked={linked} title={name} />
          <AddressPart link={linked.link} onChanged={linked.renew} />
          {reaches && <EmbedPart link={text} title={name} />}
        </div>
        <div>
          {reaches && <CodePart link={text} opensAt={opensAt} />}
          <ExportPart />
        </div>
      </div>
      {digest !== '' && opensAt === 'moment' && <p className={styles.digest}>{words.digest(digest)}</p>}
    </Dialog>
  );
}

/** The hash of the state that is shown; '' while it is not known. */
function useDigest(): string {
  const [digest, setDigest] = useState('');
  const moment = useMoment();
  useEffect(() => {
    if (moment === '') return;
    let wanted = true;
    actions.fetchDigest().then(
      (hash) => wanted && setDigest(hash ?? ''),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [moment]);
  return digest;
}

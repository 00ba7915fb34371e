import { Dialog } from '../../design/controls/index.ts';
import { useStore, type State } from '../../store/index.ts';
import { ClientForm } from '../rail/client/ClientForm.tsx';
import styles from './dialogs.module.css';
import { takesFocus } from './focus.ts';
import { words } from './words.ts';

const selectServer = (state: State) => (state.selection.kind === 'server' ? state.selection.server : 0);

/** A client's command, to the selected server or to whoever leads. */
export function Write({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={words.write.title} closeLabel={words.close} onClose={onClose}>
      <div
        ref={(element) => takesFocus(element?.querySelector('input:not([type=radio])') ?? null)}
        className={styles.roomy}
      >
        <ClientForm target={useStore(selectServer)} onSent={onClose} />
      </div>
    </Dialog>
  );
}

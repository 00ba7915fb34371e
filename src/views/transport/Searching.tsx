import { Button } from '../../design/controls/index.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import styles from './Transport.module.css';
import { words } from './words.ts';

const selectSearched = (state: State) => (state.search ? Math.max(0, state.clock - state.search.from) : 0);

/** A search through time that is under way: how far it has come, and how to end it. */
export function Searching({ label }: { readonly label: string }) {
  return (
    <>
      <span className={styles.searching} role="status">
        <b>{label}</b> <span aria-hidden="true">{words.searched(useStore(selectSearched))}</span>
      </span>
      <Button look="primary" onClick={actions.cancelSearch}>
        {words.cancel}
      </Button>
    </>
  );
}

import styles from './App.module.css';
import { useStore, type State } from '../store/index.ts';

const selectPolite = (state: State) => state.narration.polite;
const selectAlert = (state: State) => state.narration.alert;

/** What is said aloud: the run politely, a broken property or lost work at once (design §5.4). */
export function LiveRegions() {
  return (
    <div className={styles.spoken}>
      <p role="status" className="visually-hidden">
        {useStore(selectPolite)}
      </p>
      <p role="alert" className="visually-hidden">
        {useStore(selectAlert)}
      </p>
    </div>
  );
}

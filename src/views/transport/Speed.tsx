import { SPEEDS, actions, useStore, type State } from '../../store/index.ts';
import styles from './Transport.module.css';
import { words } from './words.ts';

const FOLLOW = 'follow';
const selectPace = (state: State) => state.pace;

/** The speed in named steps; Follow, the first of them, finds its own. */
export function Speed() {
  const pace = useStore(selectPace);
  return (
    <span className={styles.speed}>
      <select
        aria-label={words.speed}
        value={pace.kind === 'follow' ? FOLLOW : pace.speed}
        onChange={({ currentTarget: { value } }) =>
          value === FOLLOW ? actions.follow() : actions.setSpeed(Number(value))
        }
      >
        <option value={FOLLOW}>{words.follow}</option>
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {words.times(speed)}
          </option>
        ))}
      </select>
    </span>
  );
}

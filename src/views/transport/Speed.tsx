import { actions, HAND_PACES, SPEEDS, useStore, type State } from '../../store/index.ts';
import styles from './Transport.module.css';
import { words } from './words.ts';

const FOLLOW = 'follow';
const selectManual = (state: State) => state.manual;
const selectPace = (state: State) => state.pace;
const selectHandPace = (state: State) => state.handPace;

/** The speed in named steps; Follow, the first of them, finds its own. What was chosen by hand is slowed or hastened. */
export function Speed() {
  const manual = useStore(selectManual);
  const pace = useStore(selectPace);
  const handPace = useStore(selectHandPace);
  const fixed = pace.kind === 'follow' ? FOLLOW : pace.speed;
  const byHand = handPace === 1 ? FOLLOW : handPace;
  return (
    <span className={styles.speed}>
      <select
        aria-label={words.speed}
        value={manual ? byHand : fixed}
        onChange={({ currentTarget: { value } }) =>
          value === FOLLOW ? actions.follow() : (manual ? actions.setHandPace : actions.setSpeed)(Number(value))
        }
      >
        <option value={FOLLOW}>{words.follow}</option>
        {(manual ? HAND_PACES.filter((one) => one !== 1) : SPEEDS).map((speed) => (
          <option key={speed} value={speed}>
            {words.times(speed)}
          </option>
        ))}
      </select>
    </span>
  );
}

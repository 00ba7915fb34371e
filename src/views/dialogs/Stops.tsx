import { Dialog } from '../../design/controls/index.ts';
import { actions, INTERESTS, useStore, type State } from '../../store/index.ts';
import styles from './dialogs.module.css';
import { words } from './words.ts';

const selectInterests = (state: State) => state.interests;

/** What counts as a key event: where "next key event" stops. */
export function Stops({ onClose }: { readonly onClose: () => void }) {
  const chosen = useStore(selectInterests);
  return (
    <Dialog title={words.stops.title} closeLabel={words.close} onClose={onClose}>
      <fieldset className={styles.checks}>
        <legend>{words.stops.note}</legend>
        {INTERESTS.map((interest) => (
          <label key={interest}>
            <input
              type="checkbox"
              checked={chosen.includes(interest)}
              onChange={({ currentTarget: { checked } }) =>
                actions.setInterests(INTERESTS.filter((it) => (it === interest ? checked : chosen.includes(it))))
              }
            />
            {words.stops.interests[interest]}
          </label>
        ))}
      </fieldset>
      {chosen.length === 0 && (
        <p role="status" className={styles.problem}>
          {words.stops.none}
        </p>
      )}
    </Dialog>
  );
}

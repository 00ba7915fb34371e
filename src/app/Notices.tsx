import { IconButton, icons } from '../design/controls/index.ts';
import { actions, useStore, type State } from '../store/index.ts';
import styles from './Notices.module.css';
import { words } from './words.ts';

const selectNotices = (state: State) => state.notices;

/** Sentences that belong to no place on the page: over the foot of the rail, never over the stage. */
export function Notices() {
  const notices = useStore(selectNotices);
  return (
    <ul className={styles.notices} aria-label={words.notices} aria-live="polite">
      {notices.map((notice) => (
        <li key={notice.id} data-tone={notice.tone}>
          <p>{notice.text}</p>
          <IconButton
            label={`${words.dismiss}: ${notice.text}`}
            tip={words.dismiss}
            look="quiet"
            onClick={() => actions.dismissNotice(notice.id)}
          >
            <icons.Cross />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

import { IconButton, icons } from '../../design/controls/index.ts';
import { Why } from '../rail/why/Why.tsx';
import { showWhy } from './overlay.ts';
import styles from './presenter.module.css';
import { words } from './words.ts';

/** The reason, over the picture's right side; the picture goes on beside it. */
export function WallWhy() {
  return (
    <section className={styles.why} aria-label={words.why}>
      <div className={styles.whyHead}>
        <h2>{words.why}</h2>
        <IconButton label={words.closeWhy} look="quiet" onClick={() => showWhy(false)}>
          <icons.Cross />
        </IconButton>
      </div>
      <Why />
    </section>
  );
}

import { useStore } from '../../store/index.ts';
import { Prose } from '../lesson/Prose.tsx';
import { isLong, selectCaption } from './caption.ts';
import styles from './presenter.module.css';

/** The step of a lesson, where it is too long for the line of the sign. */
export function Caption() {
  const text = useStore(selectCaption);
  if (!isLong(text)) return null;
  return (
    <p className={styles.caption}>
      <Prose text={text} plain />
    </p>
  );
}

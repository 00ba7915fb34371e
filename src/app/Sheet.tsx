import { Rail } from './regions.tsx';
import styles from './Frame.module.css';

export function Sheet() {
  return (
    <div className={styles.sheet}>
      <Rail />
    </div>
  );
}

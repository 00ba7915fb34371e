import styles from './phone.module.css';

/** What can be done with what is selected. */
export function SelectionSheet() {
  return <section className={styles.sheet} />;
}

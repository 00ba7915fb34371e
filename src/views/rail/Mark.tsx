import type { SentenceMark } from '../../narration/index.ts';
import styles from './Mark.module.css';

/** A disc, hollow where it was tested and refused; a fault is a red square on edge, any other act one in focus. Decoration: the row says it in words. */
export const Mark = ({ mark }: { mark: SentenceMark }) => (
  <span className={styles.mark} data-mark={mark} aria-hidden="true" />
);

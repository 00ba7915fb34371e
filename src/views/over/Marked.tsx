import { cutAtHits } from './marking.ts';
import styles from './Cards.module.css';

/** A text with the words that were searched for marked. */
export function Marked({ text, terms }: { readonly text: string; readonly terms: readonly string[] }) {
  return cutAtHits(text, terms).map(({ text, hit }, i) =>
    hit ? (
      <mark key={i} className={styles.hit}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}

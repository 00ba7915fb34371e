import { words } from './words.ts';
import styles from './OpenCard.module.css';

const KEY = 'raftarium.teachersNote';

/** For whoever teaches it. A reader who folds it finds the next one folded too. */
export function TeachersNote({ text }: { readonly text: string }) {
  return (
    <details className={styles.note} open={!isFolded()} onToggle={(event) => keep(!event.currentTarget.open)}>
      <summary>{words.teacher}</summary>
      <p>{text}</p>
    </details>
  );
}

function isFolded(): boolean {
  try {
    return localStorage.getItem(KEY) === 'folded';
  } catch {
    return false;
  }
}

function keep(folded: boolean): void {
  try {
    localStorage.setItem(KEY, folded ? 'folded' : 'open');
  } catch {
    // A browser that keeps nothing: it stays as it is until the page goes.
  }
}

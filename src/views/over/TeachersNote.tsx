import { words } from './words.ts';
import styles from './OpenCard.module.css';

const KEY = 'raftarium.teachersNote';

interface Props {
  readonly text: string;
  /** Open for whoever has neither opened nor folded one: not where it would tell a student the answers. */
  readonly shown?: boolean;
}

/** For whoever teaches it. A reader who folds it finds the next one folded too. */
export function TeachersNote({ text, shown = true }: Props) {
  return (
    <details
      className={styles.note}
      open={shown ? kept() !== 'folded' : kept() === 'open'}
      onToggle={(event) => keep(!event.currentTarget.open)}
    >
      <summary>{words.teacher}</summary>
      <p>{text}</p>
    </details>
  );
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(folded: boolean): void {
  try {
    localStorage.setItem(KEY, folded ? 'folded' : 'open');
  } catch {
    // A browser that keeps nothing: it stays as it is until the page goes.
  }
}

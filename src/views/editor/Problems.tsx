import type { TextProblem } from '../../store/index.ts';
import { words } from './words.ts';
import styles from './Editor.module.css';

interface Props {
  /** Null while the text is read. */
  readonly problems: readonly TextProblem[] | null;
  readonly id: string;
  readonly onJump: (line: number, column: number) => void;
}

/** What is wrong with the text; each leads to its place. */
export function Problems({ problems, id, onJump }: Props) {
  return (
    <section className={styles.part} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>{words.problems}</h2>
      <p id={id} role="status" data-tone={toneOf(problems)}>
        {problems === null ? words.checking : problems.length === 0 ? words.sound : words.countOf(problems.length)}
      </p>
      <ol className={styles.problems}>
        {(problems ?? []).map((problem) => (
          <li key={`${problem.line}:${problem.column}:${problem.path}:${problem.problem}`}>
            <button type="button" onClick={() => onJump(Math.max(1, problem.line), Math.max(1, problem.column))}>
              <b>{problem.line === 0 ? words.whole : words.place(problem.line, problem.column)}</b>
              {problem.path !== '' && <code>{problem.path}</code>}
              <span>{problem.problem}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function toneOf(problems: readonly TextProblem[] | null): string | undefined {
  return problems === null ? undefined : problems.length === 0 ? 'good' : 'problem';
}

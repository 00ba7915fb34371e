import type { TextProblem } from '../../store/index.ts';
import { Button } from '../../design/controls/index.ts';
import { words } from './words.ts';
import styles from './Editor.module.css';

/** What came of the last thing that was done. */
export interface Saying {
  readonly tone: 'good' | 'problem';
  readonly sentence: string;
  /** The first problem of a file that was not taken, and its line as it stands there. */
  readonly wrong?: { readonly first: TextProblem; readonly line: string };
  /** Another text took the place of the one before. */
  readonly before?: boolean;
  readonly act?: readonly [label: string, run: () => void];
}

interface Props {
  readonly saying: Saying | null;
  /** Why the draft is not stored; '' = it is. */
  readonly problem: string;
  readonly onTakeBack: (() => void) | null;
}

export function Said({ saying, problem, onTakeBack }: Props) {
  return (
    <div className={styles.said} role="status">
      {problem !== '' && <p data-tone="problem">{problem}</p>}
      {saying && (
        <>
          <p data-tone={saying.tone}>{saying.sentence}</p>
          {saying.wrong && (
            <>
              <p>
                {saying.wrong.first.line > 0 && (
                  <b>{words.place(saying.wrong.first.line, saying.wrong.first.column)}. </b>
                )}
                {saying.wrong.first.problem}
              </p>
              {saying.wrong.line !== '' && <code className={styles.wrongLine}>{saying.wrong.line}</code>}
            </>
          )}
          {saying.act && <Button onClick={saying.act[1]}>{saying.act[0]}</Button>}
          {onTakeBack && <Button onClick={onTakeBack}>{words.takeBack}</Button>}
        </>
      )}
    </div>
  );
}

import { Button, icons } from '../../design/controls/index.ts';
import { actions } from '../../store/index.ts';
import type { Ahead } from './standing.ts';
import { startLesson } from './starting.ts';
import { words } from './words.ts';
import styles from './Lessons.module.css';

interface Props {
  readonly ahead: Ahead | null;
  readonly numberOf: (lesson: string) => number;
  readonly all: number;
}

/** The one thing to do now. */
export function GoOn({ ahead, numberOf, all }: Props) {
  if (!ahead) return null;
  const { kind, lesson, step } = ahead;
  if (kind === 'allDone')
    return (
      <div className={styles.goOn}>
        <Button look="primary" onClick={() => actions.setPage('quiz')}>
          {words.quiz}
        </Button>
        <p>
          <b>{words.allDone(all)}</b> {words.allDoneWhy}
        </p>
      </div>
    );
  const number = numberOf(lesson.id);
  const label = kind === 'goOn' ? words.goOn(number, step) : kind === 'begin' ? words.begin : words.next(number);
  return (
    <div className={styles.goOn}>
      <Button look="primary" onClick={() => startLesson(lesson.id)}>
        <icons.Play />
        {label}
      </Button>
      <p>
        <b>{lesson.title}</b>
        <span>{kind === 'goOn' ? words.goOnWhy : kind === 'begin' ? words.beginWhy : words.nextWhy}</span>
      </p>
    </div>
  );
}

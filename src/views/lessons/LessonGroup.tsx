import { Button, icons } from '../../design/controls/index.ts';
import type { Progress } from '../../store/index.ts';
import { words as common } from '../over/words.ts';
import type { Group } from './groups.ts';
import { LessonCard } from './LessonCard.tsx';
import { doneOf, standingIn } from './standing.ts';
import { presentLesson, startAgain, startLesson } from './starting.ts';
import { words } from './words.ts';
import cards from '../over/Cards.module.css';
import styles from './Lessons.module.css';

interface Props {
  readonly group: Group;
  readonly numberOf: (lesson: string) => number;
  readonly progress: Progress;
  readonly open: string;
  readonly terms: readonly string[];
  readonly onOpen: (lesson: string, byKey: boolean) => void;
  readonly onStart: (lesson: string) => void;
}

/** The lessons of a part or of a plan, in order. */
export function LessonGroup({ group, numberOf, progress, open, terms, onOpen, onStart }: Props) {
  const { id, title, goal, lessons, minutes } = group;
  return (
    <section className={cards.group} aria-labelledby={`lessons-${id}`}>
      <header className={cards.groupHead}>
        <h2 id={`lessons-${id}`}>{title}</h2>
        <span className={cards.count}>
          {minutes === undefined
            ? common.done(doneOf(lessons, progress), lessons.length)
            : words.inPlan(lessons.length, minutes, minutesOf(lessons))}
        </span>
      </header>
      <p className={styles.goal}>{goal}</p>
      {minutes !== undefined && <Plan {...{ group, numberOf, progress }} />}
      <ol className={cards.cards}>
        {lessons.map((lesson) => (
          <LessonCard
            key={lesson.id}
            lesson={lesson}
            number={numberOf(lesson.id)}
            standing={standingIn(lesson, progress)}
            isOpen={lesson.id === open}
            terms={terms}
            onOpen={onOpen}
            onStart={onStart}
          />
        ))}
      </ol>
    </section>
  );
}

/** Starts its first lesson, or goes on with the first that is not done. */
function Plan({ group, numberOf, progress }: Pick<Props, 'group' | 'numberOf' | 'progress'>) {
  const { id: plan, lessons } = group;
  const next = lessons.find(({ id }) => !progress.lessons[id]?.done);
  const [first] = lessons;
  if (!first) return null;
  const label = !next ? words.planDone : next === first ? words.startPlan : words.goOnPlan(numberOf(next.id));
  return (
    <div className={styles.plan}>
      <Button onClick={() => (next ? startLesson(next.id, plan) : startAgain(first, plan))}>
        <icons.Play />
        {label}
      </Button>
      <Button onClick={() => void presentLesson(next ?? first, plan)}>{words.presentPlan}</Button>
    </div>
  );
}

const minutesOf = (lessons: Group['lessons']): number => lessons.reduce((sum, { minutes }) => sum + minutes, 0);

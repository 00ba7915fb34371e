import { useEffect, useState } from 'react';
import { Button } from '../../../design/controls/index.ts';
import { followingIn } from '../../../lessons/following.ts';
import { actions, type Due, useStore, type State } from '../../../store/index.ts';
import { Foot, Primary } from '../Foot.tsx';
import { Prose } from '../Prose.tsx';
import { QuizQuestion } from '../QuizQuestion.tsx';
import { useSyllabus } from '../useSyllabus.ts';
import { words } from '../words.ts';
import styles from '../Panel.module.css';
import type { PhaseProps } from './shape.ts';

/** More than this at once is an examination. */
const MOST = 2;
const openLessons = () => actions.setPage('lessons');
const selectPlan = ({ progress }: State) => progress.plan ?? '';
const selectAnswers = ({ progress }: State) => progress.answers;

/** What was seen, what is asked again, and what comes next. */
export function Ended({ open: { lesson, ofScenario }, children }: PhaseProps) {
  const syllabus = useSyllabus();
  const answers = useStore(selectAnswers);
  const followed = useStore(selectPlan);
  const { next = null, plan = null } = syllabus ? followingIn(syllabus, lesson.id, followed) : {};
  // The newest answer to each question of this lesson counts.
  const given = new Map(
    answers.filter(({ question }) => question.startsWith(`${lesson.id}/`)).map((one) => [one.question, one.right]),
  );
  const right = [...given.values()].filter(Boolean).length;
  const due = useDue(lesson.quiz, ofScenario);
  return (
    <>
      <h3 className={styles.ask}>{lesson.title}</h3>
      {lesson.goal !== '' && (
        <p className={styles.text}>
          <b>{words.goal}</b> <Prose text={lesson.goal} />
        </p>
      )}
      {given.size > 0 && <p className={styles.note}>{words.seen(right, given.size)}</p>}
      {plan && <p className={styles.note}>{words.inPlan(plan)}</p>}
      {due.map((one) => (
        <QuizQuestion key={one.item.id} due={one} />
      ))}
      {children}
      <Foot first>
        {next && <Primary onClick={() => void actions.openLesson(next.id)}>{words.nextLesson(next.title)}</Primary>}
        <Button onClick={openLessons}>{words.lessons}</Button>
        <Button onClick={() => actions.goToLessonStep(0)}>{words.once}</Button>
      </Foot>
    </>
  );
}

/** Of what is due: this lesson's own first. Asked once, so that an answer does not take its question away. */
function useDue(own: readonly string[], none: boolean): readonly Due[] {
  const [due, setDue] = useState<readonly Due[]>([]);
  useEffect(() => {
    if (none) return undefined;
    let wanted = true;
    void actions.fetchDue().then(
      (all) => {
        const rank = ({ item }: Due) => (own.includes(item.id) ? 0 : 1);
        if (wanted) setDue([...all].sort((a, b) => rank(a) - rank(b)).slice(0, MOST));
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [own, none]);
  return due;
}

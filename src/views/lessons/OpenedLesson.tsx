import { useEffect, useRef } from 'react';
import { Button, icons } from '../../design/controls/index.ts';
import type { Lesson } from '../../lessons/types.ts';
import type { Progress } from '../../store/index.ts';
import { CopyLink } from '../over/CopyLink.tsx';
import { asSentence, Fact } from '../over/Fact.tsx';
import { TeachersNote } from '../over/TeachersNote.tsx';
import { words as common } from '../over/words.ts';
import { Come } from './Come.tsx';
import { LessonPicture } from './LessonPicture.tsx';
import { standingIn } from './standing.ts';
import { presentLesson, startAgain, startLesson } from './starting.ts';
import { words } from './words.ts';
import open from '../over/OpenCard.module.css';
import styles from './Lessons.module.css';

interface Props {
  readonly lesson: Lesson;
  readonly progress: Progress;
  readonly number: number;
  /** The title of its part. */
  readonly part: string;
  /** A page of its own, where there is room for one thing at a time. */
  readonly isPage: boolean;
  readonly onBack: () => void;
}

/** All that is to be known of a lesson before it starts. */
export function OpenedLesson({ lesson, progress, number, part, isPage, onBack }: Props) {
  const { id, title, goal, misconception, minutes, sections, teacher, steps } = lesson;
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isPage) back.current?.focus();
  }, [isPage]);
  const standing = standingIn(lesson, progress);
  const predictions = steps.flatMap(({ question }) => question ?? []);
  const tasks = steps.flatMap(({ task }) => task ?? []);
  return (
    <aside className={open.open} aria-label={words.opened} data-page={isPage || undefined}>
      {isPage && (
        <Button ref={back} className={open.back} onClick={onBack}>
          ← {words.toList}
        </Button>
      )}
      <LessonPicture key={id} lesson={lesson} />
      <div className={open.text}>
        <p className={styles.kicker}>{words.number(number)}</p>
        <h2>{title}</h2>
        <p className={open.facts}>{words.facts(minutes, sections, part)}</p>
        <p className={styles.standing}>
          <Come standing={standing} />
        </p>
        <dl>
          <Fact term={words.goal} text={asSentence(goal)} />
          {misconception !== '' && <Fact term={common.manyThink} text={asSentence(misconception)} />}
          <Fact term={words.inIt} text={asSentence(words.counts(steps.length, predictions.length, tasks.length))} />
        </dl>
        <ul className={styles.inIt}>
          {steps.flatMap(({ id, question, task }) => [
            question && (
              <li key={`${id}-asks`}>
                <b>{words.predict}</b> {question.ask}
              </li>
            ),
            task && (
              <li key={`${id}-does`}>
                <b>{words.act}</b> {task.does}
              </li>
            ),
          ])}
        </ul>
        <div className={open.acts}>
          <Button look="primary" onClick={() => startLesson(id)}>
            <icons.Play />
            {standing.step > 0 ? words.goOnAt(standing.step) : standing.isDone ? words.again : words.start}
          </Button>
          {standing.step > 1 && <Button onClick={() => startAgain(lesson)}>{words.again}</Button>}
          <Button onClick={() => void presentLesson(lesson)}>{words.present}</Button>
          <CopyLink key={id} to={`lesson/${id}`} name={words.link} />
        </div>
        {teacher !== '' && <TeachersNote text={teacher} shown={false} />}
      </div>
    </aside>
  );
}

import { useRef } from 'react';
import { Button, icons } from '../../design/controls/index.ts';
import { actions, type OpenLesson, useStore } from '../../store/index.ts';
import { Mark } from '../sign/index.ts';
import { LinkToStep } from './LinkToStep.tsx';
import { selectLesson } from './look.ts';
import { StepBoxes } from './StepBoxes.tsx';
import { useSyllabus } from './useSyllabus.ts';
import { words } from './words.ts';
import styles from './LessonSign.module.css';

const MENU = 'lesson-menu';
const openLessons = () => actions.setPage('lessons');

/** The sign while a lesson is open: which one, how far, and the ways out of it. */
export function LessonSign() {
  const open = useStore(selectLesson);
  return open && <Opened open={open} />;
}

function Opened({ open }: { readonly open: OpenLesson }) {
  const { lesson, standing, ofScenario } = open;
  const syllabus = useSyllabus();
  const number = (syllabus?.lessons.findIndex(({ id }) => id === lesson.id) ?? -1) + 1;
  const menu = useRef<HTMLDivElement>(null);
  const acts = (
    <>
      {!ofScenario && <LinkToStep lesson={lesson.id} step={lesson.steps[standing.step]!.id} />}
      <Button look="sign" onClick={actions.present}>
        {words.present}
      </Button>
      <Button look="sign" onClick={openLessons}>
        {words.lessons}
      </Button>
      <Button look="sign" onClick={actions.leaveLesson}>
        {words.leave}
      </Button>
    </>
  );
  return (
    <header className={styles.sign}>
      <span className={styles.mark}>
        <Mark />
      </span>
      <div className={styles.text}>
        <h1 title={lesson.title}>{words.title(number, lesson.title)}</h1>
        <p>{words.count(standing.step + 1, lesson.steps.length)}</p>
      </div>
      <StepBoxes open={open} />
      <nav className={styles.acts} aria-label={words.menu}>
        {acts}
      </nav>
      <Button look="sign" className={styles.more} popoverTarget={MENU} aria-label={words.menu}>
        <icons.More />
      </Button>
      <div
        ref={menu}
        id={MENU}
        popover="auto"
        role="group"
        aria-label={words.menu}
        className={styles.menu}
        onClick={() => menu.current?.hidePopover()}
      >
        {acts}
      </div>
    </header>
  );
}

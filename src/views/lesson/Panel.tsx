import { lazy, Suspense, useEffect, useRef } from 'react';
import type { OpenLesson, State } from '../../store/index.ts';
import { actions, useStore } from '../../store/index.ts';
import { selectLesson, stepOf } from './look.ts';
import { Asking } from './phases/Asking.tsx';
import { Doing } from './phases/Doing.tsx';
import { Ended } from './phases/Ended.tsx';
import { Explaining } from './phases/Explaining.tsx';
import { Going } from './phases/Going.tsx';
import { Observing } from './phases/Observing.tsx';
import { Reading } from './phases/Reading.tsx';
import { markPressed, takePressed } from './pressed.ts';
import { RuleCard } from './RuleCard.tsx';
import { Spoken } from './Spoken.tsx';
import { words } from './words.ts';
import styles from './Panel.module.css';

const Compare = lazy(() => import('../rail/compare/Compare.tsx').then(({ Compare }) => ({ default: Compare })));
const selectOther = (state: State) => state.comparing;

const PHASES = {
  going: Going,
  reading: Reading,
  doing: Doing,
  asking: Asking,
  watching: Going,
  observing: Observing,
  replaying: Going,
  explaining: Explaining,
  ended: Ended,
} as const;

/** Where a lesson is read and answered; the picture beside it is what it is about. */
export function LessonPanel() {
  const open = useStore(selectLesson);
  return open && <Opened open={open} />;
}

function Opened({ open }: { readonly open: OpenLesson }) {
  const { lesson, standing } = open;
  const { phase } = standing;
  const body = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const here = `${lesson.id} ${standing.step} ${phase}`;
  useEffect(() => {
    body.current?.scrollTo(0, 0);
    if (useStore.getState().rule !== '') actions.openRule('');
    if (takePressed()) heading.current?.focus({ preventScroll: true });
  }, [here]);
  const Phase = PHASES[phase];
  return (
    <aside className={styles.panel} aria-label={words.panel} onClickCapture={markOwn} data-phase={phase}>
      <div ref={body} className={styles.body}>
        <h2 ref={heading} tabIndex={-1} className={styles.kicker}>
          {words.kickers[phase]}
        </h2>
        <Phase key={here} open={open} step={stepOf(open)}>
          <RuleCard />
          <Comparison open={open} />
        </Phase>
      </div>
      <Spoken open={open} />
    </aside>
  );
}

/** What only moves within the step leaves the focus where it is. */
function markOwn({ target }: { readonly target: EventTarget }): void {
  if (target instanceof Element && target.closest('[data-leads]')) markPressed();
}

function Comparison({ open }: { readonly open: OpenLesson }) {
  const other = useStore(selectOther);
  if (!stepOf(open).compare || other === 0) return null;
  return (
    <Suspense>
      <Compare other={other} />
    </Suspense>
  );
}

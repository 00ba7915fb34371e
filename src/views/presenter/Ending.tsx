import { Button } from '../../design/controls/index.ts';
import { followingIn } from '../../lessons/following.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import { selectLesson } from '../lesson/look.ts';
import { useSyllabus } from '../lesson/useSyllabus.ts';
import styles from './Ending.module.css';

const words = {
  end: 'End of the lesson',
  next: (title: string) => `Next: ${title}`,
  open: 'Open it',
  how: 'One more Page Down does it, too.',
  last: 'This is the end.',
  inPlan: (at: number, of: number) => `${at} of ${of} of the plan`,
} as const;

const selectPlan = ({ progress }: State) => progress.plan ?? '';

/** After the last step, over the picture: what comes next, and how it is opened. */
export function Ending() {
  const open = useStore(selectLesson);
  return open?.standing.phase === 'ended' ? <Card id={open.lesson.id} title={open.lesson.title} /> : null;
}

function Card({ id, title }: { readonly id: string; readonly title: string }) {
  const syllabus = useSyllabus();
  const followed = useStore(selectPlan);
  const { next, plan } = syllabus ? followingIn(syllabus, id, followed) : {};
  return (
    <section className={styles.ending} aria-label={words.end} role="status">
      <p>
        {words.end}: {title}
        {plan && `, ${words.inPlan(plan.at, plan.of)}`}
      </p>
      {next && (
        <>
          <h2>{words.next(next.title)}</h2>
          <p>{next.goal}</p>
          <p className={styles.foot}>
            <Button look="primary" onClick={actions.presentNext}>
              {words.open}
            </Button>
            {words.how}
          </p>
        </>
      )}
      {next === null && <h2>{words.last}</h2>}
    </section>
  );
}

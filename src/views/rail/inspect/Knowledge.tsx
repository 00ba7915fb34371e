import { Button } from '../../../design/controls/index.ts';
import { heardText } from '../../../narration/index.ts';
import { actions, useStore, type Knowledge as Known, type State } from '../../../store/index.ts';
import { useAnswer } from '../../useAnswer.ts';
import { Section } from '../Fields.tsx';
import { Said } from '../Said.tsx';
import { inspectWords } from './words.ts';
import styles from './Inspect.module.css';

const { knowledge: labels } = inspectWords;
const selectViewAs = (state: State) => state.viewAs;

/** Looks at the cluster through the eyes of one server: what it cannot know is dimmed everywhere. */
export function ViewAs({ id }: { id: number }) {
  const on = useStore(selectViewAs) === id;
  return (
    <>
      <div>
        <Button aria-pressed={on} title={labels.help} onClick={() => actions.setViewAs(on ? 0 : id)}>
          {labels.viewAs(id)}
        </Button>
      </div>
      {on && <Asked id={id} />}
    </>
  );
}

function Asked({ id }: { id: number }) {
  const known = useAnswer(actions.fetchKnowledge, id);
  return known ? <KnowledgeList known={known} /> : null;
}

const selectClock = (state: State) => state.clock;

/** What it last heard from each of the others: all that it can know of them. */
export function KnowledgeList({ known }: { known: Known }) {
  const clock = useStore(selectClock);
  return (
    <Section title={labels.title(known.server)}>
      <ul className={styles.heard}>
        {known.others.map((heard) => (
          <li key={heard.server}>
            {heard.event < 0 ? (
              <Said parts={heardText(heard, clock)} bullets />
            ) : (
              <button type="button" title={labels.goTo} onClick={() => actions.seekEvent(heard.event)}>
                <Said parts={heardText(heard, clock)} bullets />
              </button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { useMemo, useState } from 'react';
import { Button, cx } from '../../design/controls/index.ts';
import { actions, type Due, type State, type Syllabus, useStore } from '../../store/index.ts';
import page from '../over/Page.module.css';
import { Asked } from './Asked.tsx';
import { QuestionList } from './QuestionList.tsx';
import { QuizShelf } from './QuizShelf.tsx';
import { Results } from './Results.tsx';
import { DUE, type Section, sectionsOf } from './sections.ts';
import { words } from './words.ts';
import styles from './Quiz.module.css';

const selectProgress = (state: State) => state.progress;

interface Props {
  readonly syllabus: Syllabus;
  readonly due: readonly Due[];
}

/** What to ask at the left, one question, and what was answered at the right. */
export function Questions({ syllabus, due }: Props) {
  const progress = useStore(selectProgress);
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState(DUE);
  const [at, setAt] = useState(0);
  // While one is answered it stays as it was asked; whoever comes anew is asked in the next guise.
  const [turn, setTurn] = useState(0);
  const asOf = useMemo(() => ({ turn, progress: useStore.getState().progress }), [turn]);
  const sections = useMemo(() => sectionsOf(syllabus, asOf.progress, due, all), [syllabus, asOf, due, all]);
  const section = sections.find(({ id }) => id === chosen) ?? sections[0]!;
  const place = Math.min(at, section.asked.length - 1);
  const question = section.asked[place];
  const go = (to: number) => {
    setAt(to);
    setTurn(turn + 1);
  };
  const choose = (id: string) => {
    setChosen(id);
    go(0);
  };
  return (
    <div className={cx(page.shelves, styles.quiz)}>
      <QuizShelf sections={sections} chosen={section.id} all={all} onChoose={choose} onAll={setAll} />
      <div className={page.middle}>
        {question ? (
          <Asked
            key={`${section.id} ${place} ${turn}`}
            due={question}
            place={place}
            of={section.asked.length}
            isDue={section.id === DUE}
            onGo={go}
          />
        ) : (
          <Nothing section={section} all={all} onAll={() => setAll(true)} />
        )}
      </div>
      <aside className={styles.aside} aria-label={words.results}>
        <QuestionList asked={section.asked} place={place} progress={progress} onGo={go} />
        <Results items={syllabus.quiz.map(({ id }) => id)} progress={progress} />
      </aside>
    </div>
  );
}

function Nothing({ section, all, onAll }: { section: Section; all: boolean; onAll: () => void }) {
  return (
    <div className={page.nothing}>
      <p>
        {section.id === DUE ? (
          <>
            <b>{words.nothingDue}</b> {words.nothingDueWhy}
          </>
        ) : (
          words.nothingMet
        )}
      </p>
      <Button look="primary" onClick={() => actions.setPage('lessons')}>
        {words.toLessons}
      </Button>
      {section.id !== DUE && !all && <Button onClick={onAll}>{words.showAll}</Button>}
    </div>
  );
}

import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../design/controls/index.ts';
import { type State, type Syllabus, useStore } from '../../store/index.ts';
import { CardList } from '../over/CardList.tsx';
import { termsOf } from '../over/marking.ts';
import page from '../over/Page.module.css';
import { useNarrow } from '../over/useNarrow.ts';
import { GoOn } from './GoOn.tsx';
import { type Chosen, groupsOf, isWanted } from './groups.ts';
import { LessonGroup } from './LessonGroup.tsx';
import { LessonShelf } from './LessonShelf.tsx';
import { OpenedLesson } from './OpenedLesson.tsx';
import { aheadIn } from './standing.ts';
import { startLesson } from './starting.ts';
import { words } from './words.ts';
import styles from './Lessons.module.css';

const selectProgress = (state: State) => state.progress;

/** Parts and plans at the left, their lessons, and the opened one at the right. */
export function Course({ syllabus }: { readonly syllabus: Syllabus }) {
  const { lessons } = syllabus;
  const progress = useStore(selectProgress);
  const [open, setOpen] = useState(() => presentOf(syllabus));
  const [chosen, setChosen] = useState<Chosen>(() => partOf(syllabus, open));
  const [text, setText] = useState('');
  const [isPage, setIsPage] = useState(false);
  const narrow = useNarrow();
  const field = useRef<HTMLInputElement>(null);
  const course = useRef<HTMLDivElement>(null);

  const terms = useMemo(() => termsOf(text), [text]);
  const groups = useMemo(() => groupsOf(syllabus, chosen, terms), [syllabus, chosen, terms]);
  const hits = groups.flatMap((group) => group.lessons);
  const lesson = hits.find(({ id }) => id === open) ?? hits[0];
  const numberOf = (id: string) => lessons.findIndex((one) => one.id === id) + 1;

  const choose = (next: Chosen) => {
    setText('');
    setChosen(next);
    const [first] = groupsOf(syllabus, next, []).flatMap((group) => group.lessons);
    if (first && !narrow) setOpen(first.id);
  };
  const openLesson = useCallback(
    (id: string, byKey: boolean) => {
      setOpen(id);
      if (narrow && !byKey) setIsPage(true);
    },
    [narrow],
  );
  const focusCard = useCallback(
    () => course.current?.querySelector<HTMLElement>('[data-card][tabindex="0"]')?.focus(),
    [],
  );
  useEffect(focusCard, [focusCard]);
  const toList = () => {
    setIsPage(false);
    requestAnimationFrame(focusCard);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const inField = event.target === field.current;
    const escape = event.key === 'Escape' && (isPage ? toList : inField && text !== '' ? () => setText('') : null);
    if (escape) {
      event.stopPropagation();
      escape();
    } else if (event.key === '/' && !inField) field.current?.focus();
    else if ((event.key === 'ArrowDown' || event.key === 'Enter') && inField) focusCard();
    else return;
    event.preventDefault();
  };
  const shownAsPage = narrow && isPage;
  return (
    <div ref={course} className={page.shelves} onKeyDown={onKeyDown}>
      {!shownAsPage && (
        <>
          <LessonShelf
            syllabus={syllabus}
            progress={progress}
            chosen={terms.length > 0 ? null : chosen}
            text={text}
            hitsIn={terms.length > 0 ? (part) => countHits(syllabus, part, terms) : null}
            field={field}
            onSearch={setText}
            onChoose={choose}
          />
          <div className={page.middle}>
            <p role="status" className="visually-hidden">
              {terms.length > 0 && words.hits(hits.length)}
            </p>
            {terms.length === 0 && <GoOn ahead={aheadIn(lessons, progress)} numberOf={numberOf} all={lessons.length} />}
            <CardList onMove={(id) => openLesson(id, true)}>
              {groups.map((group) => (
                <LessonGroup
                  key={group.id}
                  group={group}
                  numberOf={numberOf}
                  progress={progress}
                  open={lesson?.id ?? ''}
                  terms={terms}
                  onOpen={openLesson}
                  onStart={startLesson}
                />
              ))}
            </CardList>
            {groups.length === 0 && (
              <div className={page.nothing}>
                <p>{words.nothing(text.trim())}</p>
                <Button onClick={() => setText('')}>{words.showAll}</Button>
              </div>
            )}
          </div>
        </>
      )}
      {lesson && (!narrow || shownAsPage) && (
        <OpenedLesson
          lesson={lesson}
          progress={progress}
          number={numberOf(lesson.id)}
          part={syllabus.parts.find(({ id }) => id === lesson.part)?.title ?? ''}
          isPage={shownAsPage}
          onBack={toList}
        />
      )}
      {!lesson && !narrow && <aside className={styles.none} aria-label={words.opened} />}
    </div>
  );
}

const countHits = ({ lessons }: Syllabus, part: string, terms: readonly string[]): number =>
  lessons.filter((lesson) => lesson.part === part && isWanted(lesson, terms)).length;

/** The lesson that is open below, else the one to do now. */
function presentOf({ lessons }: Syllabus): string {
  const { lesson, progress } = useStore.getState();
  return lessons.find(({ id }) => id === lesson?.lesson.id)?.id ?? aheadIn(lessons, progress)?.lesson.id ?? '';
}

function partOf({ lessons, parts }: Syllabus, open: string): Chosen {
  const part = lessons.find(({ id }) => id === open)?.part ?? parts[0]?.id;
  return { kind: 'part', id: part ?? '' };
}

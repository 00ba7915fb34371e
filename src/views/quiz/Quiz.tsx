import { Button } from '../../design/controls/index.ts';
import { actions, type Due, type Syllabus } from '../../store/index.ts';
import { OverPage } from '../over/OverPage.tsx';
import page from '../over/Page.module.css';
import { useAsked } from '../over/useAsked.ts';
import { Waiting } from '../over/Waiting.tsx';
import { Questions } from './Questions.tsx';
import { words } from './words.ts';

interface Content {
  readonly syllabus: Syllabus;
  /** As it was when the page was opened: an answer does not take its question away. */
  readonly due: readonly Due[];
}

async function fetchContent(): Promise<Content> {
  const [syllabus, due] = await Promise.all([actions.fetchSyllabus(), actions.fetchDue()]);
  return { syllabus, due };
}

/** Questions apart from lessons, and what was answered so far; over the run. */
export function Quiz() {
  const [content, again] = useAsked(fetchContent);
  const toLessons = (
    <Button look="sign" className={page.roomy} onClick={() => actions.setPage('lessons')}>
      {words.lessons}
    </Button>
  );
  return (
    <OverPage title={words.title} sentence={words.sentence} navigation={toLessons}>
      {content ? (
        <Questions {...content} />
      ) : (
        <Waiting text={content === null ? words.failed : words.loading} failed={content === null} onAgain={again} />
      )}
    </OverPage>
  );
}

import { Button } from '../../design/controls/index.ts';
import { actions, type Syllabus } from '../../store/index.ts';
import { OverPage } from '../over/OverPage.tsx';
import page from '../over/Page.module.css';
import { useAsked } from '../over/useAsked.ts';
import { Waiting } from '../over/Waiting.tsx';
import { Course } from './Course.tsx';
import { words } from './words.ts';

const toLibrary = () => actions.setPage('library');
const toQuiz = () => actions.setPage('quiz');

/** The syllabus and how far the reader has come in it, over the run. */
export function Lessons() {
  const [syllabus, again] = useAsked(actions.fetchSyllabus);
  return (
    <OverPage title={words.title} sentence={syllabus ? sentenceOf(syllabus) : ''} navigation={<Others />}>
      {syllabus ? (
        <Course syllabus={syllabus} />
      ) : (
        <Waiting text={syllabus === null ? words.failed : words.loading} failed={syllabus === null} onAgain={again} />
      )}
    </OverPage>
  );
}

const sentenceOf = ({ lessons, parts }: Syllabus): string => words.sentence(lessons.length, parts.length);

function Others() {
  return (
    <>
      <Button look="sign" className={page.roomy} onClick={toLibrary}>
        {words.scenarios}
      </Button>
      <Button look="sign" className={page.roomy} onClick={toQuiz}>
        {words.quiz}
      </Button>
    </>
  );
}

import { Button } from '../../design/controls/index.ts';
import { actions, type Library as Content } from '../../store/index.ts';
import { OverPage } from '../over/OverPage.tsx';
import page from '../over/Page.module.css';
import { useAsked } from '../over/useAsked.ts';
import { Waiting } from '../over/Waiting.tsx';
import { Shelves } from './Shelves.tsx';
import { words } from './words.ts';

const sentenceOf = ({ cards, packs }: Content): string => words.sentence(cards.length, packs.length);

/** The scenarios, over the run (design §7a). */
export function Library() {
  const [library, again] = useAsked(actions.fetchLibrary);
  const toLessons = (
    <Button look="sign" className={page.roomy} onClick={() => actions.setPage('lessons')}>
      {words.lessons}
    </Button>
  );
  return (
    <OverPage title={words.title} sentence={library ? sentenceOf(library) : ''} navigation={toLessons}>
      {library ? (
        <Shelves library={library} />
      ) : (
        <Waiting text={library === null ? words.failed : words.loading} failed={library === null} onAgain={again} />
      )}
    </OverPage>
  );
}

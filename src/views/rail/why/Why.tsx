import { useMemo, useState } from 'react';
import { Button } from '../../../design/controls/index.ts';
import { explanationTitle, formatClock, formatCount, questionText } from '../../../narration/index.ts';
import type { EventId } from '../../../sim/types.ts';
import {
  actions,
  useStore,
  type Explanation,
  type Question,
  type Selection,
  type State,
} from '../../../store/index.ts';
import { useAnswer } from '../../useAnswer.ts';
import { Title } from '../Fields.tsx';
import { FiredCards } from '../FiredCards.tsx';
import { Said } from '../Said.tsx';
import { Absent } from './Absent.tsx';
import { Chain } from './Chain.tsx';
import { explain, LATEST } from './explain.ts';
import { Leads } from './Leads.tsx';
import { questionOf } from './questionOf.ts';
import { useHeld } from './useHeld.ts';
import styles from './Why.module.css';
import { words } from './words.ts';

const selectSelection = (state: State) => state.selection;
const selectQuestion = (state: State) => state.question;
const selectPlaying = (state: State) => state.playing;

/** Why is it so? The story of the selection, or of what was asked, or else of what happened last. */
export function Why() {
  const selection = useStore(selectSelection);
  const asked = useStore(selectQuestion);
  const playing = useStore(selectPlaying);
  const { held, handlers } = useHeld();
  const about = useMemo(() => asked ?? questionOf(selection) ?? LATEST, [asked, selection]);
  const answer = useLast(useAnswer(explain, about, held && playing && about === LATEST));
  // A click on a step goes there and selects it; the story that the reader walks through stays.
  const [walk, setWalk] = useState<{ story: Explanation; step: EventId } | null>(null);
  const walking = walk !== null && selection.kind === 'event' && selection.event === walk.step ? walk : null;
  const astray = walking !== null && walking.step !== walking.story.event?.id;
  const story = walking?.story ?? answer;
  return (
    <div className={styles.panel} {...handlers}>
      {astray ? (
        <Aside text={words.pinned} action={words.unpin} onAct={() => setWalk(null)} />
      ) : asked !== null ? (
        <Aside text={words.asked} question={asked} action={words.back} onAct={() => actions.askWhy(null)} />
      ) : (
        about === LATEST &&
        story && <p className={styles.note}>{selection.kind === 'link' ? words.link : words.latest}</p>
      )}
      {story ? (
        <Story
          story={story}
          at={astray ? walking.step : -1}
          onJump={(step) => {
            setWalk({ story, step });
            actions.seekEvent(step);
          }}
        />
      ) : (
        story === null && <p className={styles.note}>{nothingAbout(selection, about)}</p>
      )}
      <NoLeader asked={asked} />
    </div>
  );
}

interface StoryProps {
  readonly story: Explanation;
  readonly at: EventId;
  readonly onJump: (event: EventId) => void;
}
const selectClock = (state: State) => state.clock;

export function Story({ story, at, onJump }: StoryProps) {
  const now = useStore(selectClock);
  const { event, causes, absence } = story;
  return (
    <div className={styles.story} key={event?.id}>
      <Title
        title={<Said parts={explanationTitle(story)} />}
        lead={absence === null && event && words.when(formatClock(event.at), formatCount(event.id + 1))}
      />
      {absence && <Absent absence={absence} now={now} />}
      {event && (
        <>
          <Chain causes={causes} title={absence ? originOf(story.question) : ''} at={at} onJump={onJump} />
          <FiredCards row={event} />
          <Leads explanation={story} now={now} at={at} onJump={onJump} />
        </>
      )}
    </div>
  );
}

const originOf = ({ about }: Question): string => (about === 'leader' ? words.lastElection : words.origin);

interface AsideProps {
  readonly text: string;
  readonly question?: Question;
  readonly action: string;
  readonly onAct: () => void;
}

const Aside = ({ text, question, action, onAct }: AsideProps) => (
  <div className={styles.aside}>
    <span>
      {text} {question && <b>{<Said parts={questionText(question)} />}</b>}
    </span>
    <Button onClick={onAct}>{action}</Button>
  </div>
);

/** Nobody leads the highest term: the question that everybody has then. */
const selectNobodyLeads = ({ servers }: State) => {
  const known = servers.slice(1);
  const highest = Math.max(0, ...known.map(({ currentTerm }) => currentTerm));
  return !known.some(
    ({ role, status, currentTerm }) => role === 'leader' && status === 'up' && currentTerm === highest,
  );
};
const LEADER: Question = { about: 'leader' };

function NoLeader({ asked }: { asked: Question | null }) {
  const nobodyLeads = useStore(selectNobodyLeads);
  if (!nobodyLeads || asked?.about === 'leader') return null;
  return (
    <Button className={styles.ask} onClick={() => actions.askWhy(LEADER)}>
      <Said parts={questionText(LEADER)} />
    </Button>
  );
}

function nothingAbout(selection: Selection, about: Question | typeof LATEST): string {
  if (about === LATEST) return words.nothing;
  return selection.kind === 'event' || selection.kind === 'message' ? words.gone[selection.kind] : words.unknown;
}

/** The last answer stands until the next one is there. */
function useLast<T>(value: T | undefined): T | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}

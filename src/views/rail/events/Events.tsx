import { useMemo } from 'react';
import { Button } from '../../../design/controls/index.ts';
import { formatCount } from '../../../narration/index.ts';
import { actions, useStore, type Feed, type State } from '../../../store/index.ts';
import { Next } from '../next/Next.tsx';
import { eventsWords } from './words.ts';
import { EventList } from './EventList.tsx';
import { EventsEmpty } from './EventsEmpty.tsx';
import styles from './Events.module.css';
import { Filters } from './Filters.tsx';
import { fold } from './fold.ts';

const selectFeed = (state: State) => state.feed;
const selectChosen = (state: State) => (state.selection.kind === 'event' ? state.selection.event : -1);

/** What happened, newest first. It never moves under a pointer or a focus: what is newer waits on top. */
export function Events() {
  const feed = useStore(selectFeed);
  const chosen = useStore(selectChosen);
  const lines = useMemo(() => fold(feed.rows), [feed.rows]);
  return (
    <>
      <Next />
      <Filters feed={feed} />
      <div
        className={styles.holder}
        onPointerEnter={(event) => event.pointerType === 'mouse' && actions.holdFeed(true)}
        onPointerLeave={(event) => actions.holdFeed(event.currentTarget.contains(document.activeElement))}
        onFocus={() => actions.holdFeed(true)}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) actions.holdFeed(false);
        }}
      >
        {feed.waiting > 0 && <Newer feed={feed} />}
        {lines.length === 0 ? <EventsEmpty feed={feed} /> : <EventList lines={lines} feed={feed} chosen={chosen} />}
      </div>
    </>
  );
}

function Newer({ feed }: { feed: Feed }) {
  return (
    <Button className={styles.newer} onClick={actions.showWaitingEvents}>
      {eventsWords.newer(formatCount(feed.waiting))}
    </Button>
  );
}

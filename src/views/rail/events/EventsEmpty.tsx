import { Button } from '../../../design/controls/index.ts';
import { formatSpan } from '../../../narration/index.ts';
import { actions, type Feed } from '../../../store/index.ts';
import { useNextTimeout } from '../useTimers.ts';
import { eventsWords } from './words.ts';
import styles from './Events.module.css';

export function EventsEmpty({ feed }: { feed: Feed }) {
  const next = useNextTimeout();
  if (feed.total === 0)
    return (
      <p className={styles.empty}>
        {eventsWords.nothing} {next && eventsWords.nextTimeout(next.server, formatSpan(next.left))}
      </p>
    );
  const isFiltered = feed.filter !== 'all' || feed.server !== 0;
  return (
    <div className={styles.empty}>
      <p>{feed.server === 0 ? eventsWords.none[feed.filter] : eventsWords.noneAt(feed.server)}</p>
      {isFiltered && <Button onClick={() => actions.setFeedFilter('all', 0)}>{eventsWords.showAll}</Button>}
    </div>
  );
}

import { Button } from '../../../design/controls/index.ts';
import { formatCount } from '../../../narration/index.ts';
import { actions, useStore, type Feed, type State } from '../../../store/index.ts';
import { eventsWords } from './words.ts';
import styles from './Events.module.css';

const FILTERS = Object.keys(eventsWords.filter) as Feed['filter'][];
/** Both a selected server and the one that the list is narrowed to can be pressed. */
const selectServer = (state: State) =>
  state.feed.server !== 0 ? state.feed.server : state.selection.kind === 'server' ? state.selection.server : 0;

export function Filters({ feed }: { feed: Feed }) {
  const server = useStore(selectServer);
  const isOn = feed.server !== 0;
  return (
    <div className={styles.filters} role="group" aria-label={eventsWords.filters}>
      {FILTERS.map((filter) => (
        <Button
          key={filter}
          className={styles.filter}
          aria-pressed={feed.filter === filter}
          onClick={() => actions.setFeedFilter(filter, feed.server)}
        >
          {eventsWords.filter[filter]}
        </Button>
      ))}
      {server !== 0 && (
        <Button
          className={styles.filter}
          aria-pressed={isOn}
          onClick={() => actions.setFeedFilter(feed.filter, isOn ? 0 : server)}
        >
          {eventsWords.only(server)}
        </Button>
      )}
      <span className={styles.count}>{eventsWords.count(formatCount(feed.matching), formatCount(feed.total))}</span>
    </div>
  );
}

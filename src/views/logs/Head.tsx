import { memo } from 'react';
import { Button, IconButton, icons } from '../../design/controls/index.ts';
import { formatClock } from '../../narration/numbers.ts';
import { type State, useStore } from '../../store/index.ts';
import { selectAnyDown } from './useLook.ts';
import { scrollTo } from './useScroll.ts';
import { words } from './words.ts';
import styles from './Logs.module.css';

interface Props {
  readonly columns: number;
  readonly last: number;
  readonly longest: number;
}

const selectBranch = (state: State) => (state.branches.length > 1 ? state.branch : 0);
const selectTitle = (state: State) => words.logsAt(formatClock(state.clock));

/** Which moment the logs show, and the way through logs that are longer than the room. */
export const Head = memo(function Head({ columns, last, longest }: Props) {
  const anyDown = useStore(selectAnyDown);
  const branch = useStore(selectBranch);
  const page = Math.max(1, columns - 1);
  return (
    <div className={styles.head}>
      <Title />
      {longest <= columns ? (
        <span className={styles.note}>
          {branch > 0 ? words.branch(branch) : anyDown ? words.hollow : words.whatIsEntry}
        </span>
      ) : (
        <span className={styles.scroll}>
          <IconButton
            look="quiet"
            label={words.earlier}
            unavailable={last <= columns}
            onClick={() => scrollTo(last - page, columns)}
          >
            <icons.Left />
          </IconButton>
          <IconButton
            look="quiet"
            label={words.later}
            unavailable={last >= longest}
            onClick={() => scrollTo(last + page, columns)}
          >
            <icons.Right />
          </IconButton>
          <Button unavailable={last >= longest} onClick={() => scrollTo(Infinity, columns)}>
            {words.newest}
          </Button>
        </span>
      )}
    </div>
  );
});

function Title() {
  return <h2>{useStore(selectTitle)}</h2>;
}

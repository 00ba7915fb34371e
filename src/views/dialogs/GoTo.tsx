import { useState } from 'react';
import { Button, Dialog } from '../../design/controls/index.ts';
import { formatClock } from '../../narration/numbers.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import styles from './dialogs.module.css';
import { Field } from './Field.tsx';
import { readTime } from './readTime.ts';
import { words } from './words.ts';

const w = words.goTo;
const selectEnd = (state: State) => state.end.now;
const selectManual = (state: State) => state.manual;
const selectClock = (state: State) => state.clock;

/** To a time of what is known, or on to a later one. */
export function GoTo({ onClose }: { readonly onClose: () => void }) {
  const end = useStore(selectEnd);
  const clock = useStore(selectClock);
  const [text, setText] = useState(() => formatClock(clock));
  const [problem, setProblem] = useState('');
  /** A time beyond what is known that was asked for; -1 = none. */
  const [beyond, setBeyond] = useState(-1);
  // By hand no time passes by itself.
  const offered = useStore(selectManual) ? -1 : beyond;
  const go = () => {
    const at = readTime(text);
    if (Number.isNaN(at)) return setProblem(w.noTime);
    // Three decimals are all that is shown of the end: what is typed may round it up.
    if (at > end + 1000) {
      setBeyond(at);
      return setProblem(w.beyond(formatClock(end)));
    }
    onClose();
    actions.seek(Math.min(at, end));
  };
  return (
    <Dialog title={w.title} closeLabel={words.close} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <Field
          label={w.time}
          note={w.note(formatClock(end))}
          first
          value={text}
          problem={problem}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(changed) => {
            setText(changed);
            setProblem('');
            setBeyond(-1);
          }}
        />
        <div className={styles.foot}>
          {offered >= 0 && (
            <Button
              onClick={() => {
                onClose();
                actions.runTo(offered);
              }}
            >
              {w.runOn(formatClock(offered))}
            </Button>
          )}
          <Button look="primary" type="submit">
            {w.go}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

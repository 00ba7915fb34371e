import { range } from 'd3';
import { termSlot } from '../../../design/terms.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import { entriesToChoose } from '../answers.ts';
import { words } from '../words.ts';
import styles from './Prompt.module.css';

const selectSize = (state: State) => state.size;
const selectLogs = (state: State) => state.logs;
const selectChosen = ({ lesson }: State) => (lesson?.draft?.kind === 'entry' ? lesson.draft : null);

/** The logs as small cells, a row for each server. */
export function Entries() {
  const size = useStore(selectSize);
  const logs = useStore(selectLogs);
  const chosen = useStore(selectChosen);
  return (
    <>
      <p className={styles.how}>{logs.longest === 0 ? words.noEntries : words.entries}</p>
      <div role="group" aria-label={words.options} className={styles.column}>
        {range(1, size + 1).map((id) => (
          <div key={id} className={styles.log}>
            <b>{words.server(id)}</b>
            {entriesToChoose(logs, id).map(({ index, term, command }) => (
              <button
                key={index}
                type="button"
                className={styles.cell}
                data-term={termSlot(term)}
                aria-label={words.entry(id, index, term, command)}
                aria-pressed={chosen?.server === id && chosen.index === index}
                onClick={() => actions.draftAnswer({ kind: 'entry', server: id, index })}
              >
                {term}
              </button>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

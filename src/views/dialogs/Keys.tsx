import { useState } from 'react';
import { Button, Dialog } from '../../design/controls/index.ts';
import { actions, useStore, type State } from '../../store/index.ts';
import { startTour } from '../lessons/newcomer.ts';
import styles from './dialogs.module.css';
import { Field } from './Field.tsx';
import { words } from './words.ts';

/** One line of the list. */
export interface KeyRow {
  readonly group: string;
  /** The keys as they stand on a keyboard: `Shift + K`. */
  readonly keys: readonly string[];
  readonly does: string;
  /** What must be the case; '' = it always works. */
  readonly when: string;
}

const selectSingleKeys = (state: State) => state.singleKeys;
const selectPresenting = (state: State) => state.presenting;

/** All keys that do something, by group, searchable. */
export function Keys({ rows, onClose }: { readonly rows: readonly KeyRow[]; readonly onClose: () => void }) {
  const [search, setSearch] = useState('');
  const singleKeys = useStore(selectSingleKeys);
  const presenting = useStore(selectPresenting);
  const wanted = search.trim().toLowerCase();
  const found = rows.filter((row) => `${row.keys.join(' ')} ${row.does} ${row.when}`.toLowerCase().includes(wanted));
  const groups = [...new Set(found.map((row) => row.group))];
  return (
    <Dialog title={words.keys.title} closeLabel={words.close} onClose={onClose}>
      {!singleKeys && (
        <p className={styles.off}>
          {words.keys.off} <Button onClick={() => actions.setSingleKeys(true)}>{words.keys.switchOn}</Button>
        </p>
      )}
      <Field label={words.keys.search} role="searchbox" first value={search} onChange={setSearch} />
      {/* In front of a class nothing takes the place of what is presented. */}
      {!presenting && (
        <p className={styles.tour}>
          {words.keys.tour} <Button onClick={startTour}>{words.keys.startTour}</Button>
        </p>
      )}
      {groups.map((group) => (
        <section key={group} className={styles.keys}>
          <h3>{group}</h3>
          <dl>
            {found
              .filter((row) => row.group === group)
              .map((row) => (
                <div key={row.does}>
                  <dt>
                    {row.keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>
                    {row.does}
                    {row.when && <span className={styles.when}>{words.keys.when(row.when)}</span>}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      {found.length === 0 && <p role="status">{words.keys.none(search.trim())}</p>}
    </Dialog>
  );
}

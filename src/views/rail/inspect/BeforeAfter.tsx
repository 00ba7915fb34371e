import { TermBullet } from '../../../design/glyphs/index.ts';
import type { EventDetail } from '../../../store/index.ts';
import { inspectWords } from './words.ts';
import { words } from '../words.ts';
import { changesOf, type Cell } from './changes.ts';
import styles from './Inspect.module.css';

const { table } = inspectWords;

/** The server of an event before and after it; what is different carries the word "changed". */
export function BeforeAfter({ detail }: { detail: EventDetail }) {
  const rows = changesOf(detail);
  if (rows.length === 0) return null;
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{words.server(detail.row.server)}</th>
          <th scope="col">{table.before}</th>
          <th scope="col">{table.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, before, after, changed }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <Value cell={before} />
            </td>
            <td>
              <Value cell={after} />
              {changed && <em>{inspectWords.changed}</em>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Value = ({ cell }: { cell: Cell }) =>
  typeof cell === 'string' ? cell : <TermBullet term={cell.term} size={22} label={table.termOf(cell.term)} />;

/** The entries that came and went, as the terms of the logs where they part. */
export function LogChange({ detail: { logFirst, logBefore, logAfter } }: { detail: EventDetail }) {
  const same = logBefore.findIndex((term, i) => term !== logAfter[i]);
  const from = same === -1 ? logBefore.length : same;
  const [removed, added] = [logBefore.slice(from), logAfter.slice(from)];
  if (removed.length + added.length === 0) return null;
  return (
    <p className={styles.logChange}>
      {removed.length > 0 && (
        <span>
          {table.removed(logFirst + from, logFirst + logBefore.length - 1)} <Terms terms={removed} />
        </span>
      )}
      {added.length > 0 && (
        <span>
          {table.added(logFirst + from, logFirst + logAfter.length - 1)} <Terms terms={added} />
        </span>
      )}
    </p>
  );
}

const MOST = 12;
const Terms = ({ terms }: { terms: readonly number[] }) => (
  <>
    {terms.slice(0, MOST).map((term, i) => (
      <TermBullet key={i} term={term} size={20} label={table.termOf(term)} />
    ))}
    {terms.length > MOST && '…'}
  </>
);

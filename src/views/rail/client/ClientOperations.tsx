import { formatSpan } from '../../../narration/index.ts';
import { useStore, type ClientOperation, type State } from '../../../store/index.ts';
import { clientWords } from './words.ts';
import styles from './client.module.css';

const LISTED = 8;
const selectClients = (state: State) => state.clients;

/** What clients asked for, newest first, and how it ended. "Unknown" is an honest end: it may still take effect. */
export function ClientOperations() {
  const operations = useStore(selectClients);
  const newest = [...operations].sort((a, b) => b.invokedAt - a.invokedAt || b.request - a.request).slice(0, LISTED);
  return (
    <div className={styles.recent}>
      <h4>{clientWords.recent}</h4>
      {newest.length === 0 ? (
        <p className={styles.none}>{clientWords.none}</p>
      ) : (
        <ul>
          {newest.map((operation) => (
            <li key={operation.request} data-outcome={operation.outcome}>
              <code>{operation.command}</code>
              <span>{end(operation)}</span>
              <b>{clientWords.outcome[operation.outcome]}</b>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function end({ outcome, target, attempts, invokedAt, returnedAt }: ClientOperation): string {
  return outcome === 'pending'
    ? clientWords.asked(target, attempts)
    : clientWords.took(formatSpan(returnedAt - invokedAt));
}

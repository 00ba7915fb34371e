import type { ServerState } from '../../../store/index.ts';
import { inspectWords } from './words.ts';
import { words } from '../words.ts';
import styles from './Inspect.module.css';

interface Both {
  readonly server: ServerState;
  readonly before: ServerState;
}

/** nextIndex and matchIndex of every server; the leader sends itself nothing, its matchIndex is what its disk holds. */
export function LeaderState({ server, before }: Both) {
  const others = server.nextIndex.map((_, id) => id).slice(1);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{inspectWords.follower}</th>
          <th scope="col">nextIndex</th>
          <th scope="col">matchIndex</th>
        </tr>
      </thead>
      <tbody>
        {others.map((id) => {
          const changed =
            before.nextIndex.length > 0 &&
            (before.nextIndex[id] !== server.nextIndex[id] || before.matchIndex[id] !== server.matchIndex[id]);
          return (
            <tr key={id} data-changed={changed || undefined}>
              <th scope="row">{words.server(id)}</th>
              <td>{id === server.id ? inspectWords.itself : server.nextIndex[id]}</td>
              <td>
                {server.matchIndex[id]}
                {changed && ` ${inspectWords.changed}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What the entries applied so far have made of the state machine. */
export function StoreTable({ server, before }: Both) {
  if (server.store.length === 0) return <p className={styles.sentence}>{inspectWords.storeEmpty}</p>;
  const old = new Map(before.store);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{inspectWords.key}</th>
          <th scope="col">{inspectWords.value}</th>
        </tr>
      </thead>
      <tbody>
        {server.store.map(([key, value]) => {
          const changed = old.get(key) !== value;
          return (
            <tr key={key} data-changed={changed || undefined}>
              <td>{key}</td>
              <td>
                {value}
                {changed && ` ${inspectWords.changed}`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

import { differenceText } from '../../../narration/index.ts';
import { actions, useStore, type Difference, type State } from '../../../store/index.ts';
import { Said } from '../Said.tsx';
import { BranchNumber } from './BranchNumber.tsx';
import styles from './Compare.module.css';

interface Props {
  readonly title: string;
  readonly list: readonly Difference[];
  readonly columns: readonly { readonly side: 'a' | 'b'; readonly id: number }[];
  readonly shown: number;
}
const selectChosen = ({ selection }: State) => (selection.kind === 'server' ? selection.server : 0);

/** What differs, side by side; a row about servers selects the first of them. */
export function Differences({ title, list, columns, shown }: Props) {
  const chosen = useStore(selectChosen);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {columns.map(({ id }) => (
            <th key={id} scope="col">
              <BranchNumber id={id} shown={id === shown} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.map((difference, i) => {
          const text = differenceText(difference);
          const [server] = difference.servers;
          return (
            <tr key={i} data-chosen={difference.servers.includes(chosen) || undefined}>
              <th scope="row">
                {server === undefined ? (
                  <Said parts={text.what} />
                ) : (
                  <button type="button" onClick={() => actions.select({ kind: 'server', server })}>
                    <Said parts={text.what} />
                  </button>
                )}
              </th>
              {columns.map(({ side }) => (
                <td key={side}>
                  <Said parts={text[side]} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

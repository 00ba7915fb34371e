import { Button } from '../../../design/controls/index.ts';
import { branchName, formatClock, noDifferenceText, sameText } from '../../../narration/index.ts';
import {
  actions,
  useStore,
  type BranchInfo,
  type Comparison,
  type Difference,
  type State,
} from '../../../store/index.ts';
import { useAnswer } from '../../useAnswer.ts';
import { BranchNumber } from './BranchNumber.tsx';
import styles from './Compare.module.css';
import { Differences } from './Differences.tsx';
import { words } from './words.ts';

const selectBranches = (state: State) => state.branches;
const selectBranch = (state: State) => state.branch;

/** Two futures beside each other: what differs now, most telling first. */
export function Compare({ other }: { other: number }) {
  const comparison = useAnswer(actions.fetchComparison, other);
  const branches = useStore(selectBranches);
  const shown = useStore(selectBranch);
  // The other one is about to be shown.
  if (other === shown) return null;
  if (comparison) return <Compared comparison={comparison} branches={branches} shown={shown} />;
  return comparison === null ? (
    <div className={styles.panel}>
      <p className={styles.line}>{words.gone}</p>
      <Acts other={other} />
    </div>
  ) : null;
}

interface Props {
  readonly comparison: Comparison;
  readonly branches: readonly BranchInfo[];
  readonly shown: number;
}

export function Compared({ comparison, branches, shown }: Props) {
  const { a, b, at, aEndsAt, bEndsAt, differences, atEnds, partAt } = comparison;
  // The shown one stands behind the one that it is compared with.
  const both = [
    { side: 'a', id: a },
    { side: 'b', id: b },
  ] as const;
  const columns = a === shown ? both.toReversed() : both;
  const ended = [
    { id: a, endsAt: aEndsAt },
    { id: b, endsAt: bEndsAt },
  ];
  return (
    <div className={styles.panel}>
      <h2>{words.at(formatClock(at))}</h2>
      <ul className={styles.pick} aria-label={words.branches}>
        {columns.map(({ id }) => {
          const branch = branches.find((one) => one.id === id);
          return (
            <li key={id}>
              <BranchNumber id={id} shown={id === shown} /> {branch && branchName(branch)}
            </li>
          );
        })}
      </ul>
      {differences.length === 0 ? (
        <div className={styles.none}>
          <p>{noDifferenceText(comparison)}</p>
          <Button onClick={() => actions.seek(partAt)}>{words.goThere}</Button>
        </div>
      ) : (
        <Differences title={words.count(differences.length)} list={differences} columns={columns} shown={shown} />
      )}
      <p className={styles.line}>{sameText(comparison)}</p>
      {ended.map(
        ({ id, endsAt }) =>
          endsAt !== null && (
            <div key={id} className={styles.none}>
              <p>{words.ended(id, formatClock(endsAt))}</p>
              <Button
                onClick={() => {
                  // It has no present time, so it is shown at its end.
                  actions.showBranch(id);
                  actions.play();
                }}
              >
                {words.runOn}
              </Button>
            </div>
          ),
      )}
      <Acts other={a === shown ? b : a} />
      <h3>{words.atEnds}</h3>
      {sameList(atEnds, differences) ? (
        <p className={styles.line}>{words.alikeAtEnds}</p>
      ) : atEnds.length === 0 ? (
        <p className={styles.line}>{words.sameAtEnds}</p>
      ) : (
        <Differences title={words.count(atEnds.length)} list={atEnds} columns={columns} shown={shown} />
      )}
    </div>
  );
}

const sameList = (one: readonly Difference[], other: readonly Difference[]) =>
  one.length > 0 &&
  one.length === other.length &&
  one.every(({ what, servers, a, b }, i) => {
    const twin = other[i]!;
    return what === twin.what && a === twin.a && b === twin.b && String(servers) === String(twin.servers);
  });

function Acts({ other }: { other: number }) {
  return (
    <div className={styles.acts}>
      <Button
        onClick={() => {
          actions.compareWith(0);
          actions.showBranch(other);
        }}
      >
        {words.show(other)}
      </Button>
      {/* To show the one that is compared is to compare with the one that was shown. */}
      <Button onClick={() => actions.showBranch(other)}>{words.swap}</Button>
      <Button onClick={() => actions.compareWith(0)}>{words.stop}</Button>
    </div>
  );
}

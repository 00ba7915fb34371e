import { Button } from '../../../design/controls/index.ts';
import { actions, useStore, type State } from '../../../store/index.ts';
import { isCut } from '../../cuts.ts';
import { Problem } from '../Fields.tsx';
import { useCommand } from '../useCommand.ts';
import { networkWords } from './words.ts';
import styles from './Network.module.css';

const LISTED = 12;
const selectCuts = (state: State) => state.network.cuts;

interface Pair {
  readonly a: number;
  readonly b: number;
  /** Cut from a to b, and from b to a. */
  readonly there: boolean;
  readonly back: boolean;
}

/** Every link with a cut, and how to heal it. */
export function Links() {
  const pairs = pairsOf(useStore(selectCuts));
  const { run, problem } = useCommand();
  if (pairs.length === 0) return <p className={styles.says}>{networkWords.allOpen}</p>;
  return (
    <>
      <Button onClick={() => void run('healAll', {})}>{networkWords.healAll}</Button>
      <ul className={styles.links}>
        {pairs.slice(0, LISTED).map((pair) => (
          <li key={`${pair.a}-${pair.b}`}>
            <button type="button" onClick={() => actions.select({ kind: 'link', from: pair.a, to: pair.b })}>
              {networkWords.link(pair.a, pair.b)}
            </button>
            <span>{stateOf(pair)}</span>
            <Button
              aria-label={networkWords.heal(pair.a, pair.b)}
              onClick={() => void run('healLink', { a: pair.a, b: pair.b })}
            >
              {networkWords.healShort}
            </Button>
          </li>
        ))}
      </ul>
      {pairs.length > LISTED && <p className={styles.says}>{networkWords.more(pairs.length - LISTED)}</p>}
      <Problem text={problem} />
    </>
  );
}

function pairsOf(cuts: State['network']['cuts']): readonly Pair[] {
  const keys = new Map(
    cuts.map(([x, y]) => [`${Math.min(x, y)}-${Math.max(x, y)}`, [Math.min(x, y), Math.max(x, y)] as const]),
  );
  return [...keys.values()]
    .sort(([a, b], [c, d]) => a - c || b - d)
    .map(([a, b]) => ({ a, b, there: isCut(cuts, a, b), back: isCut(cuts, b, a) }));
}

function stateOf({ a, b, there, back }: Pair): string {
  if (there && back) return networkWords.both;
  return there ? networkWords.oneWay(a, b) : networkWords.oneWay(b, a);
}

/** CM-1, the counting half: what a majority holds. */
import type { Index, ServerId } from './types.ts';

/**
 * The highest index above `commitIndex` that at least `needed` voters hold, or `commitIndex` when there is none.
 * Every round climbs to the lowest copy above the last one, so the usual answer ("not yet") costs one look at each
 * voter, and nothing is ever sorted.
 */
export function agreedIndex(
  matchIndex: readonly Index[],
  voters: readonly ServerId[],
  needed: number,
  commitIndex: Index,
): Index {
  let agreed = commitIndex;
  for (;;) {
    let holders = 0;
    let lowest = Infinity;
    for (const voter of voters) {
      const match = matchIndex[voter]!;
      if (match > agreed) {
        holders++;
        if (match < lowest) lowest = match;
      }
    }
    // `holders` matters too: a broken quorum may need nobody.
    if (holders < needed || holders === 0) return agreed;
    agreed = lowest;
  }
}

/** How many voters hold `index`. */
export function copiesOf(index: Index, matchIndex: readonly Index[], voters: readonly ServerId[]): number {
  let copies = 0;
  for (const voter of voters) if (matchIndex[voter]! >= index) copies++;
  return copies;
}

/** EL-3: how many voters have said yes. */
export function countVotes(votes: readonly number[], voters: readonly ServerId[]): number {
  let granted = 0;
  for (const voter of voters) if (votes[voter] === 1) granted++;
  return granted;
}

/** Words that are not known, in sentences that say which are. */
import { show } from '../../sim/commands/parse.ts';

/** "There is no step “partiton”; did you mean “partition”? It may be ..." `what` begins it: "There is no step". */
export function unknownWord(what: string, word: unknown, known: readonly string[]): string {
  const near = typeof word === 'string' ? nearest(word, known) : undefined;
  const hint = near === undefined ? '.' : `; did you mean “${near}”?`;
  return `${what} “${show(word)}”${hint} It may be ${list(known)}.`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** The known word that the fewest changes of letters lead to, when they are few for its length. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 40) return undefined;
  const ranked = known.map((candidate) => ({
    candidate,
    changes: changes(word.toLowerCase(), candidate.toLowerCase()),
  }));
  const best = ranked.sort((a, b) => a.changes - b.changes)[0];
  return best !== undefined && best.changes <= Math.max(1, best.candidate.length / 3) ? best.candidate : undefined;
}

/** Letters to add, remove or replace, and neighbours to swap. */
function changes(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const above = rows[i - 1]!;
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(replaced, above[j]! + 1, row[j - 1]! + 1, swaps ? rows[i - 2]![j - 2]! + 1 : Infinity));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

/** Which messages get words: at most six at once, votes first, then appends, refusals, the rest (design §4.2). */
import { sort } from 'd3';

const MOST_LABELS = 6;

interface Told {
  readonly kind: string;
  readonly deliverAt: number;
}

/** Most telling first. */
export const byInterest = <M extends Told>(messages: readonly M[]): readonly M[] =>
  sort(messages, interestOf, ({ deliverAt }) => deliverAt);

/** Lower is more telling. */
export const interestOf = ({ kind }: { readonly kind: string }): number => rank[kind] ?? 9;

const rank: Readonly<Record<string, number>> = {
  voteRequest: 0,
  voteGranted: 0,
  voteRefused: 0,
  mismatch: 1,
  append: 1,
  clientRequest: 2,
  clientAnswer: 2,
  stored: 3,
  heartbeat: 4,
};

/** Ids of the messages to label. Of one sender's equal messages only the first is labelled: one word says it for all. */
export function labelled(
  messages: readonly {
    readonly id: number;
    readonly from: number;
    readonly kind: string;
    readonly deliverAt: number;
  }[],
): ReadonlySet<number> {
  const seen = new Set<string>();
  const first = messages.filter(({ from, kind }) => {
    const key = `${from} ${kind}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return new Set(
    byInterest(first)
      .slice(0, MOST_LABELS)
      .map(({ id }) => id),
  );
}

/** Why something was refused, from the rule that refused and the values it looked at (`refused(...)` in `raft`). */
import type { Facts } from '../raft/fired.ts';
import type { ServerId } from '../raft/types.ts';
import type { Happening } from '../sim/types.ts';
import type { Parts } from './parts.ts';
import type { Words } from './words.ts';

type Of<What extends Happening['what']> = Extract<Happening, { what: What }>;

export function whyVoteRefused({ rule, facts, candidate }: Of<'refusesVote'>, me: ServerId, words: Words): Parts {
  const { because } = words;
  switch (rule) {
    case 'RV-1':
      return from(facts, ['term', 'currentTerm'], because.termOver) ?? because.rule(rule);
    case 'RV-2':
      return (
        from(facts, ['votedFor', 'term'], (votedFor, term) => because.votedFor(me, votedFor, term)) ??
        because.rule(rule)
      );
    case 'RV-3':
      return (
        from(
          facts,
          ['lastLogTerm', 'lastLogIndex', 'ownLastLogTerm', 'ownLastLogIndex'],
          (term, index, ownTerm, ownIndex) =>
            term === ownTerm
              ? because.logShorter(candidate, index, me, ownIndex)
              : because.logOlder(candidate, term, me, ownTerm),
        ) ?? because.rule(rule)
      );
    default:
      return because.rule(rule);
  }
}

export function whyEntriesRefused({ rule, facts }: Of<'refusesEntries'>, { because }: Words): Parts {
  switch (rule) {
    case 'AE-1':
      return from(facts, ['term', 'currentTerm'], because.termOver) ?? because.rule(rule);
    case 'AE-2':
      return (
        from(facts, ['prevLogIndex', 'prevLogTerm', 'ownTerm', 'ownLastIndex'], (index, term, ownTerm, ownLast) =>
          index > ownLast ? because.nothingAt(index) : because.otherTermAt(index, ownTerm, term),
        ) ?? because.rule(rule)
      );
    case 'RO-2':
      return from(facts, ['term'], because.leadsItself) ?? because.rule(rule);
    default:
      return because.rule(rule);
  }
}

export function whyIgnored({ rule, facts }: Of<'ignores'>, { because }: Words): Parts {
  switch (rule) {
    case 'TM-3':
      return (
        from(facts, ['term', 'currentTerm'], (term, currentTerm) =>
          term < currentTerm ? because.lateAnswer(term) : because.asksNoMore,
        ) ?? because.rule(rule)
      );
    case 'LR-5':
      return because.oldAnswer;
    case 'CM-3':
      return because.knowsMore;
    case 'RO-2':
      return from(facts, ['term'], because.leadsItself) ?? because.rule(rule);
    default:
      return because.rule(rule);
  }
}

/** The sentence made from the named facts; undefined when one of them was not reported. */
function from(facts: Facts, names: readonly string[], say: (...values: number[]) => Parts): Parts | undefined {
  const values = names.map((name) => facts[name]);
  return values.every((value) => value !== undefined) ? say(...values) : undefined;
}

import { entryAt, lastIndex, sameEntry, termAt } from '../../raft/log.ts';
import type { Check, Watch } from './define.ts';
import { createdAt, termGhost } from './ghost.ts';

export const logMatching: Check<'logMatching'> = {
  id: 'logMatching',
  label: 'Log matching',
  statement: 'Logs that hold an entry of the same index and term are identical up to that entry.',
  sentence: ({ servers, index, term }) =>
    `The log of S${servers[0]} holds an entry ${index} of term ${term} that does not fit the one made before.`,
};

/**
 * Instead of comparing logs with each other: an (index, term) is one entry for ever, and each entry names the term
 * of the one before it. By induction, logs that agree at one index then agree up to there.
 */
export const logMatchingWatch: Watch = {
  logChanged: ({ ghost, server, after, report }, from) => {
    const { log } = after.persistent;
    for (let index = from; index <= lastIndex(log); index++) {
      const entry = entryAt(log, index)!;
      const term = termGhost(ghost, entry.term);
      const creation = term === null ? undefined : createdAt(term, index);
      const prevTerm = termAt(log, index - 1);
      const inPlace = entry.index === index && entry.prevTerm === prevTerm;
      if (inPlace && (creation === undefined || sameEntry(creation.entry, entry))) continue;
      report('logMatching', {
        against: creation?.event ?? -1,
        servers: [server],
        index,
        term: entry.term,
        facts: { prevTerm, madeAfterTerm: creation?.entry.prevTerm ?? entry.prevTerm },
      });
    }
  },
};

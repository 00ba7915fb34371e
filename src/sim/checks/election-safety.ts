import { NOBODY } from '../../raft/types.ts';
import type { Check, Watch } from './define.ts';
import { termGhost } from './ghost.ts';

export const electionSafety: Check<'electionSafety'> = {
  id: 'electionSafety',
  label: 'Election safety',
  statement: 'A term has at most one leader, ever.',
  sentence: ({ servers, term }) => `S${servers[0]} and S${servers[1]} have both been leader in term ${term}.`,
};

/** A statement about the whole history: two leaders of one term at different times break it as well. */
export const electionSafetyWatch: Watch = {
  elected: ({ ghost, server, after, report }) => {
    const term = after.persistent.currentTerm;
    const former = termGhost(ghost, term);
    if (former === null || former.leader === NOBODY || former.leader === server) return;
    report('electionSafety', {
      against: former.electedBy,
      servers: [former.leader, server],
      index: 0,
      term,
      facts: {},
    });
  },
};

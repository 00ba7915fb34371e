import { entryAt, sameEntry } from '../../raft/log.ts';
import { NOBODY } from '../../raft/types.ts';
import { at } from '../tail.ts';
import type { Check, Watch } from './define.ts';
import { allTerms, type Row } from './ghost.ts';

export const leaderCompleteness: Check<'leaderCompleteness'> = {
  id: 'leaderCompleteness',
  label: 'Leader completeness',
  statement: 'An entry committed in some term is in the log of the leader of every later term.',
  sentence: ({ servers, index, term, facts }) => {
    const was = facts['claimed'] === 1 ? `taken for committed in term ${facts['committedIn']}` : 'committed before';
    return `S${servers[0]} has become leader of term ${term} without entry ${index}, which was ${was}.`;
  },
};

/** Looks at every election, and at the leaders of later terms again when an entry turns out to be committed. */
export const leaderCompletenessWatch: Watch = {
  elected: ({ ghost, server, after, report }) => {
    const { currentTerm, log } = after.persistent;
    for (let index = ghost.verified[server]! + 1; index <= ghost.ledger.length; index++) {
      const row = at(ghost.ledger, index - 1)!;
      const entry = entryAt(log, index);
      if (row.committedIn >= currentTerm || (entry !== undefined && sameEntry(entry, row.entry))) continue;
      const facts = factsOf(row);
      report('leaderCompleteness', { against: row.event, servers: [server], index, term: currentTerm, facts });
      return;
    }
  },
  rowWritten: ({ ghost, report }, index, row) => {
    if (row.committedIn >= ghost.highestTerm) return;
    for (const { term, leader, log, electedBy } of allTerms(ghost)) {
      if (leader === NOBODY || term <= row.committedIn) continue;
      const entry = entryAt(log, index);
      if (entry !== undefined && sameEntry(entry, row.entry)) continue;
      const facts = factsOf(row);
      report('leaderCompleteness', { against: electedBy, servers: [leader], index, term, facts });
    }
  },
};

const factsOf = ({ committedIn, entry, claimed }: Row) => ({
  committedIn,
  entryTerm: entry.term,
  claimed: claimed ? 1 : 0,
});

import { entryAt, sameEntry } from '../../raft/log.ts';
import { at } from '../tail.ts';
import { NO_EVENT } from '../types.ts';
import type { Check, Watch } from './define.ts';

export const stateMachineSafety: Check<'stateMachineSafety'> = {
  id: 'stateMachineSafety',
  label: 'State machine safety',
  statement: 'If a server has applied an entry at an index, no server ever applies another entry there.',
  sentence: ({ servers, index, facts }) => {
    const [server, other] = servers;
    if (facts['expected'] !== undefined) return `S${server} applies entry ${index} before entry ${facts['expected']}.`;
    if (facts['unacknowledged'] === 1) {
      return `S${server} takes entry ${index} for committed, but no majority has acknowledged it.`;
    }
    if (other === undefined) return `S${server} takes an entry ${index} for committed that is not the committed one.`;
    return `S${server} applies another entry ${index} than S${other} did.`;
  },
};

/** Fires as soon as a server takes the wrong entry for committed, which is before it applies it. */
export const stateMachineSafetyWatch: Watch = {
  commitAdvanced: ({ ghost, server, after, report }) => {
    const { log, currentTerm } = after.persistent;
    for (let index = ghost.verified[server]! + 1; index <= after.volatile.commitIndex; index++) {
      const row = at(ghost.ledger, index - 1);
      const entry = entryAt(log, index);
      if (row !== undefined && entry !== undefined && sameEntry(row.entry, entry)) continue;
      const against = row?.event ?? NO_EVENT;
      const facts = { unacknowledged: row === undefined ? 1 : 0 };
      report('stateMachineSafety', { against, servers: [server], index, term: entry?.term ?? currentTerm, facts });
      return;
    }
  },
  applied: ({ ghost, server, report }, entry, expected) => {
    const { index, term } = entry;
    const first = at(ghost.applied, index - 1);
    if (index !== expected) {
      report('stateMachineSafety', { against: NO_EVENT, servers: [server], index, term, facts: { expected } });
    } else if (first !== undefined && !sameEntry(first.entry, entry)) {
      const facts = { otherTerm: first.entry.term };
      report('stateMachineSafety', { against: first.event, servers: [server, first.server], index, term, facts });
    }
  },
};

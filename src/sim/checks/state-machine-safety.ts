import { type Entry, entryAt, sameEntry } from '../../raft/log.ts';
import { at } from '../tail.ts';
import { NO_EVENT } from '../types.ts';
import type { Check, Watch } from './define.ts';
import type { Ghost } from './ghost.ts';

export const stateMachineSafety: Check<'stateMachineSafety'> = {
  id: 'stateMachineSafety',
  label: 'State machine safety',
  statement: 'If a server has applied an entry at an index, no server ever applies another entry there.',
  sentence: ({ servers, index, term, facts }) => {
    const [server, other] = servers;
    if (facts['expected'] !== undefined) return `S${server} applies entry ${index} before entry ${facts['expected']}.`;
    const { copies = 0, of = 0, currentTerm = term } = facts;
    // Figure 8: what lacks there is no copy, but an entry of the leader's own term (§5.4.2).
    if (facts['unacknowledged'] === 1 && term < currentTerm && 2 * copies > of) {
      return `S${server} takes entry ${index} of term ${term} for committed: it is on ${copies} of ${of}, but that commits only entries of term ${currentTerm}.`;
    }
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
      const copies = entry === undefined ? 0 : copiesOf(ghost, entry);
      const facts = { unacknowledged: row === undefined ? 1 : 0, copies, of: ghost.durable.length - 1, currentTerm };
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

/** On how many disks the entry is. */
function copiesOf({ durable }: Ghost, entry: Entry): number {
  return durable.filter((disk) => {
    const copy = disk === null ? undefined : entryAt(disk.log, entry.index);
    return copy !== undefined && sameEntry(copy, entry);
  }).length;
}

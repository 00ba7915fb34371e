/** What followed in the same event, read off the states before and after: roles, terms, commitment, answers. */
import { entryAt, termAt } from '../../raft/log.ts';
import type { PendingRequest, Role, Server } from '../../raft/types.ts';
import { ONLY_CLIENT } from '../clients/operation.ts';
import { commandText } from '../machine.ts';
import type { Happening, SimEvent } from '../types.ts';

export function consequences(event: SimEvent): Happening[] {
  const { before, after, refusal, command } = event;
  // A restart is told as such: that it has forgotten what it knew is no step of the protocol.
  if (before === null || after === null || before === after || refusal !== null || command?.name === 'restart')
    return [];
  return [
    ...roleAndTerm(event, before, after),
    ...commitment(event, before, after),
    ...applications(before, after),
    ...answers(before, after),
  ];
}

/** At most so many entries are named one by one when a server that was away applies all it missed. */
const MOST_APPLICATIONS = 8;

function roleAndTerm({ envelope, fired }: SimEvent, before: Server, after: Server): Happening[] {
  const found: Happening[] = [];
  const { currentTerm: term } = after.persistent;
  const was = before.volatile.role.name;
  if (envelope !== null && term > before.persistent.currentTerm) {
    found.push({ what: 'adoptsTerm', term, from: envelope.from, was });
  }
  const { role } = after.volatile;
  if (role.name === 'leader' && was !== 'leader') {
    const won = fired.find(({ rule, verdict }) => rule === 'EL-3' && verdict === 'acted');
    found.push({ what: 'becomesLeader', term, votes: won?.facts['votes'] ?? 0, of: role.nextIndex.length - 1 });
  }
  return found;
}

function commitment({ envelope, fired }: SimEvent, before: Server, after: Server): Happening[] {
  const first = before.volatile.commitIndex + 1;
  const last = after.volatile.commitIndex;
  const { role, leaderId } = after.volatile;
  const counted = fired.find(({ rule }) => rule === 'CM-1')?.facts;
  if (last >= first) {
    if (role.name !== 'leader') return [{ what: 'learnsCommit', first, last, leader: envelope?.from ?? leaderId }];
    const term = termAt(after.persistent.log, last);
    return [{ what: 'commits', first, last, copies: counted?.['copies'] ?? 0, of: role.nextIndex.length - 1, term }];
  }
  if (counted?.['currentTerm'] === undefined) return [];
  const { index, term: entryTerm, copies } = counted as { index: number; term: number; copies: number };
  return [{ what: 'mustNotCommit', index, term: entryTerm, copies }];
}

function applications(before: Server, after: Server): Happening[] {
  const last = after.volatile.lastApplied;
  const first = Math.max(before.volatile.lastApplied + 1, last - MOST_APPLICATIONS + 1);
  const found: Happening[] = [];
  for (let index = first; index <= last; index++) {
    found.push({ what: 'applies', index, command: commandAt(after, index) });
  }
  return found;
}

/** Whose wait has ended: those whose entry was applied, or all when the leader stepped down (trap 28). */
function answers(before: Server, after: Server): Happening[] {
  const waiting = pendingOf(after.volatile.role);
  const ended = pendingOf(before.volatile.role).filter((request) => !waiting.includes(request));
  const status = after.volatile.role.name === 'leader' ? 'applied' : 'unknown';
  return ended.map(({ index }) => ({
    what: 'answersClient',
    client: ONLY_CLIENT,
    command: commandAt(before, index),
    status,
    result: '',
  }));
}

const pendingOf = (role: Role): readonly PendingRequest[] => (role.name === 'leader' ? role.pending : []);

function commandAt({ persistent }: Server, index: number): string {
  const payload = entryAt(persistent.log, index)?.payload;
  return payload?.kind === 'command' ? commandText(payload.command) : '';
}

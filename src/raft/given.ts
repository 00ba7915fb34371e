/** A server in the middle of its life, as it is wanted: for programs of one's own, exercises, tests. */
import { append, emptyLog, lastIndex, type Log } from './log.ts';
import { bootServer } from './recovery.ts';
import { candidateOf, leaderOf, persistentOf, serverOf, slotsFor, volatileOf } from './state.ts';
import {
  type Index,
  NOBODY,
  type Options,
  type Role,
  type RoleName,
  type Server,
  type ServerId,
  type Term,
} from './types.ts';

/** Figure 2's state; what is not said is as on a fresh server. All of it is on disk. */
export interface Given {
  readonly id: ServerId;
  readonly currentTerm?: Term;
  readonly votedFor?: ServerId;
  /** The terms of its entries from index 1 on; or a log, such as that of another server. */
  readonly log?: readonly Term[] | Log;
  readonly commitIndex?: Index;
  /** As far as commitIndex unless said. */
  readonly lastApplied?: Index;
  readonly leaderId?: ServerId;
  readonly role?: RoleName;
  /** A candidate's: who has granted its vote; only itself unless said. */
  readonly votes?: readonly ServerId[];
  /** A leader's, by server: behind what matchIndex says, or behind its log where that says nothing. */
  readonly nextIndex?: Readonly<Record<ServerId, Index>>;
  /** A leader's, by server: 0, and its whole log at itself, unless said. */
  readonly matchIndex?: Readonly<Record<ServerId, Index>>;
}

/** `options` say who the other servers are. Nothing is checked: states that Raft never comes to can be given as well. */
export function serverGiven(given: Given, options: Options): Server {
  const { id, currentTerm = 0, votedFor = NOBODY, log = [], commitIndex = 0, leaderId = NOBODY } = given;
  const held = 'base' in log ? log : logOfTerms(log);
  const boot = bootServer(id, persistentOf(currentTerm, votedFor, held));
  const { role, writes } = boot.volatile;
  const volatile = volatileOf(
    commitIndex,
    given.lastApplied ?? commitIndex,
    leaderId,
    roleGiven(given, lastIndex(held), options) ?? role,
    writes,
  );
  return serverOf(id, boot.persistent, volatile);
}

/** Null for a follower's, which holds nothing. */
function roleGiven(given: Given, last: Index, { voters }: Options): Role | null {
  const { id, role, votes = [id], nextIndex = {}, matchIndex = {} } = given;
  if (role === 'candidate')
    return candidateOf(slotsFor(voters, 0).map((none, voter) => (votes.includes(voter) ? 1 : none)));
  if (role !== 'leader') return null;
  const match = slotsFor(voters, 0).map((none, voter) => matchIndex[voter] ?? (voter === id ? last : none));
  const next = match.map((held, voter) => nextIndex[voter] ?? (held === 0 ? last : held) + 1);
  return leaderOf(next, match, slotsFor(voters, last), []);
}

/** Entries of the same index and term are the same entry, in whichever log they stand. */
export function logOfTerms(terms: readonly Term[]): Log {
  return terms.reduce<Log>((log, term, i) => {
    return append(log, term, { kind: 'command', command: { name: `${i + 1}:${term}` } });
  }, emptyLog());
}

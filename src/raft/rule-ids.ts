/**
 * The rules of Figure 2 by name. The same id stands in the code, the tests, the events, the rules panel and the
 * lessons. `line` says the rule in one sentence; `byConstruction` says where it lives when no moment of a run could
 * report it, because the code has no other way to behave.
 */
export type RuleBox = 'State' | 'RequestVote' | 'AppendEntries' | 'Rules for servers';

export interface RuleEntry {
  /** The box of Figure 2 that the rule stands in, or comes closest to. */
  readonly box: RuleBox;
  /** Section of the extended paper, and of the dissertation ("diss."); of one alone where the other is silent. */
  readonly section: string;
  /** At most 90 characters: two lines of a narrow panel. */
  readonly line: string;
  readonly byConstruction?: string;
}

/* The worker needs the ids alone: what is marked so is left out where nobody reads it. */
const state = /* @__NO_SIDE_EFFECTS__ */ (section: string, line: string, byConstruction?: string) =>
  entry('State', section, line, byConstruction);
const vote = /* @__NO_SIDE_EFFECTS__ */ (section: string, line: string, byConstruction?: string) =>
  entry('RequestVote', section, line, byConstruction);
const append = /* @__NO_SIDE_EFFECTS__ */ (section: string, line: string, byConstruction?: string) =>
  entry('AppendEntries', section, line, byConstruction);
const servers = /* @__NO_SIDE_EFFECTS__ */ (section: string, line: string, byConstruction?: string) =>
  entry('Rules for servers', section, line, byConstruction);

/** Every rule of this room, in the order of Figure 2's boxes within each group. */
export const RULES = {
  'PS-1': state('§5.1, diss. §3.8', 'currentTerm is on disk before any message shows it; it only ever grows.'),
  'PS-2': state(
    '§5.2, diss. §3.8',
    'votedFor is on disk, belongs to currentTerm, and is cleared exactly when the term grows.',
  ),
  'PS-3': state('§5.3, diss. §3.8', 'An entry is on disk before it is acknowledged or counted, the leader’s too.'),
  'PS-4': state(
    '§5.1, diss. §3.8',
    'A crash takes everything else: role, commitIndex, lastApplied, what a leader knew.',
  ),
  'PS-5': state(
    'diss. §3.8',
    'A state machine that is on disk keeps lastApplied with it, or it applies commands twice.',
    'State machines live in memory here and are rebuilt from the log, so lastApplied starts over with them.',
  ),
  'PS-6': state(
    'diss. §3.8',
    'A server that has lost what was on its disk never comes back under its old name.',
    'A duty of whoever runs the servers: a restart with a loss neglects it, and no server can tell.',
  ),

  'TM-1': servers('§5.1, diss. §3.3', 'Any message with a higher term makes its receiver a follower of that term.'),
  'TM-2': servers(
    '§5.1, diss. §3.3',
    'A request with a lower term is refused, and the refusal tells the newer term.',
    'Its two halves are reported as RV-1 and AE-1; every response carries currentTerm.',
  ),
  'TM-3': servers('§5.1, diss. §3.3', 'An answer from an earlier term, or to a role that is over, is dropped.'),
  'TM-4': servers(
    '§5.1, diss. §3.3',
    'Terms are a logical clock: only compared, never measured; a term may have no leader.',
    'Terms are plain numbers; no code relates them to time or to a leader.',
  ),

  'RO-1': servers('§5.1, diss. §3.3', 'A server starts as a follower, and a follower only answers.'),
  'RO-2': servers('§5.2, diss. §3.4', 'A candidate that hears from a leader of its own term follows it.'),
  'RO-3': servers(
    '§5.1, diss. §3.3',
    'A server has one role at a time, and a leader stays one until a higher term or a crash.',
    'The role is one value of three kinds; only TM-1 and a restart replace a leader’s.',
  ),

  'RV-1': vote('§5.1, diss. §3.3', 'A request for votes in a lower term is refused.'),
  'RV-2': vote(
    '§5.2, diss. §3.4',
    'One vote per server and term, first come, first served; asking again gets the same yes.',
  ),
  'RV-3': vote(
    '§5.4.1, diss. §3.6.1',
    'A vote goes only to a log as up-to-date as the voter’s: last term first, then length.',
  ),
  'RV-4': vote('§5.1, diss. §3.8', 'A vote is on disk before the yes leaves.'),
  'RV-5': vote('§5.2, diss. §3.4', 'Granting a vote restarts the election timer; refusing one does not.'),
  'RV-6': vote(
    'diss. §4.1',
    'A voter answers whoever asks, whether or not it counts the candidate as a member.',
    'The handler never looks at the configuration.',
  ),

  'EL-1': servers(
    '§5.2, diss. §3.4',
    'When its election timer ends, a follower begins a term, votes for itself and asks all.',
  ),
  'EL-2': servers('§5.2, diss. §3.4', 'Every election timeout is drawn afresh from a range, so that ties do not last.'),
  'EL-3': servers('§5.2, diss. §3.4', 'Votes of a majority of all servers, each counted once, make a leader.'),
  'EL-4': servers('§5.2, diss. §3.4', 'A candidate that nobody elected in time starts over with a new term.'),
  'EL-5': servers(
    '§5.3, diss. §3.5',
    'A new leader speaks up at once; every nextIndex is behind its log, every matchIndex 0.',
  ),
  'EL-6': servers('§8, diss. §6.4', 'A new leader appends an entry of its own term that does nothing.'),
  'EL-7': servers(
    '§5.6, diss. §3.9',
    'Messages are far faster than election timeouts, and crashes are far rarer than those.',
    'A demand on the surroundings: the simulator’s dials set it, the core knows no time.',
  ),
  'EL-8': servers(
    'diss. §6.2',
    'The known leader is forgotten when the term changes, so that nobody is sent in circles.',
  ),

  'AE-1': append('§5.1, diss. §3.3', 'Entries from a lower term are refused, and are no sign of life.'),
  'AE-2': append(
    '§5.3, diss. §3.5',
    'Entries fit only where the log holds prevLogTerm at prevLogIndex; heartbeats likewise.',
  ),
  'AE-3': append('§5.3, diss. §3.5', 'An entry that conflicts with the leader’s goes, and everything after it.'),
  'AE-4': append('§5.3, diss. §3.5', 'What is missing is appended; what is there already stays as it is.'),
  'AE-5': append(
    '§5.3, diss. §3.5',
    'commitIndex follows leaderCommit, but not beyond the last entry this message verified.',
  ),
  'AE-6': append(
    '§5.2, diss. §3.4',
    'A leader sends AppendEntries at once and again and again, with entries or without.',
  ),
  'AE-7': append(
    '§5.3, diss. §3.5',
    'A success names the last index it verified.',
    'The response has a field for it, computed from the request alone.',
  ),
  'AE-8': append('§5.5, diss. §3.7', 'The same message a second time changes nothing.'),
  'AE-9': append('§8, diss. §6.2', 'leaderId is for sending clients on, and for nothing else.'),

  'LR-1': servers(
    '§5.3, diss. §3.5',
    'The leader appends a client’s command to its log in its own term; others redirect.',
  ),
  'LR-2': servers('§5.3, diss. §3.5', 'A client is answered when its command has been applied, not before.'),
  'LR-3': servers(
    '§5.3, diss. §3.5',
    'What a follower has not acknowledged is sent from its nextIndex, for ever if need be.',
  ),
  'LR-4': servers(
    '§5.3, diss. §3.5',
    'A success moves matchIndex up to what it verified, never down, and nextIndex behind it.',
  ),
  'LR-5': servers('§5.3, diss. §3.5', 'A refusal for a mismatch moves nextIndex back, and the leader tries again.'),
  'LR-6': servers('§5.3, diss. §3.5', 'A refusal that names the conflict lets the leader step back a term at a time.'),
  'LR-7': servers(
    '§5.3, diss. §3.5',
    'A leader never overwrites or deletes entries of its own log.',
    'Only AppendEntries shortens a log, and a leader does not take any.',
  ),

  'CM-1': servers(
    '§5.3, §5.4.2, diss. §3.6.2',
    'The leader commits what a majority holds, if it is an entry of its own term.',
  ),
  'CM-2': servers('§5.4.2, diss. §3.6.2', 'Committing an entry commits everything before it, from earlier terms too.'),
  'CM-3': servers('§5.3, diss. §3.5', 'commitIndex never goes back.'),
  'AP-1': servers('§5.3, diss. §3.5', 'Committed entries are applied one by one, in the order of the log.'),
  'AP-2': servers(
    'diss. §6.3',
    'What applying an entry does follows from the log alone.',
    'State machines are given entries in order and nothing else, no clock and no chance.',
  ),
} satisfies Record<string, RuleEntry>;

export type RuleId = keyof typeof RULES;

function entry(box: RuleBox, section: string, line: string, byConstruction?: string): RuleEntry {
  return byConstruction === undefined ? { box, section, line } : { box, section, line, byConstruction };
}

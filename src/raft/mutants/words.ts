/**
 * What is said about a rule that is off: which part of it in a few words, what is switched off, and what the published
 * rule would have asked, in our own words. Apart from the rest, because only who looks at such a rule needs it.
 */
import type { MutantId } from './ids.ts';

export interface MutantWords {
  /** Its number in the list of mutants. */
  readonly number: string;
  /** What is not asked any more, after the rule's id: "CM-1, own term only". */
  readonly short: string;
  /** What is off, as a sentence without a full stop. */
  readonly label: string;
  /** What the published rule asks, and what it is there for. */
  readonly help: string;
}

export const MUTANT_WORDS: Readonly<Record<MutantId, MutantWords>> = {
  forgetsVote: {
    number: 'M01',
    short: 'the vote is on disk',
    label: 'A restarted server has forgotten its vote',
    help: 'A vote is kept on disk for its whole term. Who forgets it can vote twice, and make two leaders.',
  },
  forgetsTerm: {
    number: 'M08',
    short: 'the term is on disk',
    label: 'A restarted server has forgotten its term',
    help: 'The term is kept on disk and only grows. Who forgets it votes again in a term that it had left.',
  },
  losesTail: {
    number: 'M09',
    short: 'entries stay on disk',
    label: 'A restarted server has lost its last entry',
    help: 'An entry that a server has acknowledged stays on its disk, because a leader counts on that copy.',
  },
  countsUnwrittenCopy: {
    number: 'M18',
    short: 'the leader’s copy is on disk',
    label: 'A leader counts its own copy before its disk has it',
    help: 'A leader counts itself only when its disk has the entry. Else a crash takes a copy that was counted.',
  },
  ignoresTermOfReplies: {
    number: 'M33',
    short: 'answers count too',
    label: 'A leader ignores higher terms in answers',
    help: 'A higher term in any message, answers too, makes a leader step down. Else it leads on in vain.',
  },
  countsLateVotes: {
    number: 'M17',
    short: 'votes of this term only',
    label: 'A candidate counts votes of earlier terms',
    help: 'A vote counts in the term in which it was given. Counted later, it can make a second leader.',
  },
  countsLateReplies: {
    number: 'M16',
    short: 'answers of this term only',
    label: 'A leader counts acknowledgements of earlier terms',
    help: 'An acknowledgement counts in its own term. What it confirmed may have been replaced since then.',
  },
  votesTwice: {
    number: 'M02',
    short: 'one vote a term',
    label: 'A server votes for everyone who asks in a term',
    help: 'A server has one vote in a term: who asks first gets it. Two votes can make two leaders.',
  },
  votesForAnyLog: {
    number: 'M04',
    short: 'the log check',
    label: 'A voter does not look at the candidate’s log',
    help: 'A vote goes only to a log that is at least as up-to-date as the voter’s, so that no leader lacks what is committed.',
  },
  comparesLength: {
    number: 'M05',
    short: 'last term first',
    label: 'A voter compares logs by their length alone',
    help: 'Of two logs the one with the later last term is newer; length decides only between equal terms.',
  },
  comparesTerm: {
    number: 'M06',
    short: 'length on equal terms',
    label: 'A voter compares logs by their last term alone',
    help: 'Of two logs that end in the same term the longer one is newer. The shorter may lack what is committed.',
  },
  wantsLongerLog: {
    number: 'M07',
    short: 'equal is enough',
    label: 'A voter wants a log that is newer than its own',
    help: 'A log as up-to-date as the voter’s is enough. Where all logs are equal, nobody could win otherwise.',
  },
  timerHearsRefusals: {
    number: 'M31',
    short: 'only a yes restarts the timer',
    label: 'A refused request restarts the election timer',
    help: 'Only a vote that is granted restarts the voter’s timer. Else one that cannot win keeps all others from trying.',
  },
  fixedTimeouts: {
    number: 'M30',
    short: 'a fresh draw each time',
    label: 'All election timeouts are equally long',
    help: 'Every election timeout is drawn afresh from a range. Without that, servers tie again and again.',
  },
  halfIsEnough: {
    number: 'M03',
    short: 'more than half',
    label: 'Half of the servers is enough to decide',
    help: 'More than half of all servers must agree. Two halves do not meet, so each could decide by itself.',
  },
  acceptsOldLeader: {
    number: 'M14',
    short: 'no entries of an old term',
    label: 'A follower takes entries from a leader of an earlier term',
    help: 'A leader whose term is over is refused. Else it replaces what its successor has stored.',
  },
  skipsCheckOnHeartbeat: {
    number: 'M11',
    short: 'heartbeats too',
    label: 'Heartbeats skip the consistency check',
    help: 'A heartbeat is checked like all other entries. Else it commits what this log has never compared.',
  },
  appendsUnchecked: {
    number: 'M11b',
    short: 'the consistency check',
    label: 'A follower appends without the consistency check',
    help: 'Entries are taken only where the log holds the entry before them. Else two logs agree late and differ early.',
  },
  keepsConflicts: {
    number: 'M13',
    short: 'conflicts go',
    label: 'A follower keeps entries that conflict with the leader’s',
    help: 'An entry of another term than the leader’s goes, with all that follow it. Else the logs stay different.',
  },
  truncatesAlways: {
    number: 'M15',
    short: 'what matches stays',
    label: 'A follower deletes all that follows, conflict or not',
    help: 'What the log holds already stays as it is. Else an older message that comes late deletes what was acknowledged.',
  },
  commitsOwnEnd: {
    number: 'M12',
    short: 'as far as verified',
    label: 'A follower commits up to the end of its own log',
    help: 'A follower commits only what this message has compared with the leader’s log, not what lies behind it.',
  },
  commitsByCount: {
    number: 'M10',
    short: 'own term only',
    label: 'A leader commits entries of earlier terms by counting copies',
    help: 'A leader counts copies only of entries of its own term. A copy of an older one can still be replaced.',
  },
  lowersCommitIndex: {
    number: 'M34',
    short: 'never back',
    label: 'An old message lowers a follower’s commitIndex',
    help: 'commitIndex only grows, because what is committed stays so. An old message that comes late does not lower it.',
  },
};

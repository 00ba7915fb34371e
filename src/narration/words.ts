/**
 * Every word of the narration, in English. Another language is another value of the type `Words`.
 * Present tense, active, subject first, one fact a sentence, at most 16 words. A `Pair` is what happened and why.
 */
import type { Index, ServerId, Term } from '../raft/types.ts';
import type { LostWhy, MessageKind, Micros } from '../sim/types.ts';
import type { CommandName } from '../sim/index.ts';
import { formatSpan } from './numbers.ts';
import { type Part, type Parts, S, say, T } from './parts.ts';
import { violationWords } from './violationWords.ts';

export interface Pair {
  readonly headline: Parts;
  readonly reason: Parts;
}

const pair = (headline: Parts, reason: Parts = []): Pair => ({ headline, reason });
const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);
const entries = (first: Index, last: Index): Parts =>
  first === last
    ? say`entry ${first}`
    : last === first + 1
      ? say`entries ${first} and ${last}`
      : say`entries ${first} to ${last}`;
const clientName = (client: number): string => `Client ${client}`;
/** What is lost, said of its sender: "The vote from S3". */
const carried: Readonly<Record<MessageKind, (from: ServerId, to: ServerId) => Parts>> = {
  voteRequest: (from) => say`The vote request from ${S(from)}`,
  voteGranted: (from) => say`The vote from ${S(from)}`,
  voteRefused: (from) => say`The refusal from ${S(from)}`,
  heartbeat: (from) => say`The heartbeat from ${S(from)}`,
  append: (from) => say`The append from ${S(from)}`,
  stored: (from) => say`The answer from ${S(from)}`,
  mismatch: (from) => say`The refusal from ${S(from)}`,
  clientRequest: (_, to) => say`The client's request to ${S(to)}`,
  clientAnswer: (from) => say`The answer from ${S(from)} to the client`,
};

const lostBecause: Readonly<Record<LostWhy, (from: Part | Parts, to: Part | Parts) => Parts>> = {
  loss: (_, to) => say`The network loses it on the way to ${to}.`,
  cut: (from, to) => say`The link from ${from} to ${to} is cut.`,
  down: (_, to) => say`${to} is down.`,
  dropped: (_, to) => say`You drop it on the way to ${to}.`,
};

export const english = {
  /** Speech: headline and reason in one breath when they are short enough. */
  joint: { colon: ': ', stop: '. ' },
  nothing: (me: ServerId): Parts => (me === 0 ? say`Nothing changes` : say`Nothing changes at ${S(me)}`),

  boots: (me: ServerId) => pair(say`${S(me)} boots`, say`It starts as a follower and waits for a leader.`),
  startsElection: (me: ServerId, term: Term, waited: Micros, again: boolean) =>
    pair(
      say`${S(me)} starts term ${T(term)} and votes for itself`,
      again
        ? say`It did not win term ${T(term - 1)} within ${formatSpan(waited)}.`
        : say`It heard nothing for ${formatSpan(waited)}.`,
    ),
  sendsHeartbeats: (me: ServerId, term: Term, carriedEntries: number) =>
    carriedEntries === 0
      ? pair(say`${S(me)} tells everyone it still leads`, say`Heartbeats of term ${T(term)} stop new elections.`)
      : pair(say`${S(me)} sends entries again`, say`Some servers have not confirmed them yet.`),
  votes: (me: ServerId, candidate: ServerId) =>
    pair(say`${S(me)} votes for ${S(candidate)}`, say`Its vote was free, and ${S(candidate)}'s log is as up to date.`),
  votesAgain: (me: ServerId, candidate: ServerId, term: Term) =>
    pair(
      say`${S(me)} repeats its vote for ${S(candidate)}`,
      say`It already voted for ${S(candidate)} in term ${T(term)}.`,
    ),
  refusesVote: (me: ServerId, candidate: ServerId, reason: Parts) =>
    pair(say`${S(me)} refuses ${S(candidate)}`, reason),
  countsGranted: (me: ServerId, from: ServerId, have: number, needed: number, of: number) =>
    have < needed
      ? pair(say`${S(me)} has ${have} of the ${needed} votes it needs`, say`${S(from)} voted for it.`)
      : pair(say`${S(me)} counts the vote of ${S(from)}`, say`It has ${have} of ${of} votes.`),
  countsRefused: (me: ServerId, from: ServerId, have: number, needed: number) =>
    pair(say`${S(me)} counts a refusal from ${S(from)}`, say`It has ${have} of the ${needed} votes it needs.`),
  becomesLeader: (me: ServerId, term: Term, have: number, of: number) =>
    pair(
      say`${S(me)} leads term ${T(term)}`,
      of === 1 ? say`It is the only server, so its own vote is enough.` : say`It has ${have} of ${of} votes.`,
    ),
  adoptsTerm: (me: ServerId, term: Term, from: ServerId, was: 'follower' | 'candidate' | 'leader') =>
    was === 'follower'
      ? pair(say`${S(me)} enters term ${T(term)}`, say`A message from ${S(from)} carries that term.`)
      : pair(
          say`${S(me)} sees term ${T(term)}, so it steps down`,
          was === 'leader'
            ? say`A message from ${S(from)} ends its leadership.`
            : say`A message from ${S(from)} ends its election.`,
        ),
  followsLeader: (me: ServerId, leader: ServerId, term: Term, was: 'follower' | 'candidate') =>
    pair(
      was === 'candidate' ? say`${S(me)} gives up its election` : say`${S(me)} follows ${S(leader)}`,
      say`${S(leader)} leads term ${T(term)}.`,
    ),
  hearsHeartbeat: (me: ServerId, leader: ServerId, term: Term) =>
    pair(say`${S(me)} hears ${S(leader)}`, say`${S(leader)} leads term ${T(term)}, so the timer starts anew.`),
  stores: (me: ServerId, first: Index, last: Index) =>
    pair(
      say`${S(me)} stores ${entries(first, last)}`,
      first === 1
        ? say`Nothing comes before entry 1, so it always fits.`
        : say`Entry ${first - 1} matches, so ${entries(first, last)} can follow.`,
    ),
  hasAlready: (me: ServerId, last: Index) =>
    pair(
      last === 0 ? say`${S(me)} has nothing to add` : say`${S(me)} has everything up to ${last} already`,
      say`The append brings nothing new, so the log stays as it is.`,
    ),
  refusesEntries: (me: ServerId, leader: ServerId, reason: Parts) =>
    pair(say`${S(me)} refuses the append from ${S(leader)}`, reason),
  removes: (me: ServerId, first: Index, last: Index, term: Term) =>
    pair(
      say`${S(me)} removes ${entries(first, last)}`,
      say`Entry ${first} of term ${T(term)} conflicts with what the leader sends.`,
    ),
  stepsDownAndRemoves: (me: ServerId, first: Index, last: Index) =>
    say`${S(me)} steps down and removes ${entries(first, last)}`,
  waitsForCopies: (me: ServerId, index: Index, copies: number, needed: number) =>
    pair(
      say`${S(me)} does not commit entry ${index} yet`,
      say`It counts ${copies} ${plural(copies, 'copy', 'copies')}, and ${needed} are needed.`,
    ),
  countsCopy: (me: ServerId, from: ServerId, index: Index, copies: number) =>
    index === 0
      ? pair(say`${S(me)} hears back from ${S(from)}`, say`Their logs have nothing in common yet.`)
      : pair(
          say`${S(me)} knows that ${S(from)} has entry ${index}`,
          say`It counts ${copies} ${plural(copies, 'copy', 'copies')} of it.`,
        ),
  stepsBack: (me: ServerId, follower: ServerId, nextIndex: Index, was: Index) =>
    pair(
      say`${S(me)} steps back to entry ${nextIndex} for ${S(follower)}`,
      say`${S(follower)} could not build on entry ${was - 1}.`,
    ),
  commits: (me: ServerId, first: Index, last: Index, copies: number, of: number, term: Term, now: Term) =>
    pair(
      say`${S(me)} commits ${entries(first, last)}`,
      of === 1
        ? say`The only server has stored it.`
        : term === now
          ? say`Entry ${last} is on ${copies} of ${of} servers and from term ${T(term)}.`
          : say`It is on ${copies} of ${of} servers, but from term ${T(term)}. The rule against this is off.`,
    ),
  learnsCommit: (me: ServerId, first: Index, last: Index, leader: ServerId) =>
    pair(
      say`${S(me)} learns that ${entries(first, last)} ${plural(last - first + 1, 'is', 'are')} committed`,
      say`${S(leader)} says so, and the logs match up to there.`,
    ),
  mustNotCommit: (me: ServerId, index: Index, term: Term) =>
    pair(
      say`${S(me)} must not commit entry ${index} yet`,
      say`It is on a majority, but from the older term ${T(term)}.`,
    ),
  applies: (me: ServerId, index: Index, command: string) =>
    command === ''
      ? pair(say`${S(me)} applies entry ${index}`, say`It is a no-op, so it changes nothing.`)
      : pair(say`${S(me)} applies ${command}`, say`It takes entry ${index} for committed.`),
  takesCommand: (me: ServerId, index: Index, command: string, term: Term) =>
    command === ''
      ? pair(say`${S(me)} adds a no-op as entry ${index}`, say`A new leader begins with an entry of its own term.`)
      : pair(
          say`${S(me)} takes ${command} as entry ${index}`,
          say`A client asked, and ${S(me)} leads term ${T(term)}.`,
        ),
  ignores: (me: ServerId, from: ServerId, reason: Parts) =>
    pair(say`${S(me)} ignores a message from ${S(from)}`, reason),
  writesDisk: (me: ServerId, last: Index) =>
    pair(
      say`${S(me)} finishes a disk write`,
      last === 0
        ? say`A crash can no longer lose its term and vote.`
        : say`A crash can no longer lose its log up to ${last}.`,
    ),
  redirectsClient: (me: ServerId, client: number, leader: ServerId) =>
    leader === 0
      ? pair(say`${S(me)} turns client ${client} away`, say`It does not lead, and it knows no leader.`)
      : pair(
          say`${S(me)} sends client ${client} to ${S(leader)}`,
          say`${S(me)} does not lead. It takes ${S(leader)} for the leader.`,
        ),
  answersClient: (me: ServerId, client: number, command: string, status: 'applied' | 'unknown') =>
    status === 'applied'
      ? pair(
          say`${S(me)} answers client ${client}: ${command} is done`,
          say`The entry is applied, so the answer can stand.`,
        )
      : pair(say`${S(me)} cannot say if ${command} took effect`, say`It stopped leading before the entry was applied.`),
  clientSends: (client: number, to: ServerId, command: string, attempt: number) =>
    pair(
      say`${clientName(client)} asks ${S(to)} for ${command}`,
      attempt <= 1 ? say`It now waits for an answer.` : say`This is attempt ${attempt}: it has no final answer yet.`,
    ),
  clientHears: (client: number, from: ServerId, answer: 'notLeader' | 'tooLate') =>
    answer === 'notLeader'
      ? pair(say`${clientName(client)} hears that ${S(from)} does not lead`, say`It will ask another server.`)
      : pair(say`${clientName(client)} hears from ${S(from)} too late`, say`It has its answer, or it has given up.`),
  clientEnds: (client: number, command: string, outcome: 'done' | 'unknown' | 'gaveUp', result: string) =>
    outcome === 'done'
      ? pair(
          say`${clientName(client)} knows that ${command} is done`,
          result === '' ? say`The leader has applied it.` : say`The leader applied it and answered ${result}.`,
        )
      : outcome === 'unknown'
        ? pair(
            say`${clientName(client)} cannot know the fate of ${command}`,
            say`No answer said so, and it may still take effect.`,
          )
        : pair(say`${clientName(client)} gives up on ${command}`, say`Every server refused it, so it has no effect.`),
  lost: (from: ServerId, to: ServerId, message: MessageKind, why: LostWhy) =>
    pair(
      say`${carried[message](from, to)} is lost`,
      lostBecause[why](from === 0 ? 'the client' : S(from), to === 0 ? 'the client' : S(to)),
    ),
  waits: (me: ServerId, from: ServerId, message: MessageKind | 'write') =>
    pair(
      message === 'write' ? say`A disk write of ${S(me)} waits` : say`${carried[message](from, me)} waits at ${S(me)}`,
      say`${S(me)} is paused and handles it on resume.`,
    ),

  commandRefused: (label: string): Parts => say`${label}: nothing changes`,
  /** What follows from a command, where its own sentence leaves it open. */
  afterCommand: {
    crash: say`Its disk keeps term, vote and log. The rest is lost.`,
    restart: say`It starts as a follower with what its disk holds.`,
    pause: say`It loses nothing. What arrives waits for it.`,
    resume: say`It goes on where it stood.`,
    timeout: say`It starts an election without waiting any longer.`,
    heartbeat: say`It speaks to every follower at once.`,
    completeWrite: say`What waited for the disk goes on.`,
    write: say`It waits for an answer.`,
    cut: say`Nothing passes between them, either way.`,
    cutOneWay: say`The other direction stays as it was.`,
    healLink: say`Messages pass again, both ways.`,
    healOneWay: say`The other direction stays as it was.`,
    partition: say`Servers reach only those on their own side.`,
    healAll: say`What was lost stays lost.`,
    deliver: say`It arrives before all others.`,
    drop: say`It never arrives.`,
    delay: say`Others may overtake it.`,
    duplicate: say`It arrives twice.`,
    hold: say`It waits until you release it.`,
    release: say`It goes on its way.`,
    setDial: say`What is on its way keeps its fate.`,
  } satisfies Partial<Record<CommandName, Parts>>,

  /** Why a vote, an append or an answer was refused. */
  because: {
    termOver: (term: Term, now: Term): Parts => say`Term ${T(term)} is over. The term is ${T(now)} now.`,
    votedFor: (me: ServerId, other: ServerId, term: Term): Parts =>
      me === other
        ? say`It already voted for itself in term ${T(term)}.`
        : say`It already voted for ${S(other)} in term ${T(term)}.`,
    logOlder: (candidate: ServerId, theirs: Term, me: ServerId, mine: Term): Parts =>
      say`${S(candidate)}'s log ends in term ${T(theirs)}, ${S(me)}'s ends in term ${T(mine)}.`,
    logShorter: (candidate: ServerId, theirs: Index, me: ServerId, mine: Index): Parts =>
      say`${S(candidate)}'s log ends at entry ${theirs}, ${S(me)}'s at entry ${mine}.`,
    nothingAt: (index: Index): Parts => say`It has nothing at ${index} to build on.`,
    otherTermAt: (index: Index, mine: Term, theirs: Term): Parts =>
      say`Its entry ${index} is from term ${T(mine)}, not from term ${T(theirs)}.`,
    lateAnswer: (term: Term): Parts => say`It answers a question of term ${T(term)}, which is over.`,
    asksNoMore: say`It answers a question that is no longer asked.`,
    oldAnswer: say`It answers an older append, so it says nothing new.`,
    knowsMore: say`It carries an older commit index, and that never goes back.`,
    leadsItself: (term: Term): Parts => say`It leads term ${T(term)} itself.`,
    rule: (rule: string): Parts => say`Rule ${rule} does not allow it.`,
  },

  violation: violationWords,
  isBroken: (property: string): string => `${property} is broken.`,
};

export type Words = typeof english;

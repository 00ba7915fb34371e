/** The words for reasons: why something happened, and why something has not. Another language is another value. */
import type { Index, ServerId, Term } from '../raft/types.ts';
import type { Question, WhyMissing } from '../sim/index.ts';
import type { MessageKind, Micros } from '../sim/types.ts';
import { formatSpan } from './numbers.ts';
import { type Parts, S, say, T } from './parts.ts';
import { englishState } from './stateWords.ts';

const { servers } = englishState;
const are = (ids: readonly ServerId[]): string => (ids.length === 1 ? 'is' : 'are');
const disks = (copies: number): string => (copies === 1 ? 'disk' : 'disks');
/** When something ends that is under way: Infinity where nothing comes by itself. */
const arrives = (what: string, left: Micros): Parts =>
  left === Infinity ? say`${what} is held` : say`${what} arrives in ${formatSpan(left)}`;

export const englishWhy = {
  question: (question: Question): Parts => {
    switch (question.about) {
      case 'event':
        return say`Why did this happen?`;
      case 'entry':
        return say`Why is entry ${question.index} at ${S(question.server)} as it is?`;
      case 'role':
        return say`Why is ${S(question.server)} what it is?`;
      case 'message':
        return say`Why is this message on its way?`;
      case 'leader':
        return say`Why is there no leader?`;
    }
  },

  /** What a fault had to do with a timer that ran out afterwards. */
  silence: {
    stops: (sender: ServerId): Parts => say`${S(sender)}'s heartbeats stop.`,
    stopsAtCut: (sender: ServerId): Parts => say`${S(sender)}'s heartbeats stop at the cut.`,
    noneReaches: (listener: ServerId): Parts => say`No heartbeat reaches ${S(listener)} through the cut.`,
    inVain: (listener: ServerId): Parts => say`${S(listener)} waits for it in vain.`,
  },

  onItsWay: (kind: MessageKind, to: ServerId, left: Micros): Parts => {
    const name = englishState.names.message[kind];
    const what = to === 0 ? say`${name}` : say`${name}, to ${S(to)}`;
    return left === Infinity ? say`${what}: held` : say`${what}: arrives in ${formatSpan(left)}`;
  },

  notCommitted: (index: Index): Parts => say`Entry ${index} is not committed`,
  onDisks: (index: Index, copies: number, needed: number): Parts =>
    copies < needed
      ? say`Entry ${index} is on ${copies} of the ${needed} disks it needs.`
      : say`Entry ${index} is on ${copies} ${disks(copies)}, which is a majority.`,
  /** Servers that cannot answer, by what keeps them. */
  kept: (ids: readonly ServerId[], because: 'down' | 'paused' | 'cut', leader: ServerId): Parts =>
    because === 'cut'
      ? say`${servers(ids)} ${are(ids)} cut off from ${S(leader)}.`
      : say`${servers(ids)} ${are(ids)} ${because}.`,
  blocked: {
    noLeader: (): readonly Parts[] => [say`Nobody leads, so nobody can commit it.`],
    leaderLacksIt: (_: Term, leader: ServerId, leaderTerm: Term): readonly Parts[] => [
      say`${S(leader)} leads term ${T(leaderTerm)} without it and will replace it.`,
    ],
    olderTerm: (term: Term, leader: ServerId, leaderTerm: Term): readonly Parts[] => [
      say`It is of term ${T(term)}, and ${S(leader)} leads term ${T(leaderTerm)}.`,
      say`${S(leader)} may commit it only together with an entry of its own term.`,
    ],
    noMajority: (_: Term, leader: ServerId): readonly Parts[] => [say`${S(leader)} cannot reach a majority.`],
  },
  /** Beside the name of the server whose acknowledgement `leader` lacks. */
  missing: (because: WhyMissing, leader: ServerId, left: Micros): Parts => {
    switch (because) {
      case 'down':
        return say`down`;
      case 'paused':
        return say`paused`;
      case 'cut':
        return leader === 0 ? say`cut off` : say`cut off from ${S(leader)}`;
      case 'onItsWay':
        return arrives('what it needs', left);
      case 'answerOnItsWay':
        return arrives('its answer', left);
      case 'writing':
        return left === Infinity ? say`its disk has not finished` : say`its disk finishes in ${formatSpan(left)}`;
      case 'lost':
        return leader === 0
          ? say`the last message was lost`
          : say`the last message was lost, so ${S(leader)} repeats it`;
      case 'mismatch':
        return leader === 0
          ? say`its log does not match yet`
          : say`its log does not match yet, so ${S(leader)} steps back`;
      case 'refused':
        return say`it refused`;
      case 'notSent':
        return say`nothing was sent to it yet`;
    }
  },

  notKnown: (server: ServerId, index: Index): Parts => say`${S(server)} does not know that entry ${index} is committed`,
  isCommitted: (index: Index): Parts => say`Entry ${index} is committed: nobody can lose it any more.`,
  nobodyTells: say`Nobody leads, so nobody tells it.`,
  mustHear: (leader: ServerId): Parts => say`${S(leader)} has not heard yet that a majority holds it.`,
  mustTell: (leader: ServerId): Parts => say`Only a message from ${S(leader)} can tell it.`,

  nobodyLeads: say`Nobody leads`,
  noneUp: say`Nobody can win: no server is up.`,
  /** `up`: how many run; `most`: how many of them can talk to each other at most. */
  fewUp: (up: number, needed: number): Parts =>
    say`Nobody can win: only ${up} ${up === 1 ? 'server is' : 'servers are'} up, and ${needed} must vote.`,
  fewTogether: (most: number, needed: number): Parts =>
    say`Nobody can win: at most ${most} ${most === 1 ? 'server' : 'servers'} can talk, and ${needed} must vote.`,
  candidate: (id: ServerId, term: Term, votes: number, needed: number): Parts =>
    say`${S(id)} has ${votes} of the ${needed} votes it needs in term ${T(term)}.`,
  nextTimer: (id: ServerId, left: Micros): Parts =>
    left === Infinity
      ? say`${S(id)}'s timer is the next to end.`
      : say`${S(id)}'s timer ends first, in ${formatSpan(left)}.`,
  noTimer: say`No election timer runs.`,
  votedFor: (candidate: ServerId): Parts => say`has voted for another than ${S(candidate)}`,
  betterLog: (candidate: ServerId): Parts => say`its log is more up-to-date than ${S(candidate)}'s`,
  /** Whose vote it is that is missing, where several ask. */
  vote: (candidate: ServerId, because: Parts): Parts => say`no vote for ${S(candidate)}: ${because}`,
};

export type WhyWords = typeof englishWhy;

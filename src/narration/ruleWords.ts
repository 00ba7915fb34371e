/** Every rule of Figure 2 as it met its values, acted and refused. Another language is another value. */
import type { RuleId } from '../raft/rule-ids.ts';
import type { Index, ServerId, Term } from '../raft/types.ts';
import { type Parts, S, say, T } from './parts.ts';
import { type Told, way } from './tellings.ts';

const entries = (from: Index, to: Index): Parts =>
  from === to ? say`entry ${from}` : to === from + 1 ? say`entries ${from} and ${to}` : say`entries ${from} to ${to}`;
const logUpTo = (index: Index): Parts => (index === 0 ? say`an empty log` : say`the log up to ${index}`);
const logEnd = (index: Index, term: Term): Parts =>
  index === 0 ? say`is empty` : say`ends with ${index} of term ${T(term)}`;
const so = (me: ServerId): Parts => say`So ${S(me)} refuses.`;

export const englishRules: Readonly<Partial<Record<RuleId, Told>>> = {
  'PS-1': {
    acted: way(
      ['currentTerm'],
      (me, term) => say`${S(me)} speaks of term ${T(term)} only once its disk holds that term.`,
    ),
  },
  'PS-2': {
    acted: way(['votedFor', 'term', 'currentTerm'], (me, votedFor, term, now) =>
      me === votedFor
        ? say`${S(me)} voted for itself in term ${T(term)}. Term ${T(now)} begins without a vote.`
        : say`${S(me)} voted for ${S(votedFor)} in term ${T(term)}. Term ${T(now)} begins without a vote.`,
    ),
  },
  'PS-3': {
    acted: [
      ...way(['matchIndex'], (me, index) => say`${S(me)}'s own disk holds ${logUpTo(index)}. So its copy counts.`),
      ...way(['lastLogIndex'], (me, index) => say`${S(me)} confirms only once its disk holds ${logUpTo(index)}.`),
    ],
  },
  'PS-4': {
    acted: way(
      ['currentTerm', 'lastLogIndex'],
      (me, term, index) =>
        say`${S(me)} starts from its disk: term ${T(term)} and ${logUpTo(index)}. Nothing else is left.`,
    ),
  },

  'TM-1': {
    acted: way(
      ['term', 'currentTerm', 'sender'],
      (me, term, was, sender) =>
        say`${S(sender)}'s message is of term ${T(term)}, ${S(me)} is in term ${T(was)}. So ${S(me)} follows.`,
    ),
  },
  'TM-3': {
    refused: way(['term', 'currentTerm', 'sender'], (me, term, now, sender) =>
      term < now
        ? say`${S(sender)}'s answer is of term ${T(term)}, ${S(me)} is in term ${T(now)}. So ${S(me)} drops it.`
        : say`${S(sender)} answers what ${S(me)} no longer asks in term ${T(now)}. So ${S(me)} drops it.`,
    ),
  },

  'RO-1': { acted: way(['currentTerm'], (me, term) => say`${S(me)} starts as a follower in term ${T(term)}.`) },
  'RO-2': {
    acted: way(
      ['term', 'leaderId'],
      (me, term, leader) => say`${S(leader)} leads term ${T(term)}, which ${S(me)} wanted to win. So ${S(me)} follows.`,
    ),
    refused: way(
      ['term', 'leaderId'],
      (me, term, leader) => say`${S(leader)} says it leads term ${T(term)}, but ${S(me)} leads it too. ${so(me)}`,
    ),
  },

  'RV-1': {
    refused: way(
      ['term', 'currentTerm', 'candidateId'],
      (me, term, now, candidate) =>
        say`${S(candidate)} asks for term ${T(term)}, but ${S(me)} is in term ${T(now)}. ${so(me)}`,
    ),
  },
  'RV-2': {
    acted: way(
      ['candidateId', 'term'],
      (me, candidate, term) =>
        say`${S(me)} has given no other vote in term ${T(term)}. So ${S(candidate)} may have it.`,
    ),
    refused: way(
      ['votedFor', 'term', 'candidateId'],
      (me, votedFor, term, candidate) =>
        say`${S(candidate)} asks for a vote in term ${T(term)}, but ${S(me)} voted for ${me === votedFor ? 'itself' : S(votedFor)}. ${so(me)}`,
    ),
  },
  'RV-3': {
    acted: way(
      ['candidateId', 'lastLogTerm', 'lastLogIndex', 'ownLastLogTerm', 'ownLastLogIndex'],
      (me, candidate, term, index, ownTerm, ownIndex) =>
        say`${S(candidate)}'s log ${logEnd(index, term)}, ${S(me)}'s ${logEnd(ownIndex, ownTerm)}. That is up-to-date enough.`,
    ),
    refused: way(
      ['candidateId', 'lastLogTerm', 'lastLogIndex', 'ownLastLogTerm', 'ownLastLogIndex'],
      (me, candidate, term, index, ownTerm, ownIndex) =>
        say`${S(candidate)}'s log ${logEnd(index, term)}, but ${S(me)}'s ${logEnd(ownIndex, ownTerm)}. ${so(me)}`,
    ),
  },
  'RV-4': {
    acted: way(
      ['candidateId', 'term'],
      (me, candidate, term) =>
        say`${S(me)}'s yes to ${S(candidate)} waits until its disk holds the vote of term ${T(term)}.`,
    ),
  },
  'RV-5': {
    acted: way(
      ['candidateId'],
      (me, candidate) => say`${S(me)} has voted for ${S(candidate)}. So its election timer starts anew.`,
    ),
  },

  'EL-1': {
    acted: way(
      ['currentTerm'],
      (me, term) => say`${S(me)}'s election timer ended. So it starts term ${T(term)} and votes for itself.`,
    ),
  },
  'EL-2': { acted: way([], (me) => say`${S(me)} draws a new election timeout from the range.`) },
  'EL-3': {
    acted: way(
      ['votes', 'needed'],
      (me, votes, needed) => say`${S(me)} has ${votes} of the ${needed} votes it needs. So it leads.`,
    ),
    refused: way(
      ['votes', 'needed'],
      (me, votes, needed) => say`${S(me)} has ${votes} of the ${needed} votes it needs. Not yet.`,
    ),
  },
  'EL-4': {
    acted: way(
      ['term', 'currentTerm'],
      (me, term, now) => say`${S(me)} did not win term ${T(term)} in time. So it starts term ${T(now)}.`,
    ),
  },
  'EL-5': {
    acted: way(
      ['currentTerm', 'nextIndex'],
      (me, term, next) =>
        say`${S(me)} leads term ${T(term)}. It sets every nextIndex to ${next} and every matchIndex to 0.`,
    ),
  },
  'EL-6': {
    acted: way(
      ['index', 'term'],
      (me, index, term) => say`${S(me)} begins term ${T(term)} with a no-op as entry ${index}.`,
    ),
  },
  'EL-8': {
    acted: way(
      ['leaderId', 'currentTerm'],
      (me, leader, term) =>
        say`Term ${T(term)} is new. So ${S(me)} no longer names ${me === leader ? 'itself' : S(leader)} as its leader.`,
    ),
  },

  'AE-1': {
    refused: way(
      ['term', 'currentTerm', 'leaderId'],
      (me, term, now, leader) =>
        say`${S(leader)} writes in term ${T(term)}, but ${S(me)} is in term ${T(now)}. ${so(me)}`,
    ),
  },
  'AE-2': {
    acted: way(['prevLogIndex', 'prevLogTerm'], (me, index, term) =>
      index === 0
        ? say`Nothing comes before entry 1. So it always fits.`
        : say`Entry ${index} must be of term ${T(term)}, and ${S(me)}'s is. So ${S(me)} says yes.`,
    ),
    refused: way(['prevLogIndex', 'prevLogTerm', 'ownTerm', 'ownLastIndex'], (me, index, term, ownTerm, ownLast) =>
      index > ownLast
        ? say`Entry ${index} must be of term ${T(term)}, but ${S(me)}'s log ${ownLast === 0 ? 'is empty' : say`ends at ${ownLast}`}. ${so(me)}`
        : say`Entry ${index} must be of term ${T(term)}, but ${S(me)}'s is of term ${T(ownTerm)}. ${so(me)}`,
    ),
  },
  'AE-3': {
    acted: way(['from', 'to'], (me, from, to) =>
      from === to
        ? say`${S(me)}'s entry ${from} conflicts with the leader's. So it goes.`
        : say`${S(me)}'s entry ${from} conflicts with the leader's. So ${entries(from, to)} go.`,
    ),
  },
  'AE-4': {
    acted: way(
      ['from', 'to'],
      (me, from, to) => say`${S(me)} lacks ${entries(from, to)}. So it appends ${from === to ? 'it' : 'them'}.`,
    ),
  },
  'AE-5': {
    acted: way(['leaderCommit', 'commitIndex'], (me, leaderCommit, commitIndex) =>
      leaderCommit === commitIndex
        ? say`leaderCommit is ${leaderCommit}. So ${S(me)}'s commitIndex follows.`
        : say`leaderCommit is ${leaderCommit}, but only ${commitIndex} is verified. So ${S(me)}'s commitIndex becomes ${commitIndex}.`,
    ),
  },
  'AE-6': { acted: way(['currentTerm'], (me, term) => say`${S(me)} leads term ${T(term)} and tells everyone.`) },
  'AE-8': {
    acted: way(['from', 'to'], (me, from, to) => say`${S(me)} holds ${entries(from, to)} already. So nothing changes.`),
  },
  'AE-9': {
    acted: way(
      ['leaderId'],
      (me, leader) => say`${S(me)} takes ${S(leader)} for the leader. So it sends the client there.`,
    ),
  },

  'LR-1': {
    acted: way(
      ['index', 'term'],
      (me, index, term) => say`${S(me)} leads term ${T(term)}. So it appends the command as entry ${index}.`,
    ),
    refused: way(['leaderId'], (me, leader) =>
      leader === 0
        ? say`${S(me)} does not lead and knows no leader. So it takes no command.`
        : say`${S(me)} follows ${S(leader)} and does not lead. So it takes no command.`,
    ),
  },
  'LR-2': {
    acted: way(
      ['index', 'lastApplied'],
      (me, index, applied) =>
        say`${S(me)} has applied all up to ${applied}. So the client of entry ${index} gets its answer.`,
    ),
  },
  'LR-3': {
    acted: way(
      ['nextIndex', 'to'],
      (me, next, to) => say`nextIndex is ${next}. So ${S(me)} sends ${entries(next, to)}.`,
    ),
  },
  'LR-4': {
    acted: way(
      ['follower', 'matchIndex', 'nextIndex'],
      (_, follower, match, next) =>
        say`${S(follower)} has verified up to ${match}. So its matchIndex is ${match} and its nextIndex ${next}.`,
    ),
  },
  'LR-5': {
    acted: way(
      ['follower', 'was', 'nextIndex'],
      (me, follower, was, next) =>
        say`${S(follower)}'s log does not match ${S(me)}'s. So its nextIndex goes from ${was} back to ${next}.`,
    ),
    refused: way(
      ['prevLogIndex', 'nextIndex', 'follower'],
      (_, prev, next, follower) =>
        say`${S(follower)} refuses what follows ${prev}, but its nextIndex is ${next} by now. Too late.`,
    ),
  },
  'LR-6': {
    acted: way(
      ['follower', 'was', 'nextIndex', 'conflictTerm', 'conflictIndex'],
      (_, follower, was, next, term, index) =>
        term === 0
          ? say`${S(follower)} has nothing from ${index} on. So its nextIndex goes from ${was} back to ${next}.`
          : say`${S(follower)} holds term ${T(term)} from ${index} on. So its nextIndex goes from ${was} back to ${next}.`,
    ),
  },

  'CM-1': {
    acted: way(['from', 'to', 'copies', 'needed', 'term', 'currentTerm'], (me, from, to, copies, needed, term, now) => {
      const what: Parts = from === to ? say`it` : entries(from, to);
      return term === now
        ? say`Entry ${to} is on ${copies} of the ${needed} it needs, and of term ${T(term)}. So ${S(me)} commits ${what}.`
        : say`Entry ${to} is on ${copies} of the ${needed} it needs, but of term ${T(term)}, not ${T(now)}. The rule that refuses this is off, so ${S(me)} commits ${what}.`;
    }),
    refused: [
      ...way(
        ['index', 'copies', 'needed', 'term', 'currentTerm'],
        (_, index, copies, needed, term, now) =>
          say`Entry ${index} is on ${copies} of the ${needed} it needs, ${copies < needed ? 'and' : 'but'} of term ${T(term)}, not ${T(now)}. Not yet.`,
      ),
      ...way(
        ['index', 'copies', 'needed'],
        (_, index, copies, needed) => say`Entry ${index} is on ${copies} of the ${needed} it needs. Not yet.`,
      ),
    ],
  },
  'CM-2': {
    acted: way(['from', 'term', 'to', 'lastTerm', 'currentTerm'], (me, from, term, to, lastTerm, now) =>
      lastTerm === now
        ? say`${S(me)} commits entry ${to} of term ${T(now)}. Entry ${from} of term ${T(term)} goes with it.`
        : say`${S(me)} commits entry ${to} of term ${T(lastTerm)} without one of term ${T(now)}. The rule that asks for one is off.`,
    ),
  },
  'CM-3': {
    refused: way(
      ['leaderCommit', 'commitIndex', 'leaderId'],
      (me, leaderCommit, commitIndex, leader) =>
        say`${S(leader)} knows ${leaderCommit} as committed, ${S(me)} knows ${commitIndex}. That never goes back.`,
    ),
  },
  'AP-1': {
    acted: way(['from', 'to'], (me, from, to) =>
      from === to
        ? say`${S(me)} knows ${entries(from, to)} as committed. So it applies it.`
        : say`${S(me)} knows ${entries(from, to)} as committed. So it applies them in order.`,
    ),
  },
};

export type RuleWords = typeof englishRules;

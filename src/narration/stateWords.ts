/** The words for how things stand: the sign and the names of things. Another language is another value. */
import type { Index, ServerId, Term } from '../raft/types.ts';
import type { MessageKind, Micros } from '../sim/types.ts';
import { formatClock, formatSpan } from './numbers.ts';
import { listOf, lowered, type Parts, S, say, T } from './parts.ts';
import { violationWords } from './violationWords.ts';

const servers = (ids: readonly ServerId[]): Parts => listOf(ids.map(S), 'and');
const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);
const votes = (n: number): string => `${n} ${plural(n, 'vote', 'votes')}`;

interface Tally {
  readonly id: ServerId;
  readonly votes: number;
}
const messageKinds: Readonly<Record<MessageKind, string>> = {
  voteRequest: 'Vote request',
  voteGranted: 'Vote granted',
  voteRefused: 'Vote refused',
  heartbeat: 'Heartbeat',
  append: 'Append',
  stored: 'Stored',
  mismatch: 'Log mismatch',
  clientRequest: 'Client request',
  clientAnswer: 'Answer to the client',
};

export const englishState = {
  violation: violationWords,
  broken: (what: Parts): Parts => say`Safety broken: ${lowered(what)}`,
  fewServers: (up: number, size: number): Parts =>
    say`No majority: ${up} of ${size} servers ${plural(up, 'is', 'are')} up`,
  fewLinks: (quorum: number, size: number): Parts => say`No majority: no server reaches ${quorum} of ${size}`,
  nobodyCanWin: say`Nobody can win.`,
  nobodyCanWinBut: (leader: ServerId, term: Term): Parts =>
    say`Nobody can win. ${S(leader)} still leads term ${T(term)}, for as long as it hears no newer one.`,

  asks: (id: ServerId): Parts => say`${S(id)} asks for votes`,
  needs: (id: ServerId, more: number): Parts =>
    say`Election: ${S(id)} needs ${more} more ${plural(more, 'vote', 'votes')}`,
  rivals: (ids: readonly ServerId[]): Parts =>
    ids.length <= 4 ? say`Election: ${servers(ids)} ask for votes` : say`Election: ${ids.length} servers ask for votes`,
  cannotWin: (id: ServerId, term: Term): Parts => say`${S(id)} cannot win term ${T(term)}`,
  refusals: (refused: number, size: number): Parts =>
    say`${refused} of ${size} servers ${plural(refused, 'refuses', 'refuse')} to vote for it.`,
  split: (term: Term): Parts => say`Nobody won term ${T(term)}`,
  votesEach: (tallies: readonly Tally[]): Parts => {
    const [first, ...rest] = tallies;
    if (rest.length > 0 && rest.every((other) => other.votes === first!.votes))
      return say`${servers(tallies.map(({ id }) => id))} have ${votes(first!.votes)} each.`;
    const each = tallies.map((tally, i) =>
      i === 0 ? say`${S(tally.id)} has ${votes(tally.votes)}` : say`${S(tally.id)} has ${tally.votes}`,
    );
    return say`${listOf(each, 'and')}.`;
  },
  votesSoFar: (have: number, needed: number): Parts => say`It has ${have} of the ${needed} votes it needs.`,
  reaches: (reach: number, size: number, quorum: number): Parts =>
    say`It reaches ${reach} of ${size} servers, itself included, and needs ${quorum}.`,

  leads: (id: ServerId, term: Term): Parts => say`${S(id)} leads term ${T(term)}`,
  leadsAlone: (id: ServerId, term: Term): Parts => say`${S(id)} leads term ${T(term)}, but reaches no majority`,
  leadsElsewhere: (id: ServerId, term: Term): Parts =>
    say`The network is cut. ${S(id)} still leads term ${T(term)} on the other side.`,
  stillLeads: (id: ServerId, term: Term): Parts =>
    say`${S(id)} still leads term ${T(term)}: it has not heard of a newer one.`,
  asksInVain: (id: ServerId, reach: number, size: number): Parts =>
    say`${S(id)} asks for votes, but reaches ${reach} of ${size} servers.`,
  leaderPaused: (id: ServerId, term: Term): Parts => say`${S(id)} leads term ${T(term)}, but is paused`,
  noEntries: say`The log is empty.`,
  copies: (index: Index, copies: number, size: number): Parts =>
    say`Entry ${index} is on ${copies} of ${size} ${plural(size, 'server', 'servers')}.`,
  waitsForOwnTerm: (index: Index, copies: number, size: number, term: Term): Parts =>
    say`Entry ${index} is on ${copies} of ${size} servers, but from term ${T(term)}, so it waits.`,
  uncommitted: (count: number): Parts =>
    say`${count} ${plural(count, 'entry is', 'entries are')} not yet known to be committed.`,
  everyoneStored: say`Everyone has stored every entry.`,
  behind: (behind: readonly { readonly id: ServerId; readonly missing: number }[]): Parts => {
    const [first, ...rest] = behind;
    return rest.length === 0
      ? say`${S(first!.id)} is ${first!.missing} ${plural(first!.missing, 'entry', 'entries')} behind.`
      : say`${servers(behind.map(({ id }) => id))} are behind.`;
  },
  differ: (ids: readonly ServerId[], leader: ServerId): Parts =>
    ids.length === 1
      ? say`The log of ${servers(ids)} differs from ${S(leader)}'s.`
      : say`The logs of ${servers(ids)} differ from ${S(leader)}'s.`,
  waiting: say`Waiting`,
  nobodyLeads: say`Waiting: nobody leads`,
  firstTimer: say`The first timer to run out starts an election.`,

  yourMove: (choices: number | undefined): Parts =>
    choices === undefined
      ? say`Your move: choose what happens next`
      : choices === 0
        ? say`Your move, but nothing can happen`
        : say`Your move: ${choices} ${plural(choices, 'thing', 'things')} can happen next`,
  standsStill: say`Time stands still.`,
  nothingCan: say`All servers are down. Restart one.`,
  wants: (leader: ServerId, term: Term, index: Index, quorum: number, size: number): Parts =>
    say`${S(leader)} leads term ${T(term)} and wants entry ${index} on ${quorum} of ${size} servers.`,
  branch: (number: number, of: number): string => (number <= of ? `Branch ${number} of ${of}.` : `Branch ${number}.`),
  knownUpTo: (at: Micros): string => `The run is known up to ${formatClock(at)} s.`,

  servers,

  /** Accessible names: sentences, not labels. */
  names: {
    role: { follower: 'follower', candidate: 'candidate', leader: 'leader' },
    status: { up: '', down: 'down', paused: 'paused' },
    term: (term: Term): string => `term ${term}`,
    votes: (have: number, needed: number): string => `${have} of ${needed} votes`,
    votedFor: (id: ServerId): string => `voted for S${id}`,
    timer: (percent: number): string => `election timer ${percent} percent`,
    logTo: (index: Index): string => (index === 0 ? 'log empty' : `log to ${index}`),
    committedTo: (index: Index): string => (index === 0 ? 'nothing committed' : `committed to ${index}`),
    message: messageKinds,
    fromTo: (kind: string, from: string, to: string): string => `${kind} from ${from} to ${to}`,
    client: 'a client',
    count: (kind: MessageKind, count: number): string =>
      kind === 'append' ? `${count} ${plural(count, 'entry', 'entries')}` : kind === 'stored' ? `up to ${count}` : '',
    arrives: (span: Micros): string => `arrives in ${spokenSpan(span)}`,
    held: 'held',
    willBeLost: 'will be lost',
  },
  others: (count: number): string => `${count} other ${plural(count, 'event', 'events')}.`,
};

export type StateWords = typeof englishState;

function spokenSpan(span: Micros): string {
  const [value, unit] = formatSpan(span).split(' ');
  const name = unit === 'ms' ? 'millisecond' : 'second';
  return `${value} ${value === '1' ? name : `${name}s`}`;
}

/** The state of the cluster, read aloud on request; loaded with the first one. */
import type { ServerId, Term } from '../raft/types.ts';
import { checkOf } from '../sim/checks/index.ts';
import { formatClock } from './numbers.ts';
import { type Parts, plain, say } from './parts.ts';
import { englishState } from './stateWords.ts';
import { type ClusterView, quorumOf, type ServerView, serversOf, votesOf } from './view.ts';

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

export const englishAloud = {
  servers: englishState.servers,
  time: (seconds: string, playing: boolean): string => `Time ${seconds} seconds, ${playing ? 'playing' : 'paused'}.`,
  branch: (number: number, name: string): string => `Branch ${number}, ${name}.`,
  knownUpTo: (seconds: string): string => `The run is known up to ${seconds} seconds.`,
  byHand: 'Nothing happens unless you choose it.',
  highestTerm: (term: Term): string => `Term ${term} is the highest.`,
  candidate: (id: ServerId, have: number, needed: number): string =>
    `S${id} is a candidate with ${have} of ${needed} votes.`,
  leader: (id: ServerId, term: Term): string => `S${id} leads term ${term}.`,
  staleLeader: (id: ServerId, term: Term): string => `S${id} still leads term ${term}.`,
  noLeader: 'Nobody leads.',
  down: (ids: Parts, one: boolean): Parts => say`${ids} ${one ? 'is' : 'are'} down.`,
  paused: (ids: Parts, one: boolean): Parts => say`${ids} ${one ? 'is' : 'are'} paused.`,
  partition: (sides: readonly Parts[]): Parts =>
    say`Partition: ${sides.flatMap((side, i) => (i === 0 ? side : [', from ', ...side]))}.`,
  cuts: (count: number): string => `${count} ${plural(count, 'link direction is', 'link directions are')} cut.`,
  inFlight: (count: number): string =>
    count === 0 ? 'No messages in flight.' : `${count} ${plural(count, 'message', 'messages')} in flight.`,
  safe: 'All safety properties hold.',
  unsafe: (properties: string): string => `Broken: ${properties}.`,
};
export type AloudWords = typeof englishAloud;

/** The state of the cluster in a few sentences (design 5.4). */
export function speakState(view: ClusterView, words: AloudWords = englishAloud): string {
  const all = serversOf(view);
  const highest = Math.max(0, ...all.map(({ currentTerm }) => currentTerm));
  const running = (role: ServerView['role']) => all.filter((server) => server.status === 'up' && server.role === role);
  const idsOf = (status: ServerView['status']) => all.filter((server) => server.status === status).map(({ id }) => id);
  const newest = Math.max(0, ...running('leader').map(({ currentTerm }) => currentTerm));
  const [down, paused] = [idsOf('down'), idsOf('paused')];
  const { sides, cuts } = view.network;
  const { branch, behind = 0 } = view;
  const inFlight = view.messages.length + view.messagesLeftOut;

  return [
    words.time(formatClock(view.clock), view.playing),
    ...(branch === undefined ? [] : [words.branch(branch.number, branch.name)]),
    ...(behind > 0 ? [words.knownUpTo(formatClock(view.clock + behind))] : []),
    ...(view.manual === true ? [words.byHand] : []),
    words.highestTerm(highest),
    ...running('candidate').map((server) =>
      words.candidate(server.id, votesOf(server), quorumOf(view.size, view.unsafe)),
    ),
    ...running('leader').map(({ id, currentTerm }) =>
      currentTerm === newest && currentTerm === highest
        ? words.leader(id, currentTerm)
        : words.staleLeader(id, currentTerm),
    ),
    ...(running('leader').length === 0 && running('candidate').length === 0 ? [words.noLeader] : []),
    ...(down.length > 0 ? [plain(words.down(words.servers(down), down.length === 1))] : []),
    ...(paused.length > 0 ? [plain(words.paused(words.servers(paused), paused.length === 1))] : []),
    ...(sides.length > 1 ? [plain(words.partition(sides.map(words.servers)))] : []),
    ...(sides.length < 2 && cuts.length > 0 ? [words.cuts(cuts.length)] : []),
    words.inFlight(inFlight),
    view.violations.length === 0
      ? words.safe
      : words.unsafe([...new Set(view.violations.map(({ check }) => checkOf(check).label.toLowerCase()))].join(', ')),
  ].join(' ');
}

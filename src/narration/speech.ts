/** What is said aloud: the state on request, the newest events politely, a broken property at once. */
import { checkOf, violationSentence } from '../sim/index.ts';
import type { EventRow, Violation } from '../sim/types.ts';
import { Mark } from '../sim/types.ts';
import { formatClock } from './numbers.ts';
import { type Parts, plain } from './parts.ts';
import { sentenceOf, spoken } from './sentence.ts';
import { englishState, type StateWords } from './stateWords.ts';
import { type ClusterView, quorumOf, type ServerView, serversOf, votesOf } from './view.ts';
import { english } from './words.ts';

/** The state of the cluster in a few sentences (design 5.4). */
export function speakState(view: ClusterView, words: StateWords = englishState): string {
  const { aloud } = words;
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
    aloud.time(formatClock(view.clock), view.playing),
    ...(branch === undefined ? [] : [aloud.branch(branch.number, branch.name)]),
    ...(behind > 0 ? [aloud.knownUpTo(formatClock(view.clock + behind))] : []),
    ...(view.manual === true ? [aloud.byHand] : []),
    aloud.highestTerm(highest),
    ...running('candidate').map((server) => aloud.candidate(server.id, votesOf(server), quorumOf(view.size))),
    ...running('leader').map(({ id, currentTerm }) =>
      currentTerm === newest && currentTerm === highest
        ? aloud.leader(id, currentTerm)
        : aloud.staleLeader(id, currentTerm),
    ),
    ...(running('leader').length === 0 && running('candidate').length === 0 ? [aloud.noLeader] : []),
    ...(down.length > 0 ? [plain(aloud.down(words.servers(down), down.length === 1))] : []),
    ...(paused.length > 0 ? [plain(aloud.paused(words.servers(paused), paused.length === 1))] : []),
    ...(sides.length > 1 ? [plain(aloud.partition(sides.map(words.servers)))] : []),
    ...(sides.length < 2 && cuts.length > 0 ? [aloud.cuts(cuts.length)] : []),
    aloud.inFlight(inFlight),
    view.violations.length === 0
      ? aloud.safe
      : aloud.unsafe([...new Set(view.violations.map(({ check }) => checkOf(check).label.toLowerCase()))].join(', ')),
  ].join(' ');
}

/** How much an event deserves to be the one that is told, by its marks. */
const INTEREST = [
  Mark.violation,
  Mark.role,
  Mark.fault,
  Mark.commit,
  Mark.truncate,
  Mark.refusal,
  Mark.vote,
  Mark.client,
];

const interestOf = (row: EventRow): number => {
  const rank = INTEREST.findIndex((mark) => (row.marks & mark) !== 0);
  return rank === -1 ? INTEREST.length : rank;
};

/** The most interesting of the newest events, and how many others there were. */
export function politeOf(rows: readonly EventRow[], skipped: number, words: StateWords = englishState): string {
  const [best] = [...rows].sort((a, b) => interestOf(a) - interestOf(b) || b.id - a.id);
  const others = rows.length - 1 + skipped;
  if (best === undefined) return skipped === 0 ? '' : words.others(skipped);
  if (others === 0) return plain(spoken(sentenceOf(best)));
  return `${plain(sentenceOf(best).headline)}. ${words.others(others)}`;
}

/** What is wrong, in a few words: "Two leaders in term 4". */
export const violationHeadline = (violation: Violation): Parts => english.violation(violation);

/** A broken property, to interrupt with. */
export function alertOf(violation: Violation): string {
  const { label } = checkOf(violation.check);
  return `${plain(violationHeadline(violation))}. ${violationSentence(violation)} ${english.isBroken(label)}`;
}

/**
 * The sign: one sentence that is true of the very state it is made from, the most telling one first. What cannot be
 * known from the state (an answer that may be on its way) is never claimed.
 */
import type { ServerId, Term } from '../raft/types.ts';
import type { MessageKind } from '../sim/types.ts';
import { violationSentence } from '../sim/index.ts';
import { plain, type Parts, say } from './parts.ts';
import { englishState, type StateWords } from './stateWords.ts';
import {
  type ClusterView,
  copiesOf,
  isCut,
  isOff,
  quorumOf,
  reachOf,
  type ServerView,
  serversOf,
  sideOf,
  votesOf,
} from './view.ts';

export interface Sign {
  readonly term: Term;
  readonly headline: string;
  readonly support: string;
  readonly broken: boolean;
}

export function signOf(view: ClusterView, words: StateWords = englishState): Sign {
  const scene = sceneOf(view);
  const said =
    broken(view, scene, words) ??
    noMajority(scene, words) ??
    election(view, scene, words) ??
    leading(view, scene, words) ??
    waiting(scene, words);
  // Behind the end of what is known a run is told as it went; there it is the reader's move.
  const asks = view.manual === true && (view.behind ?? 0) === 0 && !said.broken;
  const now = asks ? yourMove(view, scene, said, words) : said;
  return { ...now, support: withPlace(view, now.support, words) };
}

/** Under the manual clock the reader is asked; how things stand is said below. */
function yourMove({ choices }: ClusterView, scene: Scene, { term, headline }: Sign, words: StateWords): Sign {
  const { leaders, quorum, size } = scene;
  const [leader] = leaders;
  // Of a leader with something to commit, what it wants tells more than that it leads.
  const wants =
    leader !== undefined && scene.reach(leader) >= quorum && leader.lastIndex > leader.commitIndex
      ? words.wants(leader.id, leader.currentTerm, leader.commitIndex + 1, quorum, size)
      : say`${headline}.`;
  return sign(term, words.yourMove(choices), say`${words.standsStill} ${choices === 0 ? words.nothingCan : wants}`);
}

/** In front: which of several futures this is. Behind: how far it is known, where there is room for it. */
function withPlace({ branch, behind = 0, clock }: ClusterView, support: string, words: StateWords): string {
  const placed = branch === undefined ? support : `${words.branch(branch.number, branch.of)} ${support}`;
  const whole = `${placed} ${words.knownUpTo(clock + behind)}`;
  return behind > 0 && whole.length <= LONGEST_SUPPORT ? whole : placed;
}
/** What stands in one line below the headline. */
const LONGEST_SUPPORT = 100;

interface Scene {
  readonly quorum: number;
  readonly size: number;
  /** One vote in a term, counted in that term only (PS-1, PS-2, RV-2, TM-3): who has lost an election cannot win it. */
  readonly votesAreFinal: boolean;
  readonly all: readonly ServerView[];
  readonly up: readonly ServerView[];
  readonly highest: Term;
  /** Running leaders and candidates, highest term first. */
  readonly leaders: readonly ServerView[];
  readonly candidates: readonly ServerView[];
  readonly reach: (server: ServerView) => number;
  /** With the votes that are already on their way it may get there, whatever is cut or down. */
  readonly mayStillWin: (candidate: ServerView) => boolean;
  readonly answersOnTheWay: (to: ServerId) => boolean;
}

function sceneOf(view: ClusterView): Scene {
  const all = serversOf(view);
  const up = all.filter(({ status }) => status === 'up');
  const byTerm = (role: ServerView['role']) =>
    up.filter((server) => server.role === role).sort((a, b) => b.currentTerm - a.currentTerm || a.id - b.id);
  return {
    quorum: quorumOf(view.size, view.unsafe),
    votesAreFinal: !isOff(view, 'votesTwice', 'forgetsVote', 'forgetsTerm', 'countsLateVotes'),
    size: view.size,
    all,
    up,
    highest: Math.max(0, ...all.map(({ currentTerm }) => currentTerm)),
    leaders: byTerm('leader'),
    candidates: byTerm('candidate'),
    reach: (server) => reachOf(view, server.id),
    mayStillWin: (candidate) => mayStillWin(view, candidate),
    answersOnTheWay: (to) =>
      view.messages.some((m) => m.to === to && (m.kind === 'voteGranted' || m.kind === 'voteRefused')),
  };
}

/**
 * With the votes that it has, those on their way, and those that may still be given: a voter that runs must be able
 * to answer, and have the request, or be about to get it.
 */
function mayStillWin(view: ClusterView, { id, currentTerm, votes, since }: ServerView): boolean {
  // Not all messages are known, or votes of other terms count too, or it has resumed at this very instant and is about to read what waited for it.
  if (view.messagesLeftOut > 0 || since === view.clock || isOff(view, 'countsLateVotes')) return true;
  const isFlying = (kind: MessageKind, from: ServerId, to: ServerId) =>
    view.messages.some((m) => m.kind === kind && m.from === from && m.to === to && m.term === currentTerm);
  const canGive = (voter: ServerView) =>
    voter.status === 'up' &&
    !isCut(view, voter.id, id) &&
    (!isCut(view, id, voter.id) ||
      isFlying('voteRequest', id, voter.id) ||
      (voter.currentTerm === currentTerm && voter.votedFor === id));
  const possible = serversOf(view).filter(
    (voter) => votes[voter.id] === 1 || isFlying('voteGranted', voter.id, id) || canGive(voter),
  );
  return possible.length >= quorumOf(view.size, view.unsafe);
}

const sign = (term: Term, headline: Parts, support: Parts): Sign => ({
  term,
  headline: plain(headline),
  support: plain(support),
  broken: false,
});

function broken({ violations }: ClusterView, { highest }: Scene, words: StateWords): Sign | undefined {
  const [first] = violations;
  if (first === undefined) return undefined;
  return {
    term: first.check === 'electionSafety' ? first.term : highest,
    headline: plain(words.broken(words.violation(first))),
    support: violationSentence(first),
    broken: true,
  };
}

/** Too few servers run, or too few can talk to each other, and no vote on its way can change that. */
function noMajority(scene: Scene, words: StateWords): Sign | undefined {
  const { up, quorum, size, highest, leaders, candidates } = scene;
  if (candidates.some(scene.mayStillWin) || up.some((server) => scene.reach(server) >= quorum)) return undefined;
  const headline = up.length < quorum ? words.fewServers(up.length, size) : words.fewLinks(quorum, size);
  const [leader] = leaders;
  const support = leader === undefined ? words.nobodyCanWin : words.nobodyCanWinBut(leader.id, leader.currentTerm);
  // The bullet is of no one in particular: the newest term that still runs.
  const newest = Math.max(0, ...up.map(({ currentTerm }) => currentTerm));
  return sign(up.length === 0 ? highest : newest, headline, support);
}

/** Someone asks for votes in a newer term than any running leader's, and may win or has just failed to. */
function election(view: ClusterView, scene: Scene, words: StateWords): Sign | undefined {
  const { candidates, leaders, quorum, size } = scene;
  const term = candidates[0]?.currentTerm ?? 0;
  const running = candidates.filter(({ currentTerm }) => currentTerm === term);
  const able = running.filter((server) => scene.reach(server) >= quorum || scene.mayStillWin(server));
  const [leader] = leaders;
  if (running.length === 0 || (leader !== undefined && leader.currentTerm >= term)) return undefined;
  // A leader with a majority is the better story than a candidate that cannot be heard.
  if (able.length === 0 && leader !== undefined && scene.reach(leader) >= quorum) return undefined;

  if (isSplit(scene, term)) return sign(term, words.split(term), words.votesEach(running.map(tally)));
  const [first, ...others] = able.length > 0 ? able : running;
  const support = otherLeader(view, first!, leader, words);
  if (others.length > 0)
    return sign(
      term,
      words.rivals([first!, ...others].map(({ id }) => id)),
      support ?? words.votesEach(running.map(tally)),
    );
  if (able.length === 0) return sign(term, words.asks(first!.id), words.reaches(scene.reach(first!), size, quorum));
  const votes = votesOf(first!);
  const refused = first!.votes.filter((vote) => vote === 2).length;
  if (scene.votesAreFinal && size - refused < quorum)
    return sign(term, words.cannotWin(first!.id, term), words.refusals(refused, size));
  const answered = first!.votes.filter((vote) => vote !== 0).length > 1 || scene.answersOnTheWay(first!.id);
  const headline = answered ? words.needs(first!.id, quorum - votes) : words.asks(first!.id);
  return sign(term, headline, support ?? words.votesSoFar(votes, quorum));
}

const tally = (server: ServerView) => ({ id: server.id, votes: votesOf(server) });

/**
 * Nobody won this term and nobody can: counted over the votes cast, wherever they have got to, and the votes that
 * are still free. A server in a newer term may have voted in this one before, so then nothing is claimed.
 */
function isSplit({ all, quorum, highest, candidates, votesAreFinal }: Scene, term: Term): boolean {
  if (term !== highest || !votesAreFinal) return false;
  const free = all.filter((s) => s.currentTerm < term || s.votedFor === 0).length;
  const cast = (id: ServerId) => all.filter((s) => s.currentTerm === term && s.votedFor === id).length;
  return candidates.length > 0 && all.every(({ id }) => cast(id) + free < quorum);
}

function otherLeader(view: ClusterView, first: ServerView, leader: ServerView | undefined, words: StateWords) {
  if (leader === undefined) return undefined;
  const apart = sideOf(view, leader.id) !== sideOf(view, first.id);
  return apart ? words.leadsElsewhere(leader.id, leader.currentTerm) : words.stillLeads(leader.id, leader.currentTerm);
}

function leading(view: ClusterView, scene: Scene, words: StateWords): Sign | undefined {
  const { leaders, quorum, size, candidates } = scene;
  const leader = leaders.find((server) => scene.reach(server) >= quorum) ?? leaders[0];
  if (leader === undefined) return undefined;
  const { id, currentTerm } = leader;
  const reach = scene.reach(leader);
  if (reach < quorum) return sign(currentTerm, words.leadsAlone(id, currentTerm), words.reaches(reach, size, quorum));
  const rival = leaders.find((server) => server !== leader);
  const lonely = candidates.find((server) => server.currentTerm > currentTerm && scene.reach(server) < quorum);
  const support =
    (rival && otherLeader(view, leader, rival, words)) ??
    (lonely && words.asksInVain(lonely.id, scene.reach(lonely), size)) ??
    replication(view, scene, leader, words);
  return sign(currentTerm, words.leads(id, currentTerm), support);
}

/** How far the leader's log has spread. */
function replication(view: ClusterView, { all, quorum, size }: Scene, leader: ServerView, words: StateWords): Parts {
  const { lastIndex, lastTerm, commitIndex, currentTerm } = leader;
  if (lastIndex === 0) return words.noEntries;
  if (lastIndex > commitIndex) {
    const last = copiesOf(view, leader, lastIndex);
    if (last === null) return words.uncommitted(lastIndex - commitIndex);
    const stored = lastStored(view, leader, quorum);
    return stored !== null && stored.term < currentTerm && !isOff(view, 'commitsByCount')
      ? words.waitsForOwnTerm(stored.index, stored.copies, size, stored.term)
      : words.copies(lastIndex, last.copies, size);
  }
  const behind = all.filter((server) => server.lastIndex !== lastIndex || server.lastTerm !== lastTerm);
  if (behind.length === 0) return words.everyoneStored;
  return behind.every((server) => server.lastIndex < lastIndex)
    ? words.behind(behind.map((server) => ({ id: server.id, missing: lastIndex - server.lastIndex })))
    : words.differ(
        behind.map((server) => server.id),
        leader.id,
      );
}

/** The last of the leader's uncommitted entries that is on enough servers; null when none is, as far as logs are shown. */
function lastStored(view: ClusterView, leader: ServerView, quorum: number) {
  for (let index = leader.lastIndex; index > leader.commitIndex; index--) {
    const entry = copiesOf(view, leader, index);
    if (entry === null) return null;
    if (entry.copies >= quorum) return { index, ...entry };
  }
  return null;
}

function waiting({ all, highest }: Scene, words: StateWords): Sign {
  const paused = all.find((server) => server.status === 'paused' && server.role === 'leader');
  if (paused !== undefined)
    return sign(paused.currentTerm, words.leaderPaused(paused.id, paused.currentTerm), words.firstTimer);
  return sign(highest, highest === 0 ? words.waiting : words.nobodyLeads, words.firstTimer);
}

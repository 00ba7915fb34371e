import { lastIndex } from '../../raft/log.ts';
import type { Index, Leader, ServerId, Term } from '../../raft/types.ts';
import { nodeOf, type World } from '../../sim/index.ts';
import { termOf } from './campaigning.ts';
import type { Stage, Verb } from './define.ts';
import { arrive, type Carrying, finishWrites, onTheWay, unable } from './messages.ts';

type Request = Carrying<'AppendEntriesRequest'>;

/** More refusals than a log may have entries: no script comes near. */
const MOST_EXCHANGES = 2000;

export const replicate: Verb = {
  id: 'replicate',
  params: [
    { name: 'from', type: 'server', label: 'Leader' },
    { name: 'to', type: 'server', label: 'Follower' },
    { name: 'upto', type: 'index', label: 'Last index' },
  ],
  help: 'The leader sends AppendEntries and hears the answer, again after each refusal, until the follower has its log.',
  perform(stage, args) {
    const [from, to, upto] = [args['from'], args['to'], args['upto']] as [ServerId, ServerId, Index];
    return unable(stage.world, from) || unable(stage.world, to) || bringLevel(stage, from, to, upto);
  },
};

/** What is on its way already goes first; it is not enough where it does not tell the commitIndex of now. */
function bringLevel(stage: Stage, from: ServerId, to: ServerId, upto: Index): string {
  const commitIndex = nodeOf(stage.world, from).server.volatile.commitIndex;
  const term = termOf(stage.world, from);
  let told = false;
  for (let exchanges = 0; exchanges < MOST_EXCHANGES; exchanges++) {
    const leader = leadership(stage.world, from);
    if (leader === null || termOf(stage.world, from) !== term) return `S${from} does not lead, so it sends no entries.`;
    const last = lastIndex(nodeOf(stage.world, from).server.persistent.log);
    const target = upto === 0 ? last : Math.min(upto, last);
    const next = requests(stage.world, from, to, term).find((request) => lastOf(request) <= target);
    if (next === undefined && told && leader.matchIndex[to]! >= target) return '';
    const problem = next === undefined ? sendAgain(stage, from, to, target) : exchange(stage, next);
    if (problem !== '') return problem;
    told ||= next !== undefined && next.body.leaderCommit >= commitIndex;
  }
  return `S${to} still refuses after ${MOST_EXCHANGES} messages.`;
}

/** The core sends to all at once, when its heartbeat timer runs out. */
function sendAgain(stage: Stage, from: ServerId, to: ServerId, target: Index): string {
  const problem = stage.command('heartbeat', { server: from }) || finishWrites(stage, from);
  if (problem !== '') return problem;
  const sent = requests(stage.world, from, to, termOf(stage.world, from)).at(-1);
  if (sent === undefined) return `Nothing that S${from} sends reaches S${to}.`;
  if (lastOf(sent) <= target) return '';
  return `S${from} sends all up to index ${lastOf(sent)} at once; with a lower “maxEntries” it sends less.`;
}

/** There and back. */
function exchange(stage: Stage, request: Request): string {
  const { from, to } = request;
  const since = stage.world.nextMessage;
  const problem = arrive(stage, request);
  if (problem !== '') return problem;
  const [answer] = onTheWay(stage.world, 'AppendEntriesResponse', to, from, since);
  return answer === undefined ? `No answer from S${to} reaches S${from}.` : arrive(stage, answer);
}

const requests = (world: World, from: ServerId, to: ServerId, term: Term): Request[] =>
  onTheWay(world, 'AppendEntriesRequest', from, to).filter(({ body }) => body.term === term);
const lastOf = ({ body }: Request): Index => body.prevLogIndex + body.entries.length;

function leadership(world: World, server: ServerId): Leader | null {
  const { role } = nodeOf(world, server).server.volatile;
  return role.name === 'leader' ? role : null;
}

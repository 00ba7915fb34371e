/** One try to be elected, by those that the script names. */
import type { ServerId, Term } from '../../raft/types.ts';
import { type MessageId, messagesInFlight, nodeOf, type World } from '../../sim/index.ts';
import type { ActArgs } from '../types.ts';
import type { Stage, VerbParam } from './define.ts';
import { arrive, finishWrites, inTurn, onTheWay, unable } from './messages.ts';

/** Who campaigns, and whose votes it asks for. */
export const CANDIDACY: readonly VerbParam[] = [
  { name: 'server', type: 'server', label: 'Server' },
  { name: 'via', type: 'servers', label: 'Voters' },
];

/** Begins once all of them can take part; the answer is '' or why it failed. */
export function candidacy(
  stage: Stage,
  args: ActArgs,
  run: (stage: Stage, server: ServerId, via: readonly ServerId[]) => string,
): string {
  const server = args['server'] as ServerId;
  const via = args['via'] as readonly ServerId[];
  return ready(stage, server, via) || run(stage, server, via);
}

/** Why not all of them can take part; '' when they can. */
function ready(stage: Stage, server: ServerId, via: readonly ServerId[]): string {
  if (via.includes(server)) return `S${server} votes for itself, so it is not among the voters that it asks.`;
  return inTurn([server, ...via], (id) => unable(stage.world, id));
}

/** All requests, then all answers: a candidate asks in parallel (EL-1). */
export function askForVotes(stage: Stage, server: ServerId, via: readonly ServerId[]): string {
  const since = stage.world.nextMessage;
  const request = (voter: ServerId) => {
    const [sent] = onTheWay(stage.world, 'RequestVoteRequest', server, voter, since);
    return sent === undefined ? `No vote request from S${server} reaches S${voter}.` : arrive(stage, sent);
  };
  const answer = (voter: ServerId) => {
    const [sent] = onTheWay(stage.world, 'RequestVoteResponse', voter, server, since);
    return sent === undefined ? `No answer from S${voter} reaches S${server}.` : arrive(stage, sent);
  };
  return (
    stage.command('timeout', { server }) ||
    finishWrites(stage, server) ||
    inTurn(via, request) ||
    inTurn(via, answer) ||
    holdRest(stage, server, since)
  );
}

/** Under a running clock what the candidate sent to others, or as a leader to all, would arrive by itself. */
function holdRest(stage: Stage, server: ServerId, since: MessageId): string {
  if (stage.world.manual) return '';
  const rest = messagesInFlight(stage.world).filter(({ id, from, fate }) => {
    return from === server && id >= since && fate !== 'held';
  });
  return inTurn(rest, ({ id }) => stage.command('hold', { message: id }));
}

export const termOf = (world: World, server: ServerId): Term => nodeOf(world, server).server.persistent.currentTerm;

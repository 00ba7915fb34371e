import type { ServerId, Term } from '../../raft/types.ts';
import { messagesInFlight, nodeOf, type World } from '../../sim/index.ts';
import type { Stage, Verb } from './define.ts';
import { arrive, finishWrites, inTurn, listed, onTheWay, unable } from './messages.ts';

/** From the answers to its first try a candidate knows the highest term of its voters, and its second goes beyond. */
const MOST_TRIES = 3;

export const elect: Verb = {
  id: 'elect',
  params: [
    { name: 'server', type: 'server', label: 'Server' },
    { name: 'via', type: 'servers', label: 'Voters' },
  ],
  help: 'The server times out and asks these voters alone, again if its term was used up. Everything else waits.',
  perform(stage, args) {
    const server = args['server'] as ServerId;
    const via = (args['via'] as readonly ServerId[]).filter((voter) => voter !== server);
    const first = stage.world.nextMessage;
    return (
      inTurn([server, ...via], (id) => unable(stage.world, id)) ||
      campaign(stage, server, via) ||
      holdRest(stage, server, first)
    );
  },
};

/**
 * A failed try stays visible. Voters that have been in its term already may have voted in it for somebody else, but the
 * next term can be won; whoever refuses the candidate's log refuses it in every term.
 */
function campaign(stage: Stage, server: ServerId, via: readonly ServerId[]): string {
  for (let tries = 1; ; tries++) {
    const reached = Math.max(0, ...via.map((voter) => termOf(stage.world, voter)));
    const problem = stage.command('timeout', { server }) || finishWrites(stage, server);
    const term = termOf(stage.world, server);
    const asked = problem || ask(stage, server, via, term);
    if (asked !== '' || leads(stage.world, server)) return asked;
    if (term > reached || tries === MOST_TRIES) {
      const votes = via.length === 0 ? 'its own vote alone' : `the votes of ${listed(via)}`;
      return `S${server} does not win term ${term} with ${votes}.`;
    }
  }
}

/** All requests, then all answers: the candidate asks in parallel (EL-1). */
function ask(stage: Stage, server: ServerId, via: readonly ServerId[], term: Term): string {
  const since = stage.world.nextMessage;
  const request = (voter: ServerId) => {
    const sent = onTheWay(stage.world, 'RequestVoteRequest', server, voter).find(({ body }) => body.term === term);
    return sent === undefined ? `No vote request from S${server} reaches S${voter}.` : arrive(stage, sent);
  };
  const answer = (voter: ServerId) => {
    const [sent] = onTheWay(stage.world, 'RequestVoteResponse', voter, server, since);
    return sent === undefined ? `No answer from S${voter} reaches S${server}.` : arrive(stage, sent);
  };
  return inTurn(via, request) || inTurn(via, answer);
}

/** Under a running clock what the candidate sent to others would arrive by itself. */
function holdRest(stage: Stage, server: ServerId, first: number): string {
  if (stage.world.manual) return '';
  const rest = messagesInFlight(stage.world).filter(({ id, from, fate }) => {
    return from === server && id >= first && fate !== 'held';
  });
  return inTurn(rest, ({ id }) => stage.command('hold', { message: id }));
}

const termOf = (world: World, server: ServerId): Term => nodeOf(world, server).server.persistent.currentTerm;
const leads = (world: World, server: ServerId): boolean => nodeOf(world, server).server.volatile.role.name === 'leader';

import type { ServerId } from '../../raft/types.ts';
import { nodeOf } from '../../sim/index.ts';
import { askForVotes, CANDIDACY, candidacy, termOf } from './campaigning.ts';
import type { Stage, Verb } from './define.ts';
import { listed } from './messages.ts';

/** From the answers to its first try a candidate knows the highest term of its voters, and its second goes beyond. */
const MOST_TRIES = 3;

export const elect: Verb = {
  id: 'elect',
  params: CANDIDACY,
  help: 'The server wins with these voters alone, in a second try if its term was used up. Everything else waits.',
  perform: (stage, args) => candidacy(stage, args, campaign),
};

/**
 * A failed try stays visible. Voters that have been in its term already may have voted in it for somebody else, but the
 * next term can be won; whoever refuses the candidate's log refuses it in every term.
 */
function campaign(stage: Stage, server: ServerId, via: readonly ServerId[]): string {
  for (let tries = 1; ; tries++) {
    const reached = Math.max(0, ...via.map((voter) => termOf(stage.world, voter)));
    const term = termOf(stage.world, server) + 1;
    const problem = askForVotes(stage, server, via);
    if (problem !== '' || leads(stage, server)) return problem;
    if (term > reached || tries === MOST_TRIES) {
      const votes = via.length === 0 ? 'its own vote alone' : `the votes of ${listed(via)}`;
      return `S${server} does not win term ${term} with ${votes}.`;
    }
  }
}

const leads = ({ world }: Stage, server: ServerId): boolean =>
  nodeOf(world, server).server.volatile.role.name === 'leader';

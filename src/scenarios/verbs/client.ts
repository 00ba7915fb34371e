import type { ServerId } from '../../raft/types.ts';
import { write } from '../../sim/commands/write.ts';
import { CLIENT, type World } from '../../sim/index.ts';
import type { Verb } from './define.ts';
import { arrive, finishWrites, onTheWay, unable } from './messages.ts';

export const client: Verb = {
  id: 'client',
  params: write.params,
  help: 'A client writes, and its request reaches the server at once.',
  perform(stage, args) {
    const target = (args['target'] as ServerId) || leaderOf(stage.world);
    if (target === 0) return 'Nobody leads, so there is nobody to write to.';
    const problem = unable(stage.world, target) || stage.command('write', { ...args, target });
    if (problem !== '') return problem;
    const request = onTheWay(stage.world, 'ClientRequest', CLIENT, target).at(-1)!;
    return arrive(stage, request) || finishWrites(stage, target);
  },
};

/** Of several the one in the highest term; 0 for nobody. */
function leaderOf({ nodes }: World): ServerId {
  const leaders = nodes.filter(({ status, server }) => status === 'up' && server.volatile.role.name === 'leader');
  return leaders.sort((a, b) => b.server.persistent.currentTerm - a.server.persistent.currentTerm)[0]?.id ?? 0;
}

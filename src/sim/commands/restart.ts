import { happensAt } from '../draft.ts';
import { handle } from '../handle.ts';
import { EMPTY_MACHINE } from '../machine.ts';
import { nodeOf } from '../world.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { refuse, unknownServer } from './refusals.ts';

export const restart = defineCommand({
  id: 'restart',
  subject: 'server',
  key: 'C',
  params: [{ name: 'server', type: 'server', label: 'Server' }],
  words: {
    label: 'Restart',
    sentence: ({ server }) => `You restart S${server}.`,
    help: 'The server starts as a follower with what its disk holds, and learns the rest from the leader.',
  },
});

export const restartDeed: DeedOf<typeof restart> = {
  possible: (world, { server }) =>
    unknownServer(world, server) ??
    (nodeOf(world, server).status === 'down' ? null : refuse('serverIsNotDown', { server })),
  apply: (world, { server }) => {
    const node = nodeOf(world, server);
    happensAt(world, node);
    node.status = 'up';
    node.since = world.now;
    // The numbering of writes goes on, and all up to here count as done: nobody waits for those that were lost.
    const { id, volatile } = node.server;
    node.durableWrite = volatile.writes.issued;
    node.server = { id, persistent: node.durable, volatile };
    node.machine = EMPTY_MACHINE;
    handle(world, node, { type: 'restart' });
  },
};

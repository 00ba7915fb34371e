import { lastIndex, truncate } from '../../raft/log.ts';
import { freshPersistent, persistentOf } from '../../raft/state.ts';
import { NOBODY, type Persistent } from '../../raft/types.ts';
import { happensAt } from '../draft.ts';
import { handle } from '../handle.ts';
import { EMPTY_MACHINE } from '../machine.ts';
import { nodeOf } from '../world.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { refuse, unknownServer } from './refusals.ts';

export const restart = defineCommand({
  id: 'restart',
  label: 'Restart',
  subject: 'server',
  key: 'C',
  params: [
    { name: 'server', type: 'server', label: 'Server' },
    {
      name: 'lose',
      type: 'choice',
      label: 'Lose',
      choices: ['none', 'vote', 'term', 'logtail', 'all'],
      default: 'none',
      unsafe: true,
    },
  ],
});

/** PS-6: what a disk that has lost something still holds; a server that comes back with it was to get a new name. */
function remains(durable: Persistent, lose: string): Persistent {
  const { currentTerm, votedFor, log } = durable;
  switch (lose) {
    case 'vote':
      return persistentOf(currentTerm, NOBODY, log);
    case 'term':
      return persistentOf(0, NOBODY, log);
    case 'logtail':
      return persistentOf(currentTerm, votedFor, truncate(log, Math.max(log.base.index, lastIndex(log) - 1)));
    case 'all':
      return freshPersistent();
    default:
      return durable;
  }
}

export const restartDeed: DeedOf<typeof restart> = {
  possible: (world, { server }) =>
    unknownServer(world, server) ??
    (nodeOf(world, server).status === 'down' ? null : refuse('serverIsNotDown', { server })),
  apply: (world, { server, lose }) => {
    const node = nodeOf(world, server);
    happensAt(world, node);
    node.status = 'up';
    node.since = world.now;
    node.durable = remains(node.durable, lose);
    // The numbering of writes goes on, and all up to here count as done: nobody waits for those that were lost.
    const { id, volatile } = node.server;
    node.durableWrite = volatile.writes.issued;
    node.server = { id, persistent: node.durable, volatile };
    node.machine = EMPTY_MACHINE;
    handle(world, node, { type: 'restart' });
  },
};

import { fireTimer } from '../occur.ts';
import { nodeOf } from '../world.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { notRunning, refuse } from './refusals.ts';

export const timeout = defineCommand({
  id: 'timeout',
  subject: 'server',
  key: 'T',
  params: [{ name: 'server', type: 'server', label: 'Server' }],
  words: {
    label: 'Time out now',
    sentence: ({ server }) => `You let the election timer of S${server} run out.`,
    help: 'The server stops waiting for its leader and starts an election.',
  },
});

export const timeoutDeed: DeedOf<typeof timeout> = {
  possible: (world, { server }) => {
    const idle = notRunning(world, server);
    if (idle !== null) return idle;
    const leads = nodeOf(world, server).server.volatile.role.name === 'leader';
    return leads ? refuse('leaderHasNoTimer', { server }) : null;
  },
  apply: (world, { server }) => {
    fireTimer(world, nodeOf(world, server), 'election');
  },
};

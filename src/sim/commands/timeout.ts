import { fireTimer } from '../occur.ts';
import { nodeOf } from '../world.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { notRunning, refuse } from './refusals.ts';

export const timeout = defineCommand({
  id: 'timeout',
  label: 'Time out now',
  subject: 'server',
  key: 'T',
  params: [{ name: 'server', type: 'server', label: 'Server' }],
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

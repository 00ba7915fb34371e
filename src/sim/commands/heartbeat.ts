import { fireTimer } from '../occur.ts';
import { nodeOf } from '../world.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { notRunning, refuse } from './refusals.ts';

export const heartbeat = defineCommand({
  id: 'heartbeat',
  subject: 'server',
  key: '',
  params: [{ name: 'server', type: 'server', label: 'Server' }],
  words: {
    label: 'Send heartbeats now',
    sentence: ({ server }) => `You let the heartbeat timer of S${server} run out.`,
    help: 'The leader speaks to every follower at once instead of at its next heartbeat.',
  },
});

export const heartbeatDeed: DeedOf<typeof heartbeat> = {
  possible: (world, { server }) => {
    const idle = notRunning(world, server);
    if (idle !== null) return idle;
    const leads = nodeOf(world, server).server.volatile.role.name === 'leader';
    return leads ? null : refuse('noHeartbeat', { server });
  },
  apply: (world, { server }) => {
    fireTimer(world, nodeOf(world, server), 'heartbeat');
  },
};

import { fireTimer } from '../occur.ts';
import { nodeOf } from '../world.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { notRunning, refuse } from './refusals.ts';

export const heartbeat = defineCommand({
  id: 'heartbeat',
  label: 'Send heartbeats now',
  subject: 'server',
  key: '',
  params: [{ name: 'server', type: 'server', label: 'Server' }],
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

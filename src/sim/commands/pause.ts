import { happensAt } from '../draft.ts';
import { freezeTimers } from '../timers.ts';
import { nodeOf } from '../world.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { notRunning } from './refusals.ts';

export const pause = defineCommand({
  id: 'pause',
  label: 'Pause',
  subject: 'server',
  key: 'P',
  fault: true,
  params: [{ name: 'server', type: 'server', label: 'Server' }],
});

export const pauseDeed: DeedOf<typeof pause> = {
  possible: (world, { server }) => notRunning(world, server),
  apply: (world, { server }) => {
    const node = nodeOf(world, server);
    happensAt(world, node);
    node.status = 'paused';
    node.since = world.now;
    freezeTimers(world, node);
  },
};

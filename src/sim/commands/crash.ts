import { happensAt } from '../draft.ts';
import { dropTimers } from '../timers.ts';
import { nodeOf } from '../world.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { refuse, unknownServer } from './refusals.ts';

export const crash = defineCommand({
  id: 'crash',
  label: 'Crash',
  subject: 'server',
  key: 'C',
  fault: true,
  params: [{ name: 'server', type: 'server', label: 'Server' }],
});

/** PS-4: everything volatile is gone, and so is what the disk has not finished. What it knew stays to be seen. */
export const crashDeed: DeedOf<typeof crash> = {
  possible: (world, { server }) =>
    unknownServer(world, server) ??
    (nodeOf(world, server).status === 'down' ? refuse('serverIsDown', { server }) : null),
  apply: (world, { server }) => {
    const node = nodeOf(world, server);
    happensAt(world, node);
    node.status = 'down';
    node.since = world.now;
    node.booted = true;
    node.writes = [];
    node.writeSeq = -1;
    node.held = [];
    node.inbox = [];
    node.reports = [];
    dropTimers(node);
  },
};

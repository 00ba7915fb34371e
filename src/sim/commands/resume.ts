import { happensAt } from '../draft.ts';
import { Due, FROM_INBOX, push } from '../queue.ts';
import { thawTimers } from '../timers.ts';
import { nodeOf } from '../world.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { refuse, unknownServer } from './refusals.ts';

export const resume = defineCommand({
  id: 'resume',
  label: 'Resume',
  subject: 'server',
  key: 'P',
  params: [{ name: 'server', type: 'server', label: 'Server' }],
});

export const resumeDeed: DeedOf<typeof resume> = {
  possible: (world, { server }) =>
    unknownServer(world, server) ??
    (nodeOf(world, server).status === 'paused' ? null : refuse('serverIsNotPaused', { server })),
  apply: (world, { server }) => {
    const node = nodeOf(world, server);
    happensAt(world, node);
    node.status = 'up';
    node.since = world.now;
    // What waited comes before a timer that has nothing left: the world did not know that the server stood still.
    for (const { envelope, write } of node.inbox) {
      const seq = world.seq++;
      if (envelope !== null) push(world.queue, world.now, seq, Due.message, FROM_INBOX, envelope);
      if (write !== null) {
        node.reports.push({ seq, write });
        push(world.queue, world.now, seq, Due.report, server, null);
      }
    }
    node.inbox = [];
    thawTimers(world, node);
  },
};

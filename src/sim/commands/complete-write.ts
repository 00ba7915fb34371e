import { finishWrite } from '../occur.ts';
import { nodeOf } from '../world.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { refuse, unknownServer } from './refusals.ts';

export const completeWrite = defineCommand({
  id: 'completeWrite',
  label: 'Complete write',
  subject: 'server',
  key: '',
  params: [{ name: 'server', type: 'server', label: 'Server' }],
});

export const completeWriteDeed: DeedOf<typeof completeWrite> = {
  possible: (world, { server }) =>
    unknownServer(world, server) ??
    (nodeOf(world, server).writes.length === 0 ? refuse('nothingToWrite', { server }) : null),
  apply: (world, { server }) => {
    finishWrite(world, nodeOf(world, server));
  },
};

import { messageInFlight, takeFromFlight } from '../network.ts';
import { lose } from '../occur.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { notInFlight } from './refusals.ts';

export const drop = defineCommand({
  id: 'drop',
  label: 'Drop',
  subject: 'message',
  key: 'X',
  fault: true,
  params: [{ name: 'message', type: 'message', label: 'Message' }],
});

export const dropDeed: DeedOf<typeof drop> = {
  possible: (world, { message }) => notInFlight(world, message),
  apply: (world, { message }) => {
    const envelope = messageInFlight(world, message)!;
    takeFromFlight(world, message);
    lose(world, envelope, 'dropped');
  },
};

import { messageInFlight, takeFromFlight } from '../network.ts';
import { arrive } from '../occur.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { notInFlight } from './refusals.ts';

export const deliver = defineCommand({
  id: 'deliver',
  label: 'Deliver now',
  subject: 'message',
  key: 'N',
  params: [{ name: 'message', type: 'message', label: 'Message' }],
});

export const deliverDeed: DeedOf<typeof deliver> = {
  possible: (world, { message }) => notInFlight(world, message),
  apply: (world, { message }) => {
    const envelope = messageInFlight(world, message)!;
    takeFromFlight(world, message);
    arrive(world, envelope);
  },
};

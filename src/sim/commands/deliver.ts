import { messageInFlight, takeFromFlight } from '../network.ts';
import { arrive } from '../occur.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { notInFlight } from './refusals.ts';

export const deliver = defineCommand({
  id: 'deliver',
  subject: 'message',
  key: 'N',
  params: [{ name: 'message', type: 'message', label: 'Message' }],
  words: {
    label: 'Deliver now',
    sentence: ({ message }, name = `message m${message}`) => `You deliver ${name}.`,
    help: 'The message arrives at once, before all others.',
  },
});

export const deliverDeed: DeedOf<typeof deliver> = {
  possible: (world, { message }) => notInFlight(world, message),
  apply: (world, { message }) => {
    const envelope = messageInFlight(world, message)!;
    takeFromFlight(world, message);
    arrive(world, envelope);
  },
};

import { messageInFlight, redate } from '../network.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { notInFlight, refuse } from './refusals.ts';

export const delay = defineCommand({
  id: 'delay',
  subject: 'message',
  key: 'D',
  fault: true,
  params: [
    { name: 'message', type: 'message', label: 'Message' },
    { name: 'by', type: 'duration', label: 'By', min: 1000, max: 60_000_000, default: 80_000 },
  ],
  words: {
    label: 'Delay',
    sentence: ({ message, by }, name = `message m${message}`) => `You delay ${name} by ${by / 1000} ms.`,
    help: 'The message arrives later; others may overtake it.',
  },
});

export const delayDeed: DeedOf<typeof delay> = {
  possible: (world, { message }) =>
    notInFlight(world, message) ??
    (messageInFlight(world, message)!.fate === 'held' ? refuse('messageIsHeld', { message }) : null),
  apply: (world, { message, by }) => {
    const envelope = messageInFlight(world, message)!;
    world.draft.envelope = envelope;
    redate(world, envelope, envelope.deliverAt + by);
  },
};

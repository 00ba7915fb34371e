import { messageInFlight, redate } from '../network.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { notInFlight, refuse } from './refusals.ts';

export const delay = defineCommand({
  id: 'delay',
  label: 'Delay',
  subject: 'message',
  key: 'D',
  fault: true,
  params: [
    { name: 'message', type: 'message', label: 'Message' },
    { name: 'by', type: 'duration', label: 'By', min: 1000, max: 60_000_000, default: 80_000 },
  ],
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

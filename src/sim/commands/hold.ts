import { messageInFlight, redate } from '../network.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { notInFlight, refuse } from './refusals.ts';

export const hold = defineCommand({
  id: 'hold',
  label: 'Hold',
  subject: 'message',
  key: '',
  fault: true,
  params: [{ name: 'message', type: 'message', label: 'Message' }],
});

export const holdDeed: DeedOf<typeof hold> = {
  possible: (world, { message }) =>
    notInFlight(world, message) ??
    (messageInFlight(world, message)!.fate === 'held' ? refuse('messageIsHeld', { message }) : null),
  apply: (world, { message }) => {
    const envelope = messageInFlight(world, message)!;
    world.draft.envelope = envelope;
    redate(world, envelope, Infinity);
  },
};

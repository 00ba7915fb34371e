import { messageInFlight, redate } from '../network.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { notInFlight, refuse } from './refusals.ts';

export const release = defineCommand({
  id: 'release',
  label: 'Release',
  subject: 'message',
  key: '',
  params: [{ name: 'message', type: 'message', label: 'Message' }],
});

export const releaseDeed: DeedOf<typeof release> = {
  possible: (world, { message }) => {
    if (world.manual) return refuse('manualClock');
    const gone = notInFlight(world, message);
    if (gone !== null) return gone;
    return messageInFlight(world, message)!.fate === 'held' ? null : refuse('messageIsNotHeld', { message });
  },
  apply: (world, { message }) => {
    const envelope = messageInFlight(world, message)!;
    world.draft.envelope = envelope;
    redate(world, envelope, world.now + world.dials.latency);
  },
};

import { doubt } from '../clients/client.ts';
import { messageInFlight, sendCopy } from '../network.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { notInFlight } from './refusals.ts';

export const duplicate = defineCommand({
  id: 'duplicate',
  label: 'Duplicate',
  subject: 'message',
  key: 'Shift+D',
  fault: true,
  params: [{ name: 'message', type: 'message', label: 'Message' }],
});

export const duplicateDeed: DeedOf<typeof duplicate> = {
  possible: (world, { message }) => notInFlight(world, message),
  apply: (world, { message }) => {
    const envelope = messageInFlight(world, message)!;
    world.draft.envelope = envelope;
    sendCopy(world, envelope);
    if (envelope.body.type === 'ClientRequest') doubt(world, envelope.body.request);
  },
};

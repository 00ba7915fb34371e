import { doubt } from '../clients/client.ts';
import { messageInFlight, sendCopy } from '../network.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { notInFlight } from './refusals.ts';

export const duplicate = defineCommand({
  id: 'duplicate',
  subject: 'message',
  key: 'Shift+D',
  fault: true,
  params: [{ name: 'message', type: 'message', label: 'Message' }],
  words: {
    label: 'Duplicate',
    sentence: ({ message }, name = `message m${message}`) => `You duplicate ${name}.`,
    help: 'A second copy starts now and arrives after a latency of its own.',
  },
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

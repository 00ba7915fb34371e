import { messageInFlight, takeFromFlight } from '../network.ts';
import { lose } from '../occur.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { notInFlight } from './refusals.ts';

export const drop = defineCommand({
  id: 'drop',
  subject: 'message',
  key: 'X',
  fault: true,
  params: [{ name: 'message', type: 'message', label: 'Message' }],
  words: {
    label: 'Drop',
    sentence: ({ message }, name = `message m${message}`) => `You drop ${name}.`,
    help: 'The message is lost on its way.',
  },
});

export const dropDeed: DeedOf<typeof drop> = {
  possible: (world, { message }) => notInFlight(world, message),
  apply: (world, { message }) => {
    const envelope = messageInFlight(world, message)!;
    takeFromFlight(world, message);
    lose(world, envelope, 'dropped');
  },
};

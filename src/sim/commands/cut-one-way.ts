import { cutLink } from '../network.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { isCut, refuse, unknownLink } from './refusals.ts';

export const cutOneWay = defineCommand({
  id: 'cutOneWay',
  subject: 'link',
  key: 'Shift+K',
  fault: true,
  params: [
    { name: 'from', type: 'server', label: 'From' },
    { name: 'to', type: 'server', label: 'To' },
  ],
  words: {
    label: 'Cut one way',
    sentence: ({ from, to }) => `You cut the link from S${from} to S${to}.`,
    help: 'The first no longer reaches the second; the way back still works.',
  },
});

export const cutOneWayDeed: DeedOf<typeof cutOneWay> = {
  possible: (world, { from, to }) =>
    unknownLink(world, from, to) ?? (isCut(world, from, to) ? refuse('linkIsCut', { from, to }) : null),
  apply: (world, { from, to }) => {
    cutLink(world, from, to);
  },
};

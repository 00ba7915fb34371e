import { openLink } from '../network.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { isCut, refuse, unknownLink } from './refusals.ts';

export const healOneWay = defineCommand({
  id: 'healOneWay',
  subject: 'link',
  key: '',
  params: [
    { name: 'from', type: 'server', label: 'From' },
    { name: 'to', type: 'server', label: 'To' },
  ],
  words: {
    label: 'Heal one way',
    sentence: ({ from, to }) => `You heal the link from S${from} to S${to}.`,
    help: 'The first reaches the second again; the way back stays as it is.',
  },
});

export const healOneWayDeed: DeedOf<typeof healOneWay> = {
  possible: (world, { from, to }) =>
    unknownLink(world, from, to) ?? (isCut(world, from, to) ? null : refuse('wayIsOpen', { from, to })),
  apply: (world, { from, to }) => {
    openLink(world, from, to);
  },
};

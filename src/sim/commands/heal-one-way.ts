import { openLink } from '../network.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { isCut, refuse, unknownLink } from './refusals.ts';

export const healOneWay = defineCommand({
  id: 'healOneWay',
  label: 'Heal one way',
  subject: 'link',
  key: '',
  params: [
    { name: 'from', type: 'server', label: 'From' },
    { name: 'to', type: 'server', label: 'To' },
  ],
});

export const healOneWayDeed: DeedOf<typeof healOneWay> = {
  possible: (world, { from, to }) =>
    unknownLink(world, from, to) ?? (isCut(world, from, to) ? null : refuse('wayIsOpen', { from, to })),
  apply: (world, { from, to }) => {
    openLink(world, from, to);
  },
};

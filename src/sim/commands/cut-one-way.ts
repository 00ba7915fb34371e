import { cutLink } from '../network.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { isCut, refuse, unknownLink } from './refusals.ts';

export const cutOneWay = defineCommand({
  id: 'cutOneWay',
  label: 'Cut one way',
  subject: 'link',
  key: 'Shift+K',
  fault: true,
  params: [
    { name: 'from', type: 'server', label: 'From' },
    { name: 'to', type: 'server', label: 'To' },
  ],
});

export const cutOneWayDeed: DeedOf<typeof cutOneWay> = {
  possible: (world, { from, to }) =>
    unknownLink(world, from, to) ?? (isCut(world, from, to) ? refuse('linkIsCut', { from, to }) : null),
  apply: (world, { from, to }) => {
    cutLink(world, from, to);
  },
};

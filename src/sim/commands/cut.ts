import { cutLink } from '../network.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { isCut, refuse, unknownLink } from './refusals.ts';

export const cut = defineCommand({
  id: 'cut',
  label: 'Cut both ways',
  subject: 'link',
  key: 'K',
  fault: true,
  params: [
    { name: 'a', type: 'server', label: 'One end' },
    { name: 'b', type: 'server', label: 'Other end' },
  ],
});

export const cutDeed: DeedOf<typeof cut> = {
  possible: (world, { a, b }) =>
    unknownLink(world, a, b) ??
    (isCut(world, a, b) && isCut(world, b, a) ? refuse('linkIsCut', { from: a, to: b }) : null),
  apply: (world, { a, b }) => {
    cutLink(world, a, b);
    cutLink(world, b, a);
  },
};

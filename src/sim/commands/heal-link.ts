import { openLink } from '../network.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { isCut, refuse, unknownLink } from './refusals.ts';

export const healLink = defineCommand({
  id: 'healLink',
  label: 'Heal link',
  subject: 'link',
  key: '',
  params: [
    { name: 'a', type: 'server', label: 'One end' },
    { name: 'b', type: 'server', label: 'Other end' },
  ],
});

export const healLinkDeed: DeedOf<typeof healLink> = {
  possible: (world, { a, b }) =>
    unknownLink(world, a, b) ??
    (isCut(world, a, b) || isCut(world, b, a) ? null : refuse('linkIsOpen', { from: a, to: b })),
  apply: (world, { a, b }) => {
    openLink(world, a, b);
    openLink(world, b, a);
  },
};

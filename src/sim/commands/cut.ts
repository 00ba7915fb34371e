import { cutLink } from '../network.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { isCut, refuse, unknownLink } from './refusals.ts';

export const cut = defineCommand({
  id: 'cut',
  subject: 'link',
  key: 'K',
  fault: true,
  params: [
    { name: 'a', type: 'server', label: 'One end' },
    { name: 'b', type: 'server', label: 'Other end' },
  ],
  words: {
    label: 'Cut both ways',
    sentence: ({ a, b }) => `You cut the link between S${a} and S${b}.`,
    help: 'Nothing passes between the two, either way; what is on its way between them is lost.',
  },
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

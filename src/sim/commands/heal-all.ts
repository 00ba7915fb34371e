import { openLink } from '../network.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { refuse } from './refusals.ts';

export const healAll = defineCommand({
  id: 'healAll',
  label: 'Heal everything',
  subject: 'network',
  key: 'H',
  params: [],
});

export const healAllDeed: DeedOf<typeof healAll> = {
  possible: (world) => (world.cut.includes(1) ? null : refuse('nothingIsCut')),
  apply: (world) => {
    for (const { id: from } of world.nodes) for (const { id: to } of world.nodes) openLink(world, from, to);
  },
};

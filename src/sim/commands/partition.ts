import type { ServerId } from '../../raft/types.ts';
import { cutLink, openLink } from '../network.ts';
import type { World } from '../world.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { isCut, refuse, unknownServer } from './refusals.ts';

type Sides = readonly (readonly ServerId[])[];

export const partition = defineCommand({
  id: 'partition',
  label: 'Partition',
  subject: 'network',
  key: 'L',
  fault: true,
  params: [{ name: 'sides', type: 'sides', label: 'Sides' }],
});

export const partitionDeed: DeedOf<typeof partition> = {
  possible: (world, { sides }) => {
    for (const server of sides.flat()) {
      const unknown = unknownServer(world, server);
      if (unknown !== null) return unknown;
    }
    if (sides.length === 1 && sides[0]!.length === world.nodes.length) return refuse('oneSide');
    return linksToChange(world, sides).length === 0 ? refuse('sidesAsTheyAre') : null;
  },
  apply: (world, { sides }) => {
    for (const { from, to, crosses } of linksToChange(world, sides)) {
      if (crosses) cutLink(world, from, to);
      else openLink(world, from, to);
    }
  },
};

function linksToChange(world: World, sides: Sides): { from: ServerId; to: ServerId; crosses: boolean }[] {
  const side = (server: ServerId) => sides.findIndex((members) => members.includes(server));
  const ids = world.nodes.map((node) => node.id);
  const links = ids.flatMap((from) => ids.map((to) => ({ from, to, crosses: side(from) !== side(to) })));
  return links.filter(({ from, to, crosses }) => from !== to && isCut(world, from, to) !== crosses);
}

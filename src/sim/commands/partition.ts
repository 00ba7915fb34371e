import type { ServerId } from '../../raft/types.ts';
import { cutLink, openLink } from '../network.ts';
import type { World } from '../world.ts';
import { type DeedOf, defineCommand } from './define.ts';
import { isCut, refuse, unknownServer } from './refusals.ts';

type Sides = readonly (readonly ServerId[])[];

export const partition = defineCommand({
  id: 'partition',
  subject: 'network',
  key: 'L',
  fault: true,
  params: [{ name: 'sides', type: 'sides', label: 'Sides' }],
  words: {
    label: 'Partition',
    sentence: ({ sides }) =>
      sides.length > 2 ? `You cut the network into ${sides.length} sides.` : `You cut off ${listed(smaller(sides))}.`,
    help: 'Servers reach those on their own side alone. Whoever you leave out is on one more side.',
  },
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

/** Of two sides the one that is shorter to name; one side stands against all servers that it leaves out. */
const smaller = (sides: Sides) => (sides.length === 2 && sides[1]!.length < sides[0]!.length ? sides[1]! : sides[0]!);

/** `S1, S2 and S3` */
function listed(servers: readonly ServerId[]): string {
  const names = servers.map((server) => `S${server}`);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function linksToChange(world: World, sides: Sides): { from: ServerId; to: ServerId; crosses: boolean }[] {
  const side = (server: ServerId) => sides.findIndex((members) => members.includes(server));
  const ids = world.nodes.map((node) => node.id);
  const links = ids.flatMap((from) => ids.map((to) => ({ from, to, crosses: side(from) !== side(to) })));
  return links.filter(({ from, to, crosses }) => from !== to && isCut(world, from, to) !== crosses);
}

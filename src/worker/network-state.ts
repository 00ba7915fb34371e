/** The network as the page sees it: which links are cut, and whether that makes a partition. */
import { linkOf, sidesOf, type World } from '../sim/index.ts';
import type { ServerId } from '../raft/index.ts';
import type { NetworkState } from './protocol.ts';

export function networkState(world: World, revision: number): NetworkState {
  const ids = world.nodes.map(({ id }) => id);
  const isCut = (from: ServerId, to: ServerId) => world.cut[linkOf(world, from, to)] === 1;
  const cuts = ids.flatMap((from) =>
    ids.filter((to) => to !== from && isCut(from, to)).map((to) => [from, to] as const),
  );
  return { revision, cuts, sides: sidesOf(world), dials: world.dials };
}

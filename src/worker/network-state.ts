/** The network as the page sees it: which links are cut, and whether that makes a partition. */
import { linkOf, type World } from '../sim/index.ts';
import type { ServerId } from '../raft/index.ts';
import type { NetworkState } from './protocol.ts';

export function networkState(world: World, revision: number): NetworkState {
  const ids = world.nodes.map(({ id }) => id);
  const isCut = (from: ServerId, to: ServerId) => world.cut[linkOf(world, from, to)] === 1;
  const cuts = ids.flatMap((from) =>
    ids.filter((to) => to !== from && isCut(from, to)).map((to) => [from, to] as const),
  );
  return { revision, cuts, sides: cuts.length === 0 ? [] : sidesOf(ids, isCut), dials: world.dials };
}

/** The groups that no message can leave; empty when there is only one. A link that works one way joins its ends. */
function sidesOf(ids: readonly ServerId[], isCut: (from: ServerId, to: ServerId) => boolean): ServerId[][] {
  const unseen = new Set(ids);
  const sides: ServerId[][] = [];
  for (const first of ids) {
    if (!unseen.delete(first)) continue;
    const side = [first];
    // `side` grows while it is walked: breadth first.
    for (const here of side)
      for (const other of unseen)
        if (!isCut(here, other) || !isCut(other, here)) {
          unseen.delete(other);
          side.push(other);
        }
    sides.push(side.sort((a, b) => a - b));
  }
  return sides.length > 1 ? sides : [];
}

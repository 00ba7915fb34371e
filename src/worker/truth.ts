import type { Entry } from '../raft/index.ts';
import { entryAt } from '../raft/index.ts';
import type { World } from '../sim/index.ts';

const holds = (world: World, entry: Entry) =>
  world.nodes.filter(({ durable }) => entryAt(durable.log, entry.index) === entry);

export function isOnMajority(world: World, entry: Entry): boolean {
  return 2 * holds(world, entry).length > world.nodes.length;
}
export function isCommitted(world: World, entry: Entry): boolean {
  return holds(world, entry).some(({ server }) => server.volatile.commitIndex >= entry.index);
}

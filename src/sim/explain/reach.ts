/** Who leads, and who can talk to whom, in the true state of the world. */
import { majorityOf } from '../../raft/configuration.ts';
import type { Leader, ServerId } from '../../raft/types.ts';
import type { Node } from '../node.ts';
import { linkOf, type World } from '../world.ts';

/** What truly commits an entry. */
export const neededOf = ({ options }: World): number => majorityOf(options.voters);

/** With so many votes a candidate leads: a majority, unless that rule is off (EL-3). */
export const votesNeeded = ({ options }: World): number => options.rules.quorum(options.voters);

/** The leader of the highest term that is up; null when nobody leads. Others may still believe that they do. */
export function leaderOf(world: World): Node | null {
  let found: Node | null = null;
  for (const node of world.nodes) {
    if (node.status === 'down' || roleOf(node) === null) continue;
    if (found === null || node.server.persistent.currentTerm > found.server.persistent.currentTerm) found = node;
  }
  return found;
}

export function roleOf({ server }: Node): Leader | null {
  const { role } = server.volatile;
  return role.name === 'leader' ? role : null;
}

/** Nothing is cut between them, either way. */
export function isJoined(world: World, a: ServerId, b: ServerId): boolean {
  return world.cut[linkOf(world, a, b)] === 0 && world.cut[linkOf(world, b, a)] === 0;
}

/** Whether it and those that are up and can talk to it are `needed`. */
export function reaches(world: World, { id, status }: Node, needed: number): boolean {
  const reached = world.nodes.filter(
    (other) => other.status === 'up' && (other.id === id || isJoined(world, id, other.id)),
  );
  return status === 'up' && reached.length >= needed;
}

/** Servers that are up in groups whose members can talk to each other, through others if need be; largest first. */
export function groupsOf(world: World): readonly (readonly ServerId[])[] {
  const groups: ServerId[][] = [];
  for (const { id, status } of world.nodes) {
    if (status !== 'up') continue;
    const near = groups.filter((group) => group.some((other) => isJoined(world, id, other)));
    const group = [...near.flat(), id].sort((a, b) => a - b);
    groups.splice(0, groups.length, ...groups.filter((other) => !near.includes(other)), group);
  }
  return groups.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

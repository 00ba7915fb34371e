/** What the page has been told on this channel, so that a frame can leave out what has not changed. */
import type { MutantId } from '../raft/mutants/ids.ts';
import type { BranchInfo, Node, RunCommand, World } from '../sim/index.ts';
import { visibleParts } from './server-state.ts';

export interface Told {
  /** Grows with every frame, so that what carries it differs from everything before. */
  revision: number;
  /** The next frame tells the whole state. */
  keyframe: boolean;
  /** What each server's state was made from, by id; likewise below. */
  readonly servers: (readonly unknown[])[];
  inspected: number;
  networkParts: readonly unknown[];
  logParts: readonly unknown[];
  operations: readonly unknown[];
  commands: readonly RunCommand[];
  branches: readonly BranchInfo[] | null;
  unsafe: readonly MutantId[] | null;
  /** How many; -1 when not even that there are none. */
  violations: number;
  /** Events taken. */
  events: number;
}

export function nothingTold(): Told {
  return {
    revision: 0,
    keyframe: true,
    servers: [],
    inspected: 0,
    networkParts: [],
    logParts: [],
    operations: [null],
    commands: [],
    branches: null,
    unsafe: null,
    violations: -1,
    events: 0,
  };
}

/**
 * The state is told anew; the run's commands and branches, which may be many, are told as they change, and so are the
 * rules that are off.
 */
export function retold({ revision, commands, branches, unsafe }: Told): Told {
  return { ...nothingTold(), revision, commands, branches, unsafe };
}

/** The nodes that look different from what was told, which are then told. */
export function changedNodes(told: Told, world: World): Node[] {
  return world.nodes.filter((node) => {
    const parts = visibleParts(node);
    const before = told.servers[node.id];
    if (before !== undefined && sameList(before, parts)) return false;
    told.servers[node.id] = parts;
    return true;
  });
}

export const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

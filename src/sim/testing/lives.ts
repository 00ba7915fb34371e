/** Small lives of worlds and histories that many tests need. */
import {
  act,
  advance,
  advanceTo,
  createHistory,
  createWorld,
  defaultRun,
  type Dials,
  type History,
  issue,
  type Run,
  type World,
} from '../index.ts';
import { anyCommand, createDice, goOn, heal, randomArgs } from '../swarm.ts';

export const MS = 1000;

export function runWith(dials: Partial<Dials>, servers = 5, seed = 1): Run {
  const run = defaultRun(seed, servers);
  return { ...run, options: { ...run.options, dials: { ...run.options.dials, ...dials } } };
}

/** A world that has elected its first leader and heard its first heartbeats. */
export function settledWorld(run: Run = defaultRun(1)): World {
  const world = createWorld(run);
  advanceTo(world, 1000 * MS);
  return world;
}

export function leaderOf(world: World): number {
  return world.nodes.find(({ status, server }) => status === 'up' && server.volatile.role.name === 'leader')?.id ?? 0;
}

export function followerOf(world: World): number {
  return world.nodes.find(({ server }) => server.volatile.role.name === 'follower')!.id;
}

export function write(world: World, key: string, value: string, target = 0): void {
  act(world, 'write', { op: 'set', key, value, target });
}

/** A history in which the user has done `acts` random things, and has healed everything in the end. */
export function busyHistory(seed: number, acts = 60): History {
  const dice = createDice(seed);
  const history = createHistory(runWith({ diskLatency: dice(1) * 5 * MS }, 1 + dice(4), seed));
  for (let i = 0; i < acts; i++) {
    advance(history, history.world.now + dice(100 * MS));
    const definition = anyCommand(dice);
    issue(history, definition.id, randomArgs(history.world, definition, dice));
    goOn(history.world, dice, (name, args) => {
      issue(history, name, args);
    });
  }
  heal(history.world, (name, args) => {
    issue(history, name, args);
  });
  return history;
}

/** A run in which something goes wrong: drawn from a seed, and the very same for the same seed. */
import type { Performance } from '../scenarios/index.ts';
import {
  act,
  advanceTo,
  type CommandArgs,
  createWorld,
  defaultRun,
  type Micros,
  refusalOf,
  type World,
} from '../sim/index.ts';
import { draw, spread } from '../sim/random.ts';
import type { ServerId } from '../raft/types.ts';

const MS: Micros = 1000;
const SIZES = [3, 5, 5, 7] as const;
/** Until then somebody leads. */
const CALM = 800 * MS;
const ACTS = 9;
/** Between two acts: long enough for an election, at times. */
const SHORTEST_WAIT = 60 * MS;
const LONGEST_WAIT = 520 * MS;
/** All is mended, and the cluster comes to rest. */
const AFTERMATH = 900 * MS;
/** A stream of draws of its own. */
const STREAM = 0x5eed;

/** Uniform integers from 0 to `most`. */
type Dice = (most: number) => number;
type Deed = readonly [name: string, args: CommandArgs];

export function surprise(seed: number): Performance {
  let drawn = 0;
  const dice: Dice = (most) => spread(draw(seed, STREAM, drawn++), most);
  const world = createWorld(defaultRun(seed, SIZES[dice(SIZES.length - 1)]));
  advanceTo(world, CALM);
  for (let i = 0; i < ACTS; i++) {
    carryOut(world, deed(world, dice));
    advanceTo(world, world.now + SHORTEST_WAIT + dice(LONGEST_WAIT - SHORTEST_WAIT));
  }
  mend(world);
  advanceTo(world, world.now + AFTERMATH);
  return { run: world.run, end: { events: world.events, now: world.now }, beats: [], places: {}, failures: [] };
}

/** What a reader would try: half of the time something is written. */
function deed(world: World, dice: Dice): Deed {
  const leader = leaderOf(world);
  const any = 1 + dice(world.nodes.length - 1);
  const down = world.nodes.find(({ status }) => status === 'down')?.id;
  switch (dice(9)) {
    case 0:
      return ['crash', { server: leader || any }];
    case 1:
      return down === undefined ? ['crash', { server: any }] : ['restart', { server: down }];
    case 2:
      return ['partition', { sides: sides(world, dice) }];
    case 3:
      return ['healAll', {}];
    case 4:
      return ['timeout', { server: any }];
    default:
      return ['write', { op: 'set', key: 'xyz'[dice(2)]!, value: String(1 + dice(8)), target: 0 }];
  }
}

/** A minority, often with the leader in it, and the others. */
function sides({ nodes }: World, dice: Dice): readonly (readonly ServerId[])[] {
  const ids = nodes.map(({ id }) => id);
  const from = dice(ids.length - 1);
  const turned = [...ids.slice(from), ...ids.slice(0, from)];
  const few = 1 + dice(Math.floor(ids.length / 2) - 1);
  return [turned.slice(0, few), turned.slice(few)];
}

function mend(world: World): void {
  carryOut(world, ['healAll', {}]);
  for (const { id } of world.nodes) carryOut(world, ['restart', { server: id }]);
}

/** What would be refused is left out. */
function carryOut(world: World, [name, args]: Deed): void {
  if (refusalOf(world, name, args) === null) act(world, name, args);
}

/** 0 for nobody. */
function leaderOf({ nodes }: World): ServerId {
  return nodes.find(({ status, server }) => status === 'up' && server.volatile.role.name === 'leader')?.id ?? 0;
}

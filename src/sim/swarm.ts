/**
 * Random lives of random clusters: every fault of the registry, then everything healed, and progress demanded. For tests
 * and the command line; no page needs it, so it is not behind the door.
 */
import type { MutantId } from '../raft/mutants/index.ts';
import {
  act,
  advanceTo,
  type CommandArgs,
  commandNamed,
  COMMANDS,
  type CommandDefinition,
  createWorld,
  DEFAULT_DIALS,
  defaultRun,
  type Dials,
  DIALS,
  dialOf,
  type Micros,
  type Param,
  type Run,
  type Violation,
  type World,
  messagesInFlight,
  randomChoice,
  toArray,
} from './index.ts';
import { draw, spread } from './random.ts';

export interface Swarmed {
  readonly run: Run;
  readonly violations: readonly Violation[];
  /** What was demanded after healing and did not come; '' when everything came. */
  readonly missing: '' | 'leader' | 'commit';
  readonly events: number;
  /** Where it ended. */
  readonly now: Micros;
}

export interface SwarmOptions {
  /** Faults and writes, one after the other. */
  readonly steps?: number;
  /** Without it a size of 1 to 7 is drawn. */
  readonly servers?: number;
  /** Rules that are off in the run. */
  readonly unsafe?: readonly MutantId[];
  /** Called after every step; the world may be looked at. */
  readonly watch?: (world: World) => void;
}

/** Uniform integers from 0 to `max`, the same for the same seed. */
export type Dice = (max: number) => number;
export function createDice(seed: number): Dice {
  let counter = 0;
  return (max) => spread(draw(seed, 0xd1ce, counter++), max);
}

/** L1 allows twenty election timeouts. */
const TIME_TO_ELECT = 20 * DEFAULT_DIALS.electionTimeoutMax;
const TIME_TO_COMMIT = 5_000_000;

export function swarm(seed: number, { steps = 60, servers, unsafe = [], watch }: SwarmOptions = {}): Swarmed {
  const dice = createDice(seed);
  const run = randomRun(seed, dice, servers);
  const world = createWorld(unsafe.length === 0 ? run : { ...run, options: { ...run.options, unsafe } });
  for (let step = 0; step < steps; step++) {
    advanceTo(world, world.now + dice(1 << dice(18)));
    randomAct(world, dice);
    goOn(world, dice, (name, args) => {
      act(world, name, args);
    });
    watch?.(world);
  }
  heal(world, (name, args) => {
    act(world, name, args);
  });
  advanceTo(world, world.now + TIME_TO_ELECT);
  const missing = progress(world);
  return { run: world.run, violations: toArray(world.violations), missing, events: world.events, now: world.now };
}

/** A write to whoever leads must be answered. */
function progress(world: World): Swarmed['missing'] {
  const leads = world.nodes.some(({ server }) => server.volatile.role.name === 'leader');
  if (!leads) return 'leader';
  const operation = world.clients.nextOperation;
  act(world, 'write', { op: 'set', key: 'last', value: 'word', target: 0 });
  advanceTo(world, world.now + TIME_TO_COMMIT);
  const done = toArray(world.clients.closed).some(({ id, outcome }) => id === operation && outcome === 'done');
  return done ? '' : 'commit';
}

/** Undoes everything that a fault can do; what is not broken is refused, which does no harm. */
export function heal(world: World, doNow: (name: string, args: CommandArgs) => void): void {
  // Twice, since the shortest timeout may not pass the longest one on the way.
  for (const { id } of [...DIALS, ...DIALS]) doNow('setDial', { dial: id, value: DEFAULT_DIALS[id] });
  // What the manual clock held sets out.
  doNow('setClock', { clock: 'auto' });
  doNow('healAll', {});
  for (const { id, status } of world.nodes) {
    if (status === 'down') doNow('restart', { server: id });
    if (status === 'paused') doNow('resume', { server: id });
  }
  for (const { id, fate } of messagesInFlight(world)) if (fate === 'held') doNow('release', { message: id });
}

/** Under the manual clock most of what a life is made of never comes, so nobody keeps it in hand for long. */
export function goOn(world: World, dice: Dice, doNow: (name: string, args: CommandArgs) => void): void {
  if (!world.manual) return;
  for (let choices = dice(8); choices > 0; choices--) {
    const choice = randomChoice(world);
    if (choice !== null) doNow(choice.name, choice.args);
  }
  if (dice(2) === 0) doNow('setClock', { clock: 'auto' });
}

function randomRun(seed: number, dice: Dice, servers = 1 + dice(6)): Run {
  const run = defaultRun(seed, servers);
  const dials: Dials = {
    ...run.options.dials,
    jitter: dice(1) * dice(30_000),
    loss: dice(2) === 0 ? dice(200) : 0,
    duplication: dice(2) === 0 ? dice(200) : 0,
    diskLatency: dice(1) * dice(20_000),
  };
  const options = { ...run.options, noop: dice(3) > 0, fastBacktrack: dice(1) === 0, maxEntries: 1 + dice(9), dials };
  return { ...run, options };
}

function randomAct(world: World, dice: Dice): void {
  const server = 1 + dice(world.nodes.length - 1);
  // Half of what happens is work, or there would be nothing to lose; elections need a little help.
  switch (dice(9)) {
    case 0:
    case 1:
    case 2:
      return actRandomly(world, 'write', dice);
    case 3:
    case 4:
      return actRandomly(world, 'timeout', dice);
    case 5:
      // So short a crash that what was said before meets what is said after.
      act(world, 'crash', { server });
      act(world, 'restart', { server });
      return;
    case 6: {
      // More than fits into one message, at a leader that may be one no more.
      const target = dice(1) * server;
      for (let i = dice(12); i >= 0; i--) act(world, 'write', { op: 'set', key: 'k', value: String(i), target });
      return;
    }
    default:
      return actRandomly(world, anyCommand(dice).id, dice);
  }
}

function actRandomly(world: World, name: string, dice: Dice): void {
  act(world, name, randomArgs(world, commandNamed(name)!, dice));
}

/** A life in which rules are switched off is no life of Raft: that is for tests which know what follows. */
const SAFE = COMMANDS.filter(({ subject }) => subject !== 'rule');

export const anyCommand = (dice: Dice): CommandDefinition => SAFE[dice(SAFE.length - 1)]!;

/** Valid arguments of any command or condition, made from the declaration of its parameters. */
export function randomArgs(
  world: World,
  definition: Pick<CommandDefinition, 'id' | 'params'>,
  dice: Dice,
): CommandArgs {
  const args = Object.fromEntries(definition.params.map((param) => [param.name, randomValue(world, param, dice)]));
  if (definition.id !== 'setDial') return args;
  // The range of a dial is its own; extremes that let nothing happen for minutes are left to their tests.
  const dial = dialOf(String(args['dial']))!;
  const most = Math.min(dial.max, dial.min + 4 * Math.max(dial.default, dial.step));
  return { ...args, value: dial.min + dice(most - dial.min) };
}

function randomValue(world: World, param: Param, dice: Dice): CommandArgs[string] {
  const servers = world.nodes.length;
  switch (param.type) {
    case 'server':
      return 1 + dice(servers - 1);
    case 'target':
      return dice(servers);
    case 'message': {
      const flying = messagesInFlight(world);
      return flying[dice(flying.length - 1)]?.id ?? 1 + dice(world.nextMessage);
    }
    case 'duration':
      return param.min + dice(Math.min(param.max, 300_000) - param.min);
    case 'integer':
      return param.min + dice(param.max - param.min);
    case 'choice':
      if (param.unsafe === true) return param.default;
      return param.choices[dice(param.choices.length - 1)]!;
    case 'text':
      return 'xyz'[dice(2)]!;
    case 'sides': {
      const sides: number[][] = [[], [], []];
      for (let id = 1; id <= servers; id++) sides[dice(dice(2))]!.push(id);
      return sides.filter((side) => side.length > 0);
    }
  }
}

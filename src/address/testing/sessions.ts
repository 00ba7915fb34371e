/** Runs as a person makes them with the page: playing, pausing, stepping, acting on what is there. */
import {
  actNow,
  advance,
  type Branches,
  createBranches,
  createHistory,
  defaultRun,
  endOf,
  type History,
  issue,
  keepBranches,
  messagesInFlight,
  momentOf,
  present,
  type Run,
  seekTime,
  stepEvent,
} from '../../sim/index.ts';
import { createDice, type Dice } from '../../sim/swarm.ts';
import type { Look, SharedRun } from '../types.ts';

const SECOND = 1_000_000;

/** One press of a key or a button: some while the run plays, most while it is paused, a few right after one another. */
export function session(seed: number, interventions: number, run: Run = defaultRun(seed)): History {
  const dice = createDice(seed);
  const history = createHistory(run);
  advance(history, SECOND);
  const done = () => history.world.run.commands.length;
  while (done() < interventions) {
    // While it plays an act falls on a picture, between events; a step ends at an event.
    if (dice(2) > 0) advance(history, history.world.now + dice(1 << (10 + dice(11))));
    for (let steps = dice(3); steps > 0; steps--) stepEvent(history);
    intervene(history, dice);
  }
  return history;
}

function intervene(history: History, dice: Dice): void {
  const { world } = history;
  const server = 1 + dice(world.nodes.length - 1);
  const message = messagesInFlight(world)[dice(4)]?.id;
  const down = world.nodes.find(({ status }) => status === 'down');
  const cut = world.cut.some((one) => one === 1);
  const value = String(1 + world.run.commands.length);
  const kind = dice(9);
  if (kind < 3) issue(history, 'write', { op: 'set', key: 'xyz'[dice(2)]!, value, target: 0 });
  else if (kind === 3 && down) issue(history, 'restart', { server: down.id });
  else if (kind === 3) issue(history, 'crash', { server });
  else if (kind === 4 && cut) issue(history, 'healAll', {});
  else if (kind === 4) issue(history, 'partition', { sides: sides(world.nodes.length, dice) });
  else if (kind === 5) issue(history, 'timeout', { server });
  else if (kind === 6) issue(history, 'setDial', { dial: 'latency', value: 500 * (1 + dice(60)) });
  else if (message === undefined) issue(history, 'heartbeat', { server });
  else if (kind === 7) issue(history, 'drop', { message });
  else if (kind === 8) issue(history, 'delay', { message, by: 80_000 });
  else issue(history, 'hold', { message });
}

function sides(servers: number, dice: Dice): number[][] {
  const first = 1 + dice(servers - 2);
  const ids = Array.from({ length: servers }, (_, i) => i + 1);
  return [ids.slice(0, first), ids.slice(first)];
}

export function sharedOf(history: History, look: Look = {}, title = ''): SharedRun {
  return {
    run: history.end.run,
    branches: null,
    moment: momentOf(history),
    end: endOf(history),
    look,
    title,
  };
}

/** Goes back a few times and does something else there. */
export function branchedSession(seed: number, interventions: number, forks: number): SharedRun {
  const branches: Branches = createBranches(session(seed, interventions));
  const dice = createDice(seed + 1);
  for (let fork = 0; fork < forks; fork++) {
    const line = present(branches);
    seekTime(line, dice(line.end.now));
    actNow(branches, 'crash', { server: 1 + dice(4) });
    advance(present(branches), present(branches).world.now + dice(SECOND));
    actNow(branches, 'write', { op: 'set', key: 'x', value: String(fork), target: 0 });
    advance(present(branches), present(branches).world.now + SECOND);
  }
  return { ...sharedOf(present(branches)), branches: keepBranches(branches) };
}

/**
 * One trial as the paper measured it (§9.3; diss. §9.3): the leader crashes somewhere between two heartbeats, the last
 * of which has reset all timers together, and the time runs until the others have heard the new leader's first one.
 */
import { recordScenario, writeScenario } from '../../scenarios/index.ts';
import { act, advanceTo, createWorld, defaultRun, type Run, takeEvent, type World } from '../../sim/index.ts';
import { draw, spread } from '../../sim/random.ts';
import type { Micros, SimEvent } from '../../sim/types.ts';
import type { OpenTrial } from '../types.ts';
import type { RangeSetting } from './settings.ts';
import { words } from './words.ts';

const SERVERS = 5;
const LEADER = 1;
const MS = 1000;
/** Half the shortest election timeout. */
const HEARTBEAT = 75 * MS;
/** A stream that the simulator does not have: at which moment between two heartbeats the leader crashes. */
const CRASH = 0x7fff_0000;

/**
 * S2 to S5 outlive S1. Three votes elect, so of the four only S4 and S5 can win: whose log is shorter gets no vote from
 * them. S1's heartbeats carry no entry and fit all of these logs, so they stay as they are.
 */
const LOGS: readonly (readonly number[])[] = [[1], [1], [1], [1, 1], [1, 1, 1]];

export function runOf({ longest, timerJitter }: RangeSetting, seed: number): Run {
  const { options, ...run } = defaultRun(seed, SERVERS);
  return {
    ...run,
    options: {
      ...options,
      noop: false,
      // Measured on a local network with solid-state disks: a candidate asks while its own write is under way.
      writeJitter: 5 * MS,
      askWithin: 6 * MS,
      dials: {
        ...options.dials,
        latency: 300,
        jitter: 300,
        diskLatency: 5 * MS,
        electionTimeoutMin: 150 * MS,
        electionTimeoutMax: longest,
        heartbeatInterval: HEARTBEAT,
        timerJitter,
      },
    },
    initial: LOGS.map((log, i) => ({ id: i + 1, currentTerm: 1, votedFor: 0, log })),
    commands: [{ at: 0, after: SERVERS, name: 'timeout', args: { server: LEADER } }],
  };
}

/** How long the cluster has no leader that all have heard; null: longer than `cap`. */
export function measure(setting: RangeSetting, seed: number): Micros | null {
  const world = beforeCrash(setting, seed);
  const from = world.now;
  act(world, 'crash', { server: LEADER });
  return untilHeard(world, from + setting.cap) ? world.now - from : null;
}

/** The same trial as the text of a scenario, which tells what is measured. */
export function openTrial(setting: RangeSetting, seed: number): OpenTrial {
  const world = beforeCrash(setting, seed);
  const from = { events: world.events, now: world.now };
  act(world, 'crash', { server: LEADER });
  const crash = { at: world.now, after: world.takenNow };
  const heard = untilHeard(world, from.now + setting.cap);
  const end = { at: world.now, after: world.takenNow };
  const notes = [
    { ...crash, note: words.crash },
    { ...end, note: heard ? words.heard(world.now - from.now) : words.gaveUp(setting.cap) },
  ];
  const title = words.title(setting.label, seed);
  return { text: writeScenario(recordScenario({ run: world.run, end, title, notes })), from };
}

/** S1 leads, and all have heard from it together. */
function beforeCrash(setting: RangeSetting, seed: number): World {
  const world = createWorld(runOf(setting, seed), { checks: false });
  while (takeEvent(world)!.timer !== 'heartbeat');
  advanceTo(world, world.now + spread(draw(seed, CRASH, 0), HEARTBEAT - 1));
  return world;
}

/** Goes on until three servers follow one leader; false when that has not come by `cap`. */
function untilHeard(world: World, cap: Micros): boolean {
  let leader = 0;
  let term = 0;
  let heard = 0;
  while (true) {
    const event = takeEvent(world)!;
    if (world.now > cap) return false;
    if (event.after === null) continue;
    if (startsToLead(event)) {
      leader = event.server;
      term = event.after.persistent.currentTerm;
      heard = 0;
    } else if (follows(event, leader, term) && ++heard === SERVERS - 2) return true;
  }
  return false;
}

const startsToLead = ({ before, after }: SimEvent): boolean =>
  after!.volatile.role.name === 'leader' && before!.volatile.role.name !== 'leader';

/** For the first time: a follower knows nobody in a new term. */
const follows = ({ before, after }: SimEvent, leader: number, term: number): boolean =>
  leader !== 0 &&
  after!.volatile.leaderId === leader &&
  after!.persistent.currentTerm === term &&
  (before!.volatile.leaderId !== leader || before!.persistent.currentTerm !== term);

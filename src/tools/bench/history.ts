/**
 * Moving through a long run, and what it takes to remember it: seeks, steps back, finds and tapes in a run of a million
 * events in which servers crash, the network parts and clients write; the heap after hours. In Node and in a worker.
 */
import {
  advance,
  createHistory,
  defaultRun,
  endOf,
  eventNumbered,
  findLast,
  type History,
  Mark,
  type Micros,
  type RunCommand,
  seek,
  seekTime,
  stepBack,
  tape,
} from '../../sim/index.ts';

const SECOND = 1_000_000;
/** A round of faults takes so long: a crash, a restart, a partition, the network whole again. */
const ROUND = 20 * SECOND;

export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Wall times in milliseconds. */
export interface Journey {
  readonly servers: number;
  readonly events: number;
  readonly seek: Times;
  /** By time, near to where one is, as when dragging. */
  readonly drag: Times;
  readonly stepBack: Times;
  readonly find: Times;
  readonly tape: Times;
}

/** A client writes every 100 ms; with `faults` something goes wrong every few seconds. */
function life(servers: number, simulated: Micros, faults: boolean) {
  const commands: RunCommand[] = [];
  const doAt = (at: Micros, name: string, args: RunCommand['args']) => commands.push({ at, after: 0, name, args });
  for (let at = SECOND, round = 0; at < simulated; at += SECOND / 10) {
    doAt(at, 'write', { op: 'set', key: 'x', value: String(commands.length % 1000), target: 0 });
    if (!faults) continue;
    const victim = 1 + (round % servers);
    switch (at % ROUND) {
      case 5 * SECOND:
        doAt(at, 'crash', { server: victim });
        break;
      case 8 * SECOND:
        doAt(at, 'restart', { server: victim });
        break;
      case 12 * SECOND:
        doAt(at, 'partition', { sides: [sideFrom(victim, servers)] });
        break;
      case 15 * SECOND:
        doAt(at, 'healAll', {});
        round++;
    }
  }
  return { ...defaultRun(1, servers), commands };
}

/** A minority, with the given server in it. */
function sideFrom(first: number, servers: number): number[] {
  const size = Math.max(1, (servers - 1) >> 1);
  return Array.from({ length: size }, (_, i) => 1 + ((first - 1 + i) % servers)).sort((a, b) => a - b);
}

/** Lives until so many events have happened. */
export function longHistory(servers: number, events: number): History {
  const history = createHistory(life(servers, 8 * 3600 * SECOND, true));
  while (history.end.events < events) {
    advance(history, Infinity, { maxEvents: events - history.end.events });
  }
  return history;
}

export function journey(servers: number, events: number, times: number): Journey {
  const history = longHistory(servers, events);
  const die = createDie();
  const last = endOf(history);
  const anywhere = () => seek(history, { events: die(last.events), now: 0 });
  const drag = () => {
    const near = history.world.now + die(4 * SECOND) - 2 * SECOND;
    seekTime(history, near < 0 || near > last.now ? die(last.now) : near);
  };
  const find = () => findLast(history, die(last.events), Mark.role, 1 + die(servers - 1));
  const whole = { from: 0, to: last.now, maxStrokes: 200, maxDots: 0 };
  return {
    servers,
    events,
    seek: timed(times, anywhere),
    drag: timed(times, drag),
    stepBack: timed(
      times,
      () => {
        if (!stepBack(history)) anywhere();
      },
      anywhere,
    ),
    find: timed(times / 10, find),
    tape: timed(100, () => tape(history, whole)),
  };
}

/** A quiet life of so many simulated hours: what is remembered of it, to be weighed. */
export function hours(servers: number, simulated: number): History {
  const until = simulated * 3600 * SECOND;
  const history = createHistory(life(servers, until, false));
  advance(history, until);
  return history;
}

/** Looks at so many stretches, which are then kept whole, and says how many events those hold. */
export function lookAround(history: History): number {
  for (let i = 1; i <= 12; i++) eventNumbered(history, history.end.events - i * history.interval - 1);
  return [...history.stretches.values()].reduce((sum, { length }) => sum + length, 0);
}

/** `before` is done each time without being timed. */
function timed(times: number, work: () => unknown, before: () => unknown = () => undefined): Times {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    before();
    const start = performance.now();
    work();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))]!;
  return { p50: at(0.5), p95: at(0.95), max: taken[taken.length - 1]! };
}

/** The same numbers each time: uniform integers from 0 to `max`. */
function createDie(): (max: number) => number {
  let state = 12345;
  return (max) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * (max + 1));
  };
}

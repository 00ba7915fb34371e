/**
 * Deliveries per second of the simulator beside the reference loop, both running the same workload: n servers, a
 * steady leader, heartbeat 50 ms, election timeout 150-300 ms, one-way latency 10-15 ms, one client command every
 * 100 simulated ms. Only messages between servers count. Runs in Node and in a browser's worker alike.
 */
import { advance, advanceTo, createHistory, createWorld, defaultRun } from '../../sim/index.ts';
import type { Run, RunCommand } from '../../sim/types.ts';
import { MinimalLoop } from './minimal-loop.ts';

const COMMAND_EVERY = 100_000;
const SECOND = 1_000_000;

export type Variant = 'reference' | 'bare' | 'full';

/** One timed stretch: simulated seconds covered, messages delivered between servers, wall milliseconds it took. */
export interface Stretch {
  readonly simulatedSeconds: number;
  readonly deliveries: number;
  readonly milliseconds: number;
}

/** Anything that can be driven to a simulated time and counts its deliveries. */
interface Engine {
  run(until: number): void;
  deliveries(): number;
}

function workload(servers: number, simulatedSeconds: number): Run {
  const run = defaultRun(1, servers);
  const commands: RunCommand[] = [];
  for (let at = SECOND; at < simulatedSeconds * SECOND; at += COMMAND_EVERY) {
    const args = { op: 'set', key: 'x', value: String(commands.length % 1000), target: 0 };
    commands.push({ at, after: 0, name: 'write', args });
  }
  const dials = {
    ...run.options.dials,
    latency: 10_000,
    jitter: 5_000,
    heartbeatInterval: 50_000,
    electionTimeoutMin: 150_000,
    electionTimeoutMax: 300_000,
  };
  return { ...run, options: { ...run.options, dials }, commands };
}

function createEngine(variant: Variant, servers: number, simulatedSeconds: number): Engine {
  if (variant === 'reference') return referenceEngine(servers);
  const run = workload(servers, simulatedSeconds);
  if (variant === 'bare') {
    const world = createWorld(run, { checks: false });
    return { run: (until) => void advanceTo(world, until), deliveries: () => world.deliveries };
  }
  const history = createHistory(run);
  return { run: (until) => void advance(history, until), deliveries: () => history.world.deliveries };
}

function referenceEngine(servers: number): Engine {
  const loop = new MinimalLoop(servers, 1);
  let next = SECOND;
  return {
    run(until) {
      for (; next <= until; next += COMMAND_EVERY) {
        loop.run(next);
        loop.propose();
      }
      loop.run(until);
    },
    deliveries: () => loop.deliveries,
  };
}

/** Drives `engine` on from `from` to `to` (simulated seconds) and times it. */
export function time(engine: Engine, to: number, from: number): Stretch {
  const before = engine.deliveries();
  const start = performance.now();
  engine.run(to * SECOND);
  const milliseconds = performance.now() - start;
  return { simulatedSeconds: to - from, deliveries: engine.deliveries() - before, milliseconds };
}

export interface Comparison {
  readonly servers: number;
  /** Median over the rounds, each in deliveries per second. */
  readonly reference: number;
  readonly bare: number;
  readonly full: number;
  /** Median of the ratios taken round by round, so that a drifting machine cancels out. */
  readonly bareRatio: number;
  readonly fullRatio: number;
  /** Simulated seconds per second of one core, with history and checks. */
  readonly fullPace: number;
}

/** Times the three in turn, `rounds` times, after a warm-up of each. */
export function compare(servers: number, simulatedSeconds: number, rounds: number): Comparison {
  const variants = ['reference', 'bare', 'full'] as const;
  const rates: Record<Variant, number[]> = { reference: [], bare: [], full: [] };
  const paces: number[] = [];
  for (let round = -1; round < rounds; round++) {
    for (const variant of variants) {
      const stretch = time(createEngine(variant, servers, simulatedSeconds), simulatedSeconds, 0);
      if (round < 0) continue;
      rates[variant].push(rateOf(stretch));
      if (variant === 'full') paces.push((stretch.simulatedSeconds / stretch.milliseconds) * 1000);
    }
  }
  const ratio = (variant: Variant) => median(rates[variant].map((rate, round) => rate / rates.reference[round]!));
  return {
    servers,
    reference: median(rates.reference),
    bare: median(rates.bare),
    full: median(rates.full),
    bareRatio: ratio('bare'),
    fullRatio: ratio('full'),
    fullPace: median(paces),
  };
}

/**
 * Deliveries per second in minute 5 and in minute 60 of the same run, with history and checks: medians over several
 * lives of that run, because a minute is over in some ten milliseconds and one collection of garbage would decide.
 */
export function endurance(servers: number, lives = 9): { readonly minute5: number; readonly minute60: number } {
  const early: number[] = [];
  const late: number[] = [];
  for (let life = 0; life < lives; life++) {
    const engine = createEngine('full', servers, 3600);
    engine.run(240 * SECOND);
    early.push(rateOf(time(engine, 300, 240)));
    engine.run(3540 * SECOND);
    late.push(rateOf(time(engine, 3600, 3540)));
  }
  return { minute5: median(early), minute60: median(late) };
}

const rateOf = ({ deliveries, milliseconds }: Stretch): number => (deliveries / milliseconds) * 1000;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

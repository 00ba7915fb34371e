/**
 * Moving through a run of a million events in which servers crash, the network parts and clients write: what the page
 * asks, and how long it waits for the frame. In Node, in a worker, and from the page through the worker's channel.
 */
import { Mark } from '../../sim/index.ts';
import { type Ask, frameOf, VIEW } from './asking.ts';
import { createDie, life, SECOND } from './life.ts';

export interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Wall times in milliseconds from the request to its answer. */
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

/** Longer than any run of a million events here, in simulated time; a run may have 100,000 commands. */
const LONG = 9500 * SECOND;
/** Wall milliseconds after which the run is asked on; it overshoots by what happens in the last of them. */
const SLICE = 40;

export async function journey(ask: Ask, servers: number, events: number, times: number): Promise<Journey> {
  let n = 1;
  frameOf(await ask({ type: 'open', n: n++, run: life(servers, LONG), at: 0 }));
  const go = { type: 'frame', to: LONG, budgetMs: SLICE, stopOnKey: false, view: VIEW } as const;
  let now = frameOf(await ask({ ...go, n: n++ }));
  while (now.end.events < events) now = frameOf(await ask({ ...go, n: n++ }));
  const { end } = now;
  const die = createDie();

  const look = async (request: Parameters<Ask>[0]) => {
    now = frameOf(await ask(request));
  };
  const anywhere = () => look({ type: 'seek', n: n++, to: { kind: 'after', event: die(end.events - 1) }, view: VIEW });
  const drag = () => {
    const near = now.now + die(4 * SECOND) - 2 * SECOND;
    const at = near < 0 || near > end.now ? die(end.now) : near;
    return look({ type: 'seek', n: n++, to: { kind: 'time', at }, view: VIEW });
  };
  const find = () =>
    look({
      type: 'find',
      n: n++,
      goal: { kind: 'marks', marks: Mark.role },
      direction: -1,
      begins: true,
      until: end.now,
      budgetMs: 1000,
      view: VIEW,
    });
  const tape = () => ask({ type: 'tape', n: n++, query: { from: 0, to: end.now, maxStrokes: 200, maxDots: 0 } });
  return {
    servers,
    events: end.events,
    seek: await timed(times, anywhere),
    drag: await timed(times, drag),
    stepBack: await timed(times, () => look({ type: 'stepBack', n: n++, view: VIEW }), anywhere),
    find: await timed(times / 10, find, anywhere),
    tape: await timed(100, tape),
  };
}

/** `before` is done each time without being timed. */
async function timed(times: number, work: () => unknown, before: () => unknown = () => undefined): Promise<Times> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    await before();
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))]!;
  return { p50: at(0.5), p95: at(0.95), max: taken[taken.length - 1]! };
}

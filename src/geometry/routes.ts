/** The way of a message: from the edge of one token to the edge of another, a little aside when it has a twin. */
import { between, distance, type Point } from './plane.ts';

export interface Route {
  readonly from: Point;
  readonly length: number;
  /** Radians, 0 = to the right. */
  readonly angle: number;
}

/** `reach` is how far a token extends around its middle; `aside` shifts the way to its right (duplicates: 8 px). */
export function route(from: Point, to: Point, reach: number, aside = 0): Route {
  const whole = distance(from, to);
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const start = between(from, to, Math.min(0.5, reach / Math.max(whole, 1)));
  return {
    from: { x: start.x - Math.sin(angle) * aside, y: start.y + Math.cos(angle) * aside },
    length: Math.max(0, whole - 2 * reach),
    angle,
  };
}

export function pointOn(way: Route, along: number): Point {
  return { x: way.from.x + Math.cos(way.angle) * along, y: way.from.y + Math.sin(way.angle) * along };
}

/** A held message stands here, a lost one ends here: half-way to the eye. */
export const HALF_WAY = 0.5;

/** Share of the way at `now`: position is truth, so it is linear in simulated time. */
export function progress(sentAt: number, deliverAt: number, now: number): number {
  if (!Number.isFinite(deliverAt)) return HALF_WAY;
  if (deliverAt <= sentAt) return 1;
  return Math.min(1, Math.max(0, (now - sentAt) / (deliverAt - sentAt)));
}

/** What is left of a timer, 1 at reset, 0 when it runs out; NaN when none runs. */
export function timerLeft(setAt: number, deadline: number, now: number): number {
  return Math.min(1, Math.max(0, (deadline - now) / (deadline - setAt)));
}

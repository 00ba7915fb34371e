/**
 * Figure 16 of the paper, upper graph: how long a cluster has no leader, by the range of its election timeouts. The
 * published shares and means are read from the curves of the dissertation (§9.3 there, exact to about 1 %).
 */
import type { PublishedPoint, Setting } from '../types.ts';

const MS = 1000;

/** Of what a published curve has been read: min, p5, p25, p50, p75, p90, p95, p99, max. */
const SHARES = [0, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1];

const curve = (...milliseconds: readonly number[]): readonly PublishedPoint[] =>
  milliseconds.map((at, i) => ({ at: at * MS, share: SHARES[i]! }));

/** `longest`: of the range that begins with 150 ms. */
function setting(longest: number, published: readonly PublishedPoint[], mean: number): RangeSetting {
  const equal = longest === 150;
  return {
    id: `150-${longest}`,
    label: `150–${longest} ms`,
    longest: longest * MS,
    trials: equal ? 100 : 1000,
    cap: 200_000 * MS,
    timerJitter: equal ? 50 : 0,
    published,
    publishedMean: mean * MS,
    meanIsBound: equal,
  };
}

export interface RangeSetting extends Setting {
  readonly longest: number;
  /** Equal timeouts end together for ever; only the imprecision of real timers elects anybody (0.05 ms here). */
  readonly timerJitter: number;
}

/** In the order of the published figure. */
export const SETTINGS: readonly RangeSetting[] = [
  setting(150, curve(9870, 17411, 28511, 41132, 60709, 84999, 121525, 528487), 54_000),
  setting(151, curve(87, 287, 737, 1199, 1944, 3134, 4009, 6015, 8236), 1536),
  setting(155, curve(87, 106, 154, 287, 435, 609, 764, 1243, 2144), 345),
  setting(175, curve(87, 102, 121, 141, 164, 291, 314, 467, 610), 164),
  setting(200, curve(91, 104, 125, 147, 167, 194, 296, 352, 513), 156),
  setting(300, curve(93, 115, 144, 171, 208, 244, 265, 415, 603), 181),
];

/**
 * Randomness as a function: a draw is a hash of (seed, stream, counter), so nothing has to be remembered but counters,
 * and what one stream draws does not depend on how often another was asked.
 */

/** What a draw is for; each purpose at each server or directed link is a stream of its own. */
export const Purpose = {
  electionTimeout: 1,
  electionJitter: 2,
  heartbeatJitter: 3,
  latency: 4,
  loss: 5,
  duplication: 6,
  duplicateLatency: 7,
  clientChoice: 8,
  /** Of the user's dice, under the manual clock. */
  choice: 9,
  write: 10,
  asking: 11,
} as const;
export type Purpose = (typeof Purpose)[keyof typeof Purpose];

/** One more than the highest server id (51), rounded up to a power of two. */
const ENDS = 64;

/** The stream of `purpose` on the directed link from `from` to `to`; a server's own streams have `to` 0. */
export function streamOf(purpose: Purpose, from: number, to: number): number {
  return (purpose * ENDS + from) * ENDS + to;
}

const TWO_TO_32 = 0x1_0000_0000;

/** A uniform 32-bit unsigned integer. */
export function draw(seed: number, stream: number, counter: number): number {
  return mix(mix(seed ^ Math.imul(stream, 0x9e3779b1)) ^ Math.imul(counter, 0x85ebca6b)) >>> 0;
}

/** `bits` (32-bit unsigned) spread evenly over the integers from 0 to `max`. */
export function spread(bits: number, max: number): number {
  return Math.floor((bits / TWO_TO_32) * (max + 1));
}

/** A bijection of 32-bit integers in which every input bit moves every output bit (after MurmurHash3's finalizer). */
export function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

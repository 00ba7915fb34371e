import type { NetworkState } from '../store/index.ts';

/** Whether nothing passes from the one to the other; the way back is another question. */
export const isCut = (cuts: NetworkState['cuts'], from: number, to: number): boolean =>
  cuts.some(([a, b]) => a === from && b === to);

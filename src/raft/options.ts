import { rules } from './rules.ts';
import type { Options } from './types.ts';

/** Raft as published for servers 1 to `n`, with a no-op on election and fast back-off. */
export function defaultOptions(n: number): Options {
  return {
    voters: Array.from({ length: n }, (_, i) => i + 1),
    noop: true,
    fastBacktrack: true,
    maxEntries: 64,
    rules,
  };
}

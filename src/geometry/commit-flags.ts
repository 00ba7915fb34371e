/** Flags where commitIndex grew: a tick each, and the index reached beside it while there is room. */
import type { ServerId } from '../raft/types.ts';

interface Flagged {
  readonly server: ServerId;
  readonly x: number;
}

/**
 * Which flags have room for words of `room` pixels to their right, one behind the other on each row. Decided from the
 * left, so that nothing that is told falls silent when more happens.
 */
export function toldFlags(flags: readonly Flagged[], room: number): ReadonlySet<number> {
  const free = new Map<ServerId, number>();
  const told = new Set<number>();
  flags.forEach(({ server, x }, i) => {
    if (x < (free.get(server) ?? -Infinity)) return;
    free.set(server, x + room);
    told.add(i);
  });
  return told;
}

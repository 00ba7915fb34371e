/** Starting, for the first time or again after a crash (§5.1, PS-4). */
import { acted } from './fired.ts';
import { SET_ELECTION_TIMER } from './messages.ts';
import { freshPersistent, freshVolatile, serverOf, writesOf } from './state.ts';
import { emit, report, type Turn } from './turn.ts';
import type { Options, Persistent, Server, ServerId } from './types.ts';

const FORGOT = acted('PS-4');
const FOLLOWS = acted('RO-1');

/** A server before its first step: `restart` starts it. `persistent` gives it a history that its disk holds. */
export function bootServer(id: ServerId, persistent: Persistent = freshPersistent()): Server {
  return serverOf(id, persistent, freshVolatile(persistent.log, writesOf(0, 0, 0, 0)));
}

/**
 * PS-4, RO-1: begins as a follower with what the disk holds; commitIndex and lastApplied are found again from the
 * leader and the log. The numbering of writes goes on, so that no report about the life before can be mistaken.
 */
export function restart(turn: Turn, options: Options): void {
  const { id, persistent, volatile } = turn.server;
  const recovered = options.rules.recovered(persistent);
  const { issued } = volatile.writes;
  turn.server = serverOf(id, recovered, freshVolatile(recovered.log, writesOf(issued, issued, issued, issued)));
  report(turn, FORGOT);
  report(turn, FOLLOWS);
  emit(turn, SET_ELECTION_TIMER);
}

/** Starting, for the first time or again after a crash (§5.1, PS-4). */
import { acted } from './fired.ts';
import { SET_ELECTION_TIMER } from './messages.ts';
import { freshPersistent, freshVolatile, serverOf, writesOf } from './state.ts';
import { emit, report, type Turn } from './turn.ts';
import type { Options, Persistent, Server, ServerId, WriteId } from './types.ts';

const FORGOT = acted('PS-4');
const FOLLOWS = acted('RO-1');

/** A server before its first step: `start` starts it. `persistent` gives it a history that its disk holds. */
export function bootServer(id: ServerId, persistent: Persistent = freshPersistent()): Server {
  return startOf(id, persistent, 0);
}

/**
 * PS-4: nothing else of the life before than its disk is left: the surroundings have dropped its timers, its writes
 * under way and the messages that waited for them. commitIndex and lastApplied are found again from the leader and the
 * log, and the state machine with them (PS-5).
 */
export function restart(turn: Turn, options: Options): void {
  report(turn, FORGOT);
  start(turn, options);
}

/**
 * RO-1: begins as a follower with all that its disk held (PS-6). The numbering of writes goes on, so that no report
 * about a life before is ever taken for one about this.
 */
export function start(turn: Turn, options: Options): void {
  const { id, persistent, volatile } = turn.server;
  turn.server = startOf(id, options.rules.recovered(persistent), volatile.writes.issued);
  report(turn, FOLLOWS);
  emit(turn, SET_ELECTION_TIMER);
}

function startOf(id: ServerId, persistent: Persistent, issued: WriteId): Server {
  return serverOf(id, persistent, freshVolatile(persistent.log, writesOf(issued, issued, issued, issued)));
}

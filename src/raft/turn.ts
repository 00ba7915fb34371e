/**
 * What one step has done so far. Inside a step it is filled in place; when the step returns, it is the result and
 * nobody writes to it again. An input that changes nothing leaves `server` the very same object.
 */
import type { Fired } from './fired.ts';
import { serverOf, volatileOf } from './state.ts';
import type { Effect, Index, Role, Server, ServerId, Step, Volatile, WriteId } from './types.ts';

export interface Turn extends Step {
  server: Server;
  effects: readonly Effect[];
  fired: readonly Fired[];
  /** The disk write that this step issues, 0 while it has changed nothing that must survive. */
  write: WriteId;
}

const NO_EFFECTS: readonly Effect[] = [];
const NO_FIRED: readonly Fired[] = [];

export const turnOf = (server: Server): Turn => ({ server, effects: NO_EFFECTS, fired: NO_FIRED, write: 0 });

export function emit(turn: Turn, effect: Effect): void {
  turn.effects = added(turn.effects, effect);
}

/**
 * Adds a report, which always comes as a list of one: the first of a step is taken as it is, so most cost nothing.
 * What acts for each of several servers (a request to everybody) is reported once.
 */
export function report(turn: Turn, fired: readonly Fired[]): void {
  if (turn.fired.length === 0) turn.fired = fired;
  else if (!turn.fired.includes(fired[0]!)) turn.fired = added(turn.fired, fired[0]!);
}

export function changeVolatile(turn: Turn, volatile: Volatile): void {
  turn.server = serverOf(turn.server.id, turn.server.persistent, volatile);
}

export function changeRole(turn: Turn, role: Role): void {
  const { commitIndex, lastApplied, leaderId, writes } = turn.server.volatile;
  changeVolatile(turn, volatileOf(commitIndex, lastApplied, leaderId, role, writes));
}

export function changeLeaderId(turn: Turn, leaderId: ServerId): void {
  const { commitIndex, lastApplied, role, writes } = turn.server.volatile;
  changeVolatile(turn, volatileOf(commitIndex, lastApplied, leaderId, role, writes));
}

export function changeCommitment(turn: Turn, commitIndex: Index, lastApplied: Index): void {
  const { leaderId, role, writes } = turn.server.volatile;
  changeVolatile(turn, volatileOf(commitIndex, lastApplied, leaderId, role, writes));
}

/**
 * The list with one more item. Short lists are made anew in exactly their length, because a pushed array reserves
 * room for 17 and the history keeps thousands of these; from three on the list is this turn's own and grows in place.
 */
function added<T>(list: readonly T[], item: T): readonly T[] {
  switch (list.length) {
    case 0:
      return [item];
    case 1:
      return [list[0]!, item];
    case 2:
      return [list[0]!, list[1]!, item];
    default:
      (list as T[]).push(item);
      return list;
  }
}

/**
 * Why nothing came. A follower that times out was set off by what did *not* arrive, so no event is its cause: the
 * reason is looked for in the time since the server last heard of whoever it was waiting for.
 */
import { NOBODY, type ServerId } from '../../raft/types.ts';
import type { History } from '../history/history.ts';
import { type EventId, Mark, type Micros, NO_EVENT, type SimEvent } from '../types.ts';
import { cuts, isCommand, lastCommand, lastCut, stops } from './faults.ts';
import { eventOf, lastWhere } from './reading.ts';

/** The event that kept the server from hearing what would have restarted its timer; null when there is none. */
export function silenceBefore(history: History, timeout: SimEvent): SimEvent | null {
  const { before, server, id } = timeout;
  const awaited = before === null ? NOBODY : awaitedBy(before);
  if (awaited === NOBODY || awaited === server) return null;
  const since = lastSignOf(history, timeout, awaited);
  const found = { stopped: NONE, single: NONE, deposed: NONE };
  lastWhere(history, id, Mark.act | Mark.lost | Mark.role, 0, (event) => {
    if (event.id <= since) return true;
    if (stops(event, awaited) || cuts(event, awaited, server)) found.stopped = event;
    else if (isStopped(event, awaited, server)) found.single = event;
    else if (event.server === awaited && wasDeposed(event)) found.deposed = event;
    return false;
  });
  const { stopped, single, deposed } = found;
  // A cut from before that only let the last word through is found by what it has stopped since.
  if (stopped === null && single?.lost === 'cut') return lastCut(history, single.id, awaited, server) ?? single;
  return stopped ?? single ?? deposed ?? slowed(history, timeout);
}

const NONE: SimEvent | null = null as SimEvent | null;

/** Who is expected to be heard: the leader, or before there is one the candidate it has voted for. */
function awaitedBy({ persistent, volatile }: NonNullable<SimEvent['before']>): ServerId {
  return volatile.leaderId === NOBODY ? persistent.votedFor : volatile.leaderId;
}

/** What the awaited server said last that got through; it must have been able to speak until then. */
function lastSignOf(history: History, { cause }: SimEvent, awaited: ServerId): EventId {
  const set = eventOf(history, cause);
  if (set === null) return NO_EVENT;
  return set.envelope?.from === awaited ? set.envelope.sentBy : set.id;
}

/** A single message that was lost on the way, or that the user dropped, holds or delays. */
function isStopped(event: SimEvent, from: ServerId, to: ServerId): boolean {
  const { envelope, lost } = event;
  if (envelope === null || envelope.from !== from || envelope.to !== to) return false;
  return lost !== null || isCommand(event, 'hold', 'delay');
}

/** It stepped down, so it had nothing more to say as a leader. */
const wasDeposed = ({ before, after }: SimEvent): boolean =>
  before?.volatile.role.name === 'leader' && after?.volatile.role.name === 'follower';

/** No message failed: the user has made heartbeats rarer, or slower, than this server could wait for. */
function slowed(history: History, { id, at, since }: SimEvent): SimEvent | null {
  const waited: Micros = at - since;
  const last = lastCommand(history, id, ({ name, args }) => name === 'setDial' && SLOWING.has(String(args['dial'])));
  return last !== null && Number(last.command!.args['value']) >= waited ? last : null;
}
const SLOWING: ReadonlySet<string> = new Set(['heartbeatInterval', 'latency', 'jitter']);

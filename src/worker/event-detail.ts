/** One event, and the server it happened at as it was before and after it. */
import { entryAt, lastIndex, type Log, type Term } from '../raft/index.ts';
import {
  CLIENT,
  describeEvent,
  type EventId,
  eventNumbered,
  type History,
  type Micros,
  momentAfter,
  momentBefore,
  nodeOf,
  type Node,
  type World,
  worldAt,
} from '../sim/index.ts';
import type { EventDetail } from './protocol.ts';
import { persistentOf, serverState } from './server-state.ts';
import { storesOf } from './stores.ts';

/** Entries of the two logs that are told, the newest. */
const MOST_ENTRIES = 24;
const NOWHERE = { before: null, after: null, timerBefore: Infinity, timerAfter: Infinity };

/** Null when there is no such event. */
export function eventDetail(history: History, id: EventId): EventDetail | null {
  const event = eventNumbered(history, id);
  if (event === undefined) return null;
  const row = describeEvent(history, event);
  if (event.server === CLIENT) return { row, ...NOWHERE, logFirst: 1, logBefore: [], logAfter: [] };
  const before = worldAt(history, momentBefore(history, id));
  const after = worldAt(history, momentAfter(history, id));
  const [was, is] = [nodeOf(before, event.server), nodeOf(after, event.server)];
  const logs = [persistentOf(was).log, persistentOf(is).log] as const;
  const logFirst = Math.max(1, Math.max(...logs.map(lastIndex)) - MOST_ENTRIES + 1);
  return {
    row,
    before: stateOf(was),
    after: stateOf(is),
    timerBefore: timerLeft(before, was),
    timerAfter: timerLeft(after, is),
    logFirst,
    logBefore: termsFrom(logs[0], logFirst),
    logAfter: termsFrom(logs[1], logFirst),
  };
}

const stateOf = (node: Node) => serverState(node, 0, storesOf([node], node.id)(node));

function timerLeft({ now }: World, { status, election: { remaining, deadline } }: Node): Micros {
  if (status === 'down') return Infinity;
  return Math.max(0, status === 'paused' ? remaining : deadline - now);
}

function termsFrom(log: Log, first: number): readonly Term[] {
  const terms: Term[] = [];
  for (let index = first; index <= lastIndex(log); index++) terms.push(entryAt(log, index)?.term ?? 0);
  return terms;
}

/** A history as the lines of its trace, any stretch of it at a time. */
import {
  CLIENT,
  endOf,
  type History,
  momentAfter,
  type SimEvent,
  takeEvent,
  worldAt,
  type World,
} from '../sim/index.ts';
import { messageOf } from './messages.ts';
import { changesOf, statesOf } from './servers.ts';
import type { TraceHead, TraceLine } from './types.ts';

/** Lines from number `from` on, each a JSON text without its end of line: 0 is the run, 1 the start, then one an event. */
export function* traceLines(history: History, from = 0): Generator<string> {
  if (from <= 0) yield JSON.stringify(headOf(history));
  const next = Math.max(from, 2);
  // The history's present is left alone: this world is our own.
  const world = worldAt(history, momentAfter(history, next - 3));
  if (from <= 1) yield JSON.stringify(startOf(world));
  while (world.events < history.end.events) {
    const before = statesOf(world);
    const event = takeEvent(world);
    if (event === null) return;
    yield JSON.stringify(lineOf(event, changesOf(before, world)));
  }
}

export interface TraceSlice {
  /** Each with its end of line; '' where `from` lies beyond the last. */
  readonly lines: string;
  /** The number of the line to go on from; null after the last. */
  readonly next: number | null;
}

/** Whole lines from number `from` on, until they hold `limit` characters: at least one, however long it is. */
export function traceSlice(history: History, from: number, limit: number): TraceSlice {
  let lines = '';
  let next = from;
  for (const line of traceLines(history, from)) {
    lines += `${line}\n`;
    next++;
    if (lines.length >= limit) break;
  }
  return { lines, next: next < history.end.events + 2 ? next : null };
}

function headOf(history: History): TraceHead {
  return { raftarium: 'trace', version: 1, run: history.end.run, end: endOf(history) };
}

function startOf(world: World): TraceLine {
  return { n: 0, t: 0, kind: 'start', server: '', rules: [], changed: changesOf(null, world) };
}

function lineOf(event: SimEvent, changed: TraceLine['changed']): TraceLine {
  const { id, at, kind, server, operation, envelope, lost, command, refusal, fired } = event;
  const refused = refusal === null ? {} : { refused: refusal.reason };
  return {
    n: id + 1,
    t: at,
    kind,
    server: server === CLIENT ? (operation === null ? '' : 'client') : `S${server}`,
    ...(envelope === null ? {} : { message: messageOf(envelope, lost) }),
    ...(command === null ? {} : { command: { name: command.name, args: command.args, ...refused } }),
    rules: [...new Set(fired.map(({ rule }) => rule))],
    changed,
  };
}

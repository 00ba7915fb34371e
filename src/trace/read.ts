/** Reads a trace back. Its first line alone says all: the others can be made again from it, and compared. */
import { catchUp, createHistory, type History, type Parsed, parseRun, type Run } from '../sim/index.ts';
import type { Moment } from '../sim/index.ts';
import type { TraceHead } from './types.ts';

/** Whether a text is meant to be a trace: what is wrong with it is for `readTraceHead` to say. */
export const looksLikeTrace = (text: string): boolean => /^\s*\{\s*"raftarium"\s*:\s*"trace"/.test(text);

/** `line`: the first one. */
export function readTraceHead(line: string): Parsed<{ head: TraceHead }> {
  let raw: Partial<Record<keyof TraceHead, unknown>> | null;
  try {
    raw = JSON.parse(line) as typeof raw;
  } catch {
    return wrong('Line 1 is not JSON.');
  }
  if (raw?.raftarium !== 'trace') return wrong('Line 1 must begin with {"raftarium":"trace".');
  if (raw.version !== 1)
    return wrong(`Line 1: this is a trace of version ${String(raw.version)}; version 1 can be read.`);
  const parsed = parseRun(raw.run);
  if (!parsed.ok) return wrong(`Line 1: ${parsed.problem}`);
  const end = readMoment(raw.end);
  if (end === null)
    return wrong('Line 1: “end” must say how far the run is known, as {"events": 120, "now": 1500000}.');
  return { ok: true, head: { raftarium: 'trace', version: 1, run: parsed.run, end } };
}

/** The run of a trace, lived again as far as the trace goes. */
export function playTrace({ run, end }: { readonly run: Run; readonly end: Moment }): History {
  const history = createHistory(run);
  catchUp(history, end, () => false);
  return history;
}

const wrong = (problem: string) => ({ ok: false, problem }) as const;

function readMoment(raw: unknown): Moment | null {
  const { events, now } = (raw ?? {}) as Record<string, unknown>;
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
  return isCount(events) && isCount(now) ? { events, now } : null;
}

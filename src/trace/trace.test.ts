import { describe, expect, test } from 'vitest';
import { advance, createHistory, defaultRun, digest, type History, issue, momentOf, seekTime } from '../sim/index.ts';
import { busyHistory, MS } from '../sim/testing/lives.ts';
import { looksLikeTrace, playTrace, readTraceHead, traceLines, traceSlice } from './index.ts';
import type { TraceHead, TraceLine, TraceServer } from './types.ts';

const all = (history: History) => [...traceLines(history)];
const parsed = (history: History) =>
  all(history)
    .slice(1)
    .map((line) => JSON.parse(line) as TraceLine);

function headOf(line: string): TraceHead {
  const read = readTraceHead(line);
  if (!read.ok) throw new Error(read.problem);
  return read.head;
}

test('the first line alone gives all others', () => {
  for (let seed = 1; seed <= 10; seed++) {
    const lines = all(busyHistory(seed));
    expect(all(playTrace(headOf(lines[0]!)))).toEqual(lines);
  }
});

test('what has changed, put on top of one another, is the state at any time', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const history = busyHistory(seed);
    const state: Record<string, TraceServer> = {};
    for (const { changed } of parsed(history)) Object.assign(state, changed);
    for (const { id, status, server } of history.end.nodes) {
      const { log, currentTerm, votedFor } = server.persistent;
      const { role, commitIndex, lastApplied } = server.volatile;
      const told = state[`S${id}`]!;
      expect(told).toMatchObject({ currentTerm, votedFor, role: role.name, commitIndex, lastApplied });
      expect([told.up, told.paused]).toEqual([status !== 'down', status === 'paused']);
      expect(told.log.map(({ term }) => term)).toEqual(log.entries.slice(0, log.length).map(({ term }) => term));
    }
  }
});

test('one line an event, numbered from 1, behind the start with all servers', () => {
  const history = busyHistory(1);
  const [start, ...events] = parsed(history);
  expect(start).toMatchObject({ n: 0, t: 0, kind: 'start', server: '', rules: [] });
  expect(Object.keys(start!.changed)).toEqual(history.end.nodes.map(({ id }) => `S${id}`));
  expect(events.map(({ n }) => n)).toEqual(events.map((_, i) => i + 1));
  expect(events).toHaveLength(history.end.events);
});

describe('a write and a crash', () => {
  const history = createHistory(defaultRun(1));
  advance(history, 1000 * MS);
  issue(history, 'write', { op: 'set', key: 'x', value: '1', target: 0 });
  advance(history, 1100 * MS);
  issue(history, 'crash', { server: 2 });
  issue(history, 'crash', { server: 2 });
  const lines = parsed(history);

  test('the command, the request, and the entry in every log', () => {
    const args = { op: 'set', key: 'x', value: '1', target: 0 };
    expect(lines).toContainEqual(
      expect.objectContaining({ kind: 'command', server: 'client', command: { name: 'write', args } }),
    );
    const request = lines.find(({ message }) => message?.['type'] === 'ClientRequest')!;
    expect(request.message).toMatchObject({ from: 'client', command: 'x=1' });
    const entry = { index: 2, term: 1, command: 'x=1' };
    const append = lines.find(({ message }) => JSON.stringify(message?.['entries'] ?? '').includes('x=1'))!;
    expect(append.message).toMatchObject({ type: 'AppendEntriesRequest', prevLogIndex: 1, entries: [entry] });
    expect(append.rules.length).toBeGreaterThan(0);
    expect(append.changed[append.server]!.log.at(-1)).toEqual(entry);
  });

  test('what went down, and the second command that came too late', () => {
    expect(lines.find(({ command }) => command?.['name'] === 'crash')).toMatchObject({
      server: 'S2',
      changed: { S2: { up: false, paused: false } },
    });
    expect(lines.at(-1)).toMatchObject({ command: { name: 'crash', refused: 'serverIsDown' }, changed: {} });
  });
});

test('slices of any size, put together, are the whole, and leave the present where it is', () => {
  const history = busyHistory(2);
  const whole = all(history)
    .map((line) => `${line}\n`)
    .join('');
  seekTime(history, history.end.now / 2);
  const [moment, state] = [momentOf(history), digest(history.world)];
  for (const limit of [1, 5000, 1e9]) {
    let text = '';
    for (let from: number | null = 0; from !== null;) {
      const slice = traceSlice(history, from, limit);
      text += slice.lines;
      from = slice.next;
    }
    expect(text === whole).toBe(true);
  }
  expect(traceSlice(history, 1e6, 1000)).toEqual({ lines: '', next: null });
  expect([momentOf(history), digest(history.world)]).toEqual([moment, state]);
});

test('a run before its first event is two lines', () => {
  expect(all(createHistory(defaultRun(1, 1)))).toHaveLength(2);
});

test.each([
  ['', 'not JSON'],
  ['null', 'must begin'],
  ['{"raftarium":1}', 'must begin'],
  ['{"raftarium":"trace","version":2}', 'version 2'],
  ['{"raftarium":"trace","version":1}', 'not a run'],
  [JSON.stringify({ raftarium: 'trace', version: 1, run: defaultRun(1), end: { events: -1, now: 0 } }), '“end”'],
])('%s is answered with a sentence', (line, part) => {
  expect(readTraceHead(line)).toMatchObject({ ok: false, problem: expect.stringContaining(part) as string });
});

test('a trace is told from other files by its beginning', () => {
  expect(looksLikeTrace(all(busyHistory(1)).join('\n'))).toBe(true);
  expect(looksLikeTrace('{ "raftarium": 1, "title": "trace" }')).toBe(false);
});

import { expect, test } from 'vitest';
import { act, advanceTo, createWorld, defaultRun, messagesInFlight, type World } from '../sim/index.ts';
import { messageFields } from './message-fields.ts';

/** The first message in flight of each type, told field by field, over two seconds of writes. */
function seen(): Map<string, Record<string, unknown>> {
  const world = createWorld(defaultRun(1, 5));
  const told = new Map<string, Record<string, unknown>>();
  const look = (at: World) => {
    for (const envelope of messagesInFlight(at)) {
      const { body } = envelope;
      const type = body.type === 'AppendEntriesRequest' && body.entries.length > 0 ? 'Append' : body.type;
      if (!told.has(type)) told.set(type, Object.fromEntries(messageFields(envelope)));
    }
  };
  for (let at = 0; at < 2_000_000; at += 2_000) {
    advanceTo(world, at);
    if (at % 500_000 === 0) act(world, 'write', { op: 'set', key: 'x', value: '4', target: 0 });
    look(world);
  }
  return told;
}

test('every kind of message is told under the names of Figure 2', () => {
  const told = seen();
  const names = (type: string) => Object.keys(told.get(type) ?? {});
  expect(names('RequestVoteRequest')).toEqual(['term', 'candidateId', 'lastLogIndex', 'lastLogTerm']);
  expect(names('RequestVoteResponse')).toEqual(['term', 'voteGranted']);
  const append = ['term', 'leaderId', 'prevLogIndex', 'prevLogTerm', 'entries[]', 'leaderCommit'];
  expect(names('AppendEntriesRequest')).toEqual(append);
  expect(names('Append')).toEqual(append);
  expect(names('AppendEntriesResponse')).toEqual(['term', 'success', 'matchIndex']);
  expect(names('ClientRequest')).toEqual(['command']);
  expect(told.get('ClientRequest')).toEqual({ command: 'x=4' });
});

test('entries are told as index, term and command, many of them by their number', () => {
  const entries = Array.from({ length: 15 }, (_, i) => ({
    index: i + 1,
    term: 2,
    prevTerm: i === 0 ? 0 : 2,
    payload:
      i === 0 ? ({ kind: 'noop' } as const) : ({ kind: 'command', command: { op: 'increment', key: 'n' } } as const),
  }));
  const body = {
    type: 'AppendEntriesRequest',
    term: 2,
    leaderId: 1,
    prevLogIndex: 0,
    prevLogTerm: 0,
    entries,
    leaderCommit: 0,
  } as const;
  const way = { id: 1, from: 1, to: 2, sentAt: 0, deliverAt: 9, sentBy: 0, fate: 'arrive', duplicateOf: 0 } as const;
  const told = Object.fromEntries(messageFields({ ...way, body }))['entries[]'] as string[];
  expect(told.slice(0, 2)).toEqual(['1:2 no-op', '2:2 n+1']);
  expect(told.at(-1)).toBe('and 3 more');
});

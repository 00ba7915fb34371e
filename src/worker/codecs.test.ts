import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLogs, encodeLogs } from './logs.ts';
import { decodeMessages, encodeMessages, KINDS, MESSAGE_COLUMNS } from './messages.ts';
import type { KeyValues, LogCell, LogWindow, MessageState, ServerState, Stroke } from './protocol.ts';
import { decodeServers, encodeServers } from './servers.ts';
import { decodeStrokes, encodeStrokes } from './strokes.ts';

// What travels as numbers comes back as it was, whatever it was.

const whole = fc.nat({ max: 2 ** 45 });
const end = fc.integer({ min: 0, max: 51 });
const kind = fc.constantFrom(...KINDS);
const counts = fc.array(fc.nat(), { maxLength: 6 });

const message: fc.Arbitrary<MessageState> = fc.record({
  id: whole,
  from: end,
  to: end,
  kind,
  term: whole,
  sentAt: whole,
  deliverAt: fc.oneof(whole, fc.constant(Infinity)),
  count: whole,
  fate: fc.constantFrom('arrive', 'lose', 'held'),
  duplicate: fc.boolean(),
});

const stroke: fc.Arbitrary<Stroke> = fc.record({
  id: whole,
  from: end,
  to: end,
  sentAt: whole,
  endAt: whole,
  kind,
  term: whole,
  end: fc.constantFrom('arrived', 'flying', 'loss', 'cut', 'down', 'dropped'),
});

const store: fc.Arbitrary<KeyValues> = fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 3 });
const server: fc.Arbitrary<ServerState> = fc.record({
  id: end,
  revision: whole,
  status: fc.constantFrom('up', 'down', 'paused'),
  since: whole,
  role: fc.constantFrom('follower', 'candidate', 'leader'),
  currentTerm: whole,
  votedFor: end,
  leaderId: end,
  commitIndex: whole,
  lastApplied: whole,
  lastIndex: whole,
  lastTerm: whole,
  votes: counts,
  nextIndex: counts,
  matchIndex: counts,
  durable: fc.record({ currentTerm: whole, votedFor: end, lastIndex: whole }),
  writesUnderWay: whole,
  inbox: whole,
  store,
  storeSize: whole,
});

const cell: fc.Arbitrary<LogCell> = fc.record({
  index: whole,
  term: whole,
  command: fc.string(),
  kind: fc.constantFrom('noop', 'command'),
  committed: fc.boolean(),
  majority: fc.boolean(),
});
const logs: fc.Arbitrary<LogWindow> = fc.nat({ max: 5 }).chain((width) =>
  fc.record({
    revision: whole,
    first: fc.constant(3),
    last: fc.constant(2 + width),
    longest: whole,
    entries: fc.array(cell, { maxLength: 6 }),
    rows: fc.array(fc.int16Array({ minLength: width, maxLength: width }), { maxLength: width === 0 ? 0 : 4 }),
  }),
);

describe('decoding is the inverse of encoding', () => {
  test('messages', () => {
    fc.assert(
      fc.property(fc.array(message), (messages) => {
        const columns = encodeMessages(messages);
        expect(columns.length).toBe(messages.length * MESSAGE_COLUMNS);
        expect(decodeMessages(columns)).toEqual(messages);
      }),
    );
  });
  test('strokes', () => {
    fc.assert(
      fc.property(fc.array(stroke), (strokes) => {
        expect(decodeStrokes(encodeStrokes(strokes))).toEqual(strokes);
      }),
    );
  });
  test('servers', () => {
    fc.assert(
      fc.property(fc.array(server), (servers) => {
        expect(decodeServers(encodeServers(servers))).toEqual(servers);
      }),
    );
  });
  test('logs', () => {
    fc.assert(
      fc.property(logs, (window) => {
        expect(decodeLogs(encodeLogs(window))).toEqual(window);
      }),
    );
  });
});

test('a key-value store that several servers share travels once', () => {
  fc.assert(
    fc.property(fc.array(server, { minLength: 2 }), store, (servers, shared) => {
      expect(encodeServers(servers.map((one) => ({ ...one, store: shared }))).stores).toEqual([shared]);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dot, Stroke, Tape, TapeMark, TrackPiece } from '../sim/index.ts';
import { decodeLogs, encodeLogs } from './logs.ts';
import { decodeMessages, encodeMessages, KINDS } from './messages.ts';
import type { KeyValues, LogCell, LogWindow, MessageState, ServerState } from './protocol.ts';
import { decodeServers, encodeServers } from './servers.ts';
import { decodeTape, encodeTape } from './tapes.ts';

// What travels as numbers comes back as it was, whatever it was.

const whole = fc.nat({ max: 2 ** 31 - 1 });
const time = fc.nat({ max: 2 ** 45 });
const end = fc.integer({ min: 0, max: 51 });
const kind = fc.constantFrom(...KINDS);
const counts = fc.array(fc.nat(), { maxLength: 6 });

const message: fc.Arbitrary<MessageState> = fc.record({
  id: whole,
  from: end,
  to: end,
  kind,
  term: whole,
  sentAt: time,
  deliverAt: fc.oneof(time, fc.constant(Infinity)),
  count: whole,
  fate: fc.constantFrom('arrive', 'lose', 'held'),
  duplicate: fc.boolean(),
});

const stroke: fc.Arbitrary<Stroke> = fc.record({
  id: whole,
  from: end,
  to: end,
  sentAt: time,
  endAt: fc.oneof(time, fc.constant(Infinity)),
  kind,
  term: whole,
  count: whole,
  end: fc.constantFrom('arrived', 'flying', 'loss', 'cut', 'down', 'dropped'),
  sentBy: whole,
  endedBy: fc.oneof(whole, fc.constant(-1)),
});

const dot: fc.Arbitrary<Dot> = fc.record({
  event: whole,
  at: time,
  server: end,
  marks: fc.nat({ max: 2 ** 14 - 1 }),
});

const piece: fc.Arbitrary<TrackPiece> = fc.record({
  at: time,
  role: fc.constantFrom('follower', 'candidate', 'leader'),
  term: whole,
  status: fc.constantFrom('up', 'down', 'paused'),
});
/** Pieces wide enough to be told apart. */
const pieces = fc.array(piece, { maxLength: 5 }).map((all) => all.map((one, i) => ({ ...one, at: i * 100_000 })));
const tape: fc.Arbitrary<Tape> = fc.record({
  from: fc.constant(0),
  to: fc.constant(1_000_000),
  tracks: fc.array(pieces, { maxLength: 4 }).map((all) => all.map((one, i) => ({ server: i + 1, pieces: one }))),
  marks: fc.constant([]),
  commits: fc.array(fc.record({ at: time, event: whole, server: end, index: whole })),
  strokes: fc.array(stroke),
  strokesLeftOut: fc.boolean(),
  cuts: fc.constant([]),
  dots: fc.array(dot),
  dotsLeftOut: fc.boolean(),
});

const store: fc.Arbitrary<KeyValues> = fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 3 });
const server: fc.Arbitrary<ServerState> = fc.record({
  id: end,
  revision: whole,
  status: fc.constantFrom('up', 'down', 'paused'),
  since: time,
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
        expect(decodeMessages(encodeMessages(messages))).toEqual(messages);
      }),
    );
  });
  test('the tape', () => {
    fc.assert(
      fc.property(tape, (drawn) => {
        expect(decodeTape(encodeTape(drawn))).toEqual(drawn);
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

describe('a crowded tape', () => {
  const empty: Tape = {
    from: 0,
    to: 1000,
    tracks: [],
    marks: [],
    commits: [],
    strokes: [],
    strokesLeftOut: false,
    cuts: [],
    dots: [],
    dotsLeftOut: false,
  };

  test('tells pieces that are too narrow to see by the last of them', () => {
    const pieces = Array.from({ length: 100_000 }, (_, i) => ({
      at: i / 100,
      role: 'follower' as const,
      term: i,
      status: 'up' as const,
    }));
    const [track] = decodeTape(encodeTape({ ...empty, tracks: [{ server: 1, pieces }] })).tracks;
    expect(track!.pieces.length).toBeLessThan(1000);
    expect(track!.pieces.at(-1)).toEqual(pieces.at(-1));
  });

  test('keeps the marks that tell most, in the order of time', () => {
    const marks = Array.from({ length: 500 }, (_, event): TapeMark => {
      const kind = event === 3 ? 'violation' : event % 2 === 0 ? 'client' : 'timeout';
      return { at: event, event, server: 1, kind, name: '', args: {} };
    });
    const kept = encodeTape({ ...empty, marks }).marks;
    expect(kept.length).toBeLessThan(100);
    expect(kept[0]).toEqual(marks[3]);
    expect(kept.map(({ event }) => event)).toEqual(kept.map(({ event }) => event).sort((a, b) => a - b));
  });
});

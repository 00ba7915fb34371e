import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Mark } from '../sim/types.ts';
import { followSpeed, type HandStep, handStep, KEY_FLIGHT, type Moment } from './pace.ts';
import { message } from './testing/frames.ts';

const FRAME = 1000 / 60;
const still: Moment = { messages: [], gap: 175_000, toNext: 175_000, quiet: 0, elapsed: FRAME, speed: 0 };

/** Wall milliseconds until `done`, in frames of 60 a second. */
function wallUntil(done: (at: number) => boolean, momentAt: (at: number, wall: number) => Partial<Moment>, speed = 0) {
  let at = 0;
  let wall = 0;
  while (!done(at) && wall < 60_000) {
    speed = followSpeed({ ...still, speed, ...momentAt(at, wall) });
    at += speed * FRAME * 1000;
    wall += FRAME;
  }
  return { wall, speed };
}

describe('Follow', () => {
  test('the first wait is skimmed in about two seconds', () => {
    const { wall } = wallUntil(
      (at) => at >= 175_000,
      (at, quiet) => ({ toNext: 175_000 - at, quiet }),
    );
    expect(wall).toBeGreaterThan(1200);
    expect(wall).toBeLessThan(2600);
  });

  test('a wait of any length ends soon', () => {
    for (const gap of [1000, 50_000, 1_000_000, 10_000_000]) {
      const { wall } = wallUntil(
        (at) => at >= gap,
        (at, quiet) => ({ gap, toNext: gap - at, quiet }),
      );
      expect(wall).toBeLessThan(4000);
    }
  });

  test.each(['voteRequest', 'voteGranted', 'voteRefused', 'append', 'mismatch', 'clientRequest'] as const)(
    'a %s flies at least 0.8 s, however fast the clock was and whatever else flies',
    (kind) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1000, max: 500_000 }),
          fc.double({ min: 0.001, max: 100, noNaN: true }),
          fc.array(fc.integer({ min: 1, max: 100_000 }), { maxLength: 4 }),
          (flight, speed, others) => {
            const heartbeats = others.map((deliverAt) => message({ deliverAt }));
            const messages = [message({ kind, deliverAt: flight }), ...heartbeats];
            const { wall } = wallUntil(
              (at) => at >= flight,
              () => ({ messages }),
              speed,
            );
            expect(wall).toBeGreaterThanOrEqual(KEY_FLIGHT - 1);
          },
        ),
      );
    },
  );

  test('heartbeats flow faster the longer nothing else happens', () => {
    const flights = [0, 4000, 12_000].map(
      (quiet) =>
        wallUntil(
          (at) => at >= 5000,
          () => ({ messages: [message()], quiet }),
          0.02,
        ).wall,
    );
    expect(flights).toEqual([...flights].sort((a, b) => b - a));
    expect(flights[0]!).toBeGreaterThan(1.5 * flights[2]!);
  });

  test('the speed changes smoothly where nothing must be seen', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 10, noNaN: true }), fc.nat({ max: 60_000 }), (speed, quiet) => {
        const next = followSpeed({ ...still, messages: [message()], speed, quiet });
        expect(Math.abs(Math.log(next / speed))).toBeLessThan(Math.abs(Math.log(0.1 / 10)) * 0.6);
      }),
    );
  });

  test('messages without latency, held ones and an endless wait do not stop the clock', () => {
    const moments: Partial<Moment>[] = [
      { messages: [message({ kind: 'append', deliverAt: 0 })] },
      { messages: [message({ deliverAt: 0 })] },
      { messages: [message({ deliverAt: Infinity, fate: 'held' })] },
      { gap: Infinity, toNext: Infinity },
      { gap: 0, toNext: 0 },
    ];
    for (const moment of moments) expect(followSpeed({ ...still, ...moment })).toBeGreaterThan(0);
    for (const moment of moments) expect(followSpeed({ ...still, ...moment })).toBeLessThanOrEqual(100);
  });
});

describe('what was chosen by hand', () => {
  const step: HandStep = { note: '', marks: 0, lead: 0, pace: 1 };
  const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ');

  test('a note stands until it can have been read, however short or long it is', () => {
    expect(handStep({ ...step, note: words(3) })).toBe(2500);
    // Two hundred words a minute.
    expect(handStep({ ...step, note: words(200) })).toBe(60_000);
    expect(handStep({ ...step, note: words(30), marks: Mark.act })).toBe(9000);
  });

  test('deliveries and votes pass quickly, what changes the cluster less so', () => {
    for (const marks of [0, Mark.act, Mark.act | Mark.vote, Mark.append])
      expect(handStep({ ...step, marks })).toBe(120);
    for (const marks of [Mark.role, Mark.commit, Mark.fault | Mark.act, Mark.violation])
      expect(handStep({ ...step, marks })).toBe(700);
  });

  test('the first note comes within four seconds, however much precedes it', () => {
    for (const lead of [1, 10, 60, 150]) {
      const wall = lead * handStep({ ...step, lead, marks: Mark.role });
      expect(wall).toBeLessThanOrEqual(2500 + 1e-6);
    }
  });

  test('the pace scales all of it', () => {
    for (const changes of [{ note: words(20) }, { lead: 40 }, { marks: Mark.role }, {}])
      for (const pace of [0.25, 0.5, 2, 4])
        expect(handStep({ ...step, ...changes, pace })).toBeCloseTo(handStep({ ...step, ...changes }) / pace);
  });
});

import { describe, expect, test } from 'vitest';
import { createClock } from './clock.ts';
import { createLive } from './live.ts';
import { FakeSurroundings } from './testing/surroundings.ts';
import { frame } from './testing/frames.ts';

// A worker at the other end of the line, played by hand: `owed` are the times that were asked for and not answered.
function scene({ speed = 1, interval = 0 } = {}) {
  const surroundings = new FakeSurroundings();
  const live = createLive();
  const asked: number[] = [];
  const owed: number[] = [];
  const ask = (to: number) => {
    asked.push(to);
    owed.push(to);
  };
  const clock = createClock({
    surroundings,
    live,
    ask,
    speed: () => speed,
    interval: () => interval,
    ticked: () => {},
  });
  /** Every request is answered before the next picture. */
  async function pass(milliseconds: number, nextAt = Infinity) {
    for (let passed = 0; passed < milliseconds; passed += 10) {
      await surroundings.picture(10);
      for (const now of owed.splice(0)) clock.arrived(frame({ now, nextAt }), true);
    }
  }
  return { surroundings, live, clock, asked, owed, pass };
}

describe('the clock', () => {
  test('asks for as much simulated time as wall time has passed', async () => {
    const { clock, live, pass } = scene({ speed: 0.01 });
    clock.start();
    await pass(1010);
    expect(live.playhead).toBeCloseTo(10_000, 3);
  });

  test('loses no time to rounding: a microsecond is all the worker sees', async () => {
    const { clock, live, asked, pass } = scene({ speed: 0.00003 });
    clock.start();
    await pass(1010);
    expect(live.playhead).toBeCloseTo(30, 6);
    expect(asked.every(Number.isInteger)).toBe(true);
  });

  test('never has two frames in flight', async () => {
    const { clock, surroundings, asked, owed } = scene();
    clock.start();
    for (let i = 0; i < 5; i++) await surroundings.picture();
    expect(asked).toHaveLength(1);
    clock.arrived(frame({ now: owed[0]! }), true);
    await surroundings.picture();
    expect(asked).toHaveLength(2);
  });

  test('while a frame is late the playhead runs on, but not past what was asked for nor past the next event', async () => {
    const { clock, surroundings, live, asked, owed, pass } = scene();
    clock.start();
    await pass(100, 95_000);
    const drawn = live.playhead;
    await surroundings.picture(10);
    await surroundings.picture(10);
    expect(live.playhead).toBeGreaterThan(drawn);
    await surroundings.picture(90);
    expect(live.playhead).toBe(Math.min(asked.at(-1)!, 95_000));
    expect(owed).toHaveLength(1);
  });

  test('a frame that stopped early is where the clock goes on from', async () => {
    const { clock, surroundings, live, asked } = scene();
    clock.start();
    await surroundings.picture(10);
    clock.arrived(frame({ now: 0 }), true);
    await surroundings.picture(10);
    clock.arrived(frame({ now: 4_000 }), true);
    expect(live.playhead).toBe(4_000);
    await surroundings.picture(10);
    expect(asked.at(-1)).toBe(14_000);
  });

  test('stops asking while the page is hidden, and does not make up for the time', async () => {
    const { clock, surroundings, live, asked, pass } = scene();
    clock.start();
    await pass(100);
    surroundings.setHidden(true);
    await pass(50);
    const before = asked.length;
    surroundings.now += 60_000;
    expect(surroundings.waitsForPicture).toBe(false);
    surroundings.setHidden(false);
    clock.wake();
    await pass(100);
    expect(asked.length).toBeGreaterThan(before);
    expect(live.playhead).toBeLessThan(250_000);
  });

  test('with reduced motion it asks once a step and the playhead does not glide', async () => {
    const { clock, live, asked, surroundings, pass } = scene({ interval: 500, speed: 2 });
    clock.start();
    await pass(2010);
    expect(asked).toEqual([0, 1_000_000, 2_000_000, 3_000_000, 4_000_000]);
    const drawn = live.playhead;
    await surroundings.picture(499);
    await surroundings.picture(10);
    expect(live.playhead).toBe(drawn);
  });

  test('a look while paused asks for this very moment, again if the page looked elsewhere meanwhile', () => {
    const { clock, asked } = scene();
    clock.look();
    clock.look();
    expect(asked).toEqual([0]);
    clock.arrived(frame({ now: 0 }), true);
    expect(asked).toEqual([0, 0]);
    clock.arrived(frame({ now: 0 }), true);
    expect(asked).toEqual([0, 0]);
  });

  test('after a death it asks again', async () => {
    const { clock, surroundings, asked } = scene();
    clock.start();
    await surroundings.picture();
    clock.lost();
    await surroundings.picture();
    expect(asked).toHaveLength(2);
  });
});

import { describe, expect, test, vi } from 'vitest';
import { defaultRun, type Moment } from '../sim/index.ts';
import { createHolding } from './holding.ts';
import { startRig } from './testing/rig.ts';
import { settled } from './testing/surroundings.ts';
import { words } from './words.ts';

// A lesson leads the run: up to a moment and no further, whatever the reader presses.

const SECOND = 1_000_000;
const VIEW = { logEnd: 0, logColumns: 40, selected: 0, inspected: 0, maxMessages: 100 };

/** Two seconds are known; the present stands at the start. */
async function known(clock: 'auto' | 'manual' = 'auto') {
  const rig = await startRig({ ...defaultRun(1), clock });
  const { ask, state, surroundings } = rig;
  if (clock === 'auto') await ask({ type: 'frame', to: 2 * SECOND, budgetMs: 1e9, stopOnKey: false, view: VIEW });
  else for (const server of [1, 2, 3]) await ask({ type: 'command', name: 'timeout', args: { server }, view: VIEW });
  const { end } = state();
  const place = async (event: number): Promise<Moment> => {
    await ask({ type: 'seek', to: { kind: 'after', event }, view: VIEW });
    const { events, clock: now } = state();
    return { events, now };
  };
  const half = await place(Math.floor(end.events / 2));
  const later = await place(end.events - 2);
  await ask({ type: 'seek', to: { kind: 'start' }, view: VIEW });
  return {
    ...rig,
    half,
    later,
    end,
    holding: createHolding(rig.store, rig.player),
    stands: (): Moment => ({ events: state().events, now: state().clock }),
    /** Wall milliseconds until it pauses. */
    untilPaused: async (): Promise<number> => {
      const from = surroundings.now;
      while (state().playing && surroundings.now - from < 60_000) await surroundings.picture();
      return surroundings.now - from;
    },
  };
}
const met = async (promise: Promise<boolean>): Promise<boolean | 'waits'> => {
  await settled();
  return Promise.race([promise, Promise.resolve('waits' as const)]);
};

describe.each(['auto', 'manual'] as const)('under the clock %s', (clock) => {
  test.each([false, true])(
    'the run plays to a moment and pauses exactly there; reduced motion: %s',
    async (reducedMotion) => {
      const { holding, store, half, later, state, stands, untilPaused } = await known(clock);
      store.setState({ reducedMotion });
      const way = holding.playTo(half, 'play');
      expect(state().playing).toBe(true);
      await untilPaused();
      expect(stands()).toEqual(half);
      expect(await met(way)).toBe(true);
      const next = holding.playTo(later, 'play');
      await untilPaused();
      expect([stands(), await met(next)]).toEqual([later, true]);
    },
  );

  test('a held run plays to where it is held, and says so when more is asked for', async () => {
    const { holding, half, state, stands, actions, untilPaused, end } = await known(clock);
    expect(await holding.hold(half)).toBe(true);
    expect(state()).toMatchObject({ hold: half, end: half });
    actions.play();
    await untilPaused();
    expect(stands()).toEqual(half);
    const said = () => state().notices.map(({ text }) => text);
    for (const press of [actions.play, actions.step, actions.goToEnd, actions.nextKey, actions.nextMessage]) {
      press();
      await settled();
      await settled();
      expect([stands(), state().playing, said()]).toEqual([half, false, [words.waitsForLesson]]);
    }
    actions.nudge(10_000);
    actions.seek(end.now);
    await settled();
    expect([stands(), said()]).toEqual([half, [words.waitsForLesson]]);
    await holding.hold(null);
    expect(state()).toMatchObject({ hold: null, end });
  });

  test('slowly takes longer', async () => {
    const { holding, half, later, untilPaused } = await known(clock);
    const times: number[] = [];
    for (const how of ['play', 'slow'] as const) {
      await holding.jumpTo(half);
      void holding.playTo(later, how);
      times.push(await untilPaused());
    }
    expect(times[1]! / times[0]!).toBeGreaterThan(1.5);
  });
});

test('with a question open it is the answer that the run waits for', async () => {
  const { holding, store, half, actions, state } = await known();
  await holding.hold(half);
  await holding.jumpTo(half);
  store.setState({ lesson: { standing: { phase: 'asking' } } as never });
  actions.play();
  expect(state().notices.map(({ text }) => text)).toEqual([words.waitsForAnswer]);
});

test('who pauses on the way and plays on still stops where it leads; who steps there has come, too', async () => {
  const { holding, half, later, player, stands, surroundings, actions, untilPaused } = await known();
  const way = holding.playTo(half, 'play');
  await surroundings.pass(50);
  player.pause();
  expect(await met(way)).toBe('waits');
  actions.play();
  await untilPaused();
  expect([stands(), await met(way)]).toEqual([half, true]);
  const next = holding.playTo(later, 'play');
  actions.seekMoment(later);
  await vi.waitFor(() => expect(stands()).toEqual(later));
  expect(await met(next)).toBe(true);
  // Led no longer, it plays on.
  actions.play();
  await surroundings.pass(2000);
  expect(stands().events).toBeGreaterThan(later.events);
});

test('what is led elsewhere, or shows another line, is given up', async () => {
  const { holding, half, later, ask, stands, surroundings, actions } = await known();
  const first = holding.playTo(later, 'play');
  const second = holding.playTo(half, 'play');
  expect([await met(first), await met(second)]).toEqual([false, 'waits']);
  await ask({ type: 'command', name: 'crash', args: { server: 2 }, view: VIEW });
  expect(await met(second)).toBe(false);
  actions.setSpeed(1);
  actions.play();
  await surroundings.pass(4000);
  expect(stands().events).toBeGreaterThan(half.events);
});

test('what the reader does is waited for', async () => {
  const { holding, ask, state } = await known();
  const crash = { type: 'command', name: 'crash', args: { server: 2 }, view: VIEW } as const;
  const done = holding.watch({ name: 'serverCrashes', args: { server: 2 } });
  await vi.waitFor(() => expect(state().came).toBe(false));
  expect(await met(done)).toBe('waits');
  await vi.waitFor(async () => {
    await ask(crash);
    expect(state().came).toBe(true);
  });
  expect(await met(done)).toBe(true);
  const never = holding.watch({ name: 'serverRestarts', args: { server: 0 } });
  expect(await holding.watch(null)).toBe(false);
  expect(await met(never)).toBe(false);
});

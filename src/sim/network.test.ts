import { describe, expect, test } from 'vitest';
import {
  act,
  advanceTo,
  createHistory,
  advance,
  createWorld,
  events,
  type EventRow,
  linkOf,
  messageInFlight,
  messagesInFlight,
  sidesOf,
  takeEvent,
  type World,
} from './index.ts';
import { followerOf, leaderOf, MS, runWith, settledWorld } from './testing/lives.ts';

/** A world with the four requests of an election under way. */
function election(): World {
  const world = settledWorld();
  act(world, 'timeout', { server: followerOf(world) });
  return world;
}
const requests = (world: World) => messagesInFlight(world).filter(({ body }) => body.type === 'RequestVoteRequest');

describe('dials', () => {
  test('latency and jitter bound how long a message takes', () => {
    const world = createWorld(runWith({ latency: 20 * MS, jitter: 3 * MS }));
    const times = new Set<number>();
    for (let i = 0; i < 400; i++) {
      const { envelope } = takeEvent(world)!;
      if (envelope !== null) times.add(envelope.deliverAt - envelope.sentAt);
    }
    expect(Math.min(...times)).toBeGreaterThanOrEqual(20 * MS);
    expect(Math.max(...times)).toBeLessThanOrEqual(23 * MS);
    expect(times.size).toBeGreaterThan(50);
  });

  test('without latency nothing takes time, and time goes on all the same', () => {
    const world = createWorld(runWith({ latency: 0, jitter: 0 }));
    expect(advanceTo(world, 1000 * MS)).toBeLessThan(1000);
    expect(leaderOf(world)).not.toBe(0);
  });

  test.each([0, 250, 1000])('a loss of %i in a thousand loses about so many', (loss) => {
    const history = createHistory(runWith({ loss }));
    advance(history, 30_000 * MS);
    const rows = events(history, { filter: 'all', limit: 1e6 }).rows.filter(({ message }) => message > 0);
    const share = rows.filter(({ kind }) => kind === 'lost').length / rows.length;
    expect(share).toBeGreaterThanOrEqual(loss / 1000 - 0.04);
    expect(share).toBeLessThanOrEqual(loss / 1000 + 0.04);
    expect(rows.length).toBeGreaterThan(300);
  });

  test('a duplicate is a message of its own that names its original, and arrives in its own time', () => {
    const world = createWorld(runWith({ duplication: 1000 }));
    advanceTo(world, 168 * MS);
    const flying = messagesInFlight(world);
    const copies = flying.filter(({ duplicateOf }) => duplicateOf > 0);
    expect(copies.length).toBe(flying.length / 2);
    for (const { duplicateOf, body, from, to } of copies) {
      expect(flying.find(({ id }) => id === duplicateOf)).toMatchObject({ body, from, to });
    }
  });
});

describe('links', () => {
  test('a cut stops what is on its way, and what is sent later, one way only if so wanted', () => {
    const world = election();
    const first = requests(world).find((message) => message.to !== leaderOf(world));
    const { from, to } = first!;
    act(world, 'cutOneWay', { from, to });
    expect(messageInFlight(world, first!.id)).toBeNull();
    const lost = takeEvent(world)!;
    expect([lost.kind, lost.lost, lost.envelope!.id]).toEqual(['lost', 'cut', first!.id]);
    expect(act(world, 'timeout', { server: from }).sent).toBe(4);
    expect(requests(world).some((message) => message.to === to)).toBe(false);
    expect(act(world, 'timeout', { server: to }).sent).toBe(4);
    expect(requests(world).some((message) => message.from === to && message.to === from)).toBe(true);
    act(world, 'healLink', { a: from, b: to });
    act(world, 'timeout', { server: from });
    expect(requests(world).some((message) => message.from === from && message.to === to)).toBe(true);
  });

  test('a link that is cut both ways is healed one way, and the way back stays cut', () => {
    const world = settledWorld();
    act(world, 'cut', { a: 1, b: 2 });
    expect(act(world, 'healOneWay', { from: 1, to: 2 }).refusal).toBeNull();
    expect([world.cut[linkOf(world, 1, 2)], world.cut[linkOf(world, 2, 1)]]).toEqual([0, 1]);
    expect(act(world, 'healOneWay', { from: 1, to: 2 }).refusal?.reason).toBe('wayIsOpen');
  });

  test('a partition replaces the one before; whoever is not named is on one more side', () => {
    const world = settledWorld();
    expect(sidesOf(world)).toEqual([]);
    act(world, 'partition', { sides: [[1, 2]] });
    expect(sidesOf(world)).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
    expect(
      act(world, 'partition', {
        sides: [
          [4, 3, 5],
          [2, 1],
        ],
      }).refusal?.reason,
    ).toBe('sidesAsTheyAre');
    act(world, 'partition', { sides: [[1], [2, 3], [4]] });
    expect(sidesOf(world)).toEqual([[1], [2, 3], [4], [5]]);
    expect(act(world, 'partition', { sides: [[1, 2, 3, 4, 5]] }).refusal?.reason).toBe('oneSide');
    act(world, 'healAll', {});
    expect([sidesOf(world), world.cut.includes(1)]).toEqual([[], false]);
  });

  test('a message to a server that is down is lost when it arrives', () => {
    const world = election();
    const [first] = requests(world);
    act(world, 'crash', { server: first!.to });
    const kinds: EventRow['kind'][] = [];
    for (let event = takeEvent(world)!; kinds.at(-1) !== 'lost'; event = takeEvent(world)!) {
      kinds.push(event.kind);
      if (event.lost !== null) expect([event.lost, event.at]).toEqual(['down', event.envelope!.deliverAt]);
    }
  });
});

describe('a message in flight', () => {
  test('is dropped', () => {
    const world = election();
    const [first] = requests(world);
    const event = act(world, 'drop', { message: first!.id });
    expect([event.lost, event.envelope!.id]).toEqual(['dropped', first!.id]);
    expect(act(world, 'drop', { message: first!.id }).refusal!.reason).toBe('messageGone');
  });

  test('is delayed', () => {
    const world = election();
    const [first] = requests(world);
    act(world, 'delay', { message: first!.id, by: 80 * MS });
    expect(messageInFlight(world, first!.id)!.deliverAt).toBe(first!.deliverAt + 80 * MS);
  });

  test('is held, and goes on when released', () => {
    const world = election();
    const [first] = requests(world);
    act(world, 'hold', { message: first!.id });
    expect(messageInFlight(world, first!.id)).toMatchObject({ fate: 'held', deliverAt: Infinity });
    expect(act(world, 'delay', { message: first!.id, by: MS }).refusal!.reason).toBe('messageIsHeld');
    advanceTo(world, world.now + 1000 * MS);
    act(world, 'release', { message: first!.id });
    expect(messageInFlight(world, first!.id)!.deliverAt).toBe(world.now + 5 * MS);
  });

  test('is delivered now', () => {
    const world = election();
    const [first] = requests(world);
    const event = act(world, 'deliver', { message: first!.id });
    expect([event.server, event.envelope!.id, event.sent]).toEqual([first!.to, first!.id, 1]);
    expect(event.fired.map(({ rule }) => rule)).toContain('TM-1');
  });

  test('is duplicated', () => {
    const world = election();
    const [first] = requests(world);
    act(world, 'duplicate', { message: first!.id });
    expect(messagesInFlight(world).find(({ duplicateOf }) => duplicateOf === first!.id)).toMatchObject({
      body: first!.body,
    });
  });
});

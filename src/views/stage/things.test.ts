import { afterEach, describe, expect, test, vi } from 'vitest';
import { actions } from '../../store/index.ts';
import { message, scene, server, servers } from '../testing/scene.ts';
import { isSelected, menuOf, obviousAct, thingFromKey, thingKey, type Thing, type World } from './things.ts';

const world: World = { servers, messages: scene.messages, network: { ...scene.network, cuts: [], sides: [] }, size: 5 };
const idsOf = (thing: Thing, changes: Partial<World> = {}) =>
  menuOf(thing, { ...world, ...changes }).map(({ id }) => id);
const withServer = (changed: ReturnType<typeof server>) => ({
  servers: servers.map((one, id) => (id === changed.id ? changed : one)),
});

describe('the menu of a server', () => {
  test('offers what can be done to one that runs', () => {
    const ids = idsOf({ kind: 'server', server: 2 });
    expect(ids).toEqual(expect.arrayContaining(['crash', 'pause', 'timeout', 'write', 'cutOff']));
    expect(ids).not.toContain('restart');
    expect(ids).not.toContain('resume');
  });

  test('offers no timeout to a leader, and a restart to one that is down', () => {
    expect(idsOf({ kind: 'server', server: 1 })).not.toContain('timeout');
    const down = idsOf({ kind: 'server', server: 2 }, withServer(server(2, { status: 'down' })));
    expect(down).toContain('restart');
    expect(down).not.toContain('crash');
  });

  test('offers to restart one that is down without what its disk has lost', () => {
    const down = withServer(server(2, { status: 'down' }));
    const entries = menuOf({ kind: 'server', server: 2 }, { ...world, ...down });
    const acts = entries.filter(({ label }) => label.startsWith('Restart')).map(({ act }) => 'args' in act && act.args);
    expect(acts).toEqual([{ server: 2 }, ...['vote', 'term', 'logtail', 'all'].map((lose) => ({ server: 2, lose }))]);
    expect(idsOf({ kind: 'server', server: 2 }).filter((id) => id.startsWith('Restart'))).toEqual([]);
  });

  test('cuts it off from all others', () => {
    const entry = menuOf({ kind: 'server', server: 2 }, world).find(({ id }) => id === 'cutOff');
    expect(entry?.act).toEqual({ kind: 'command', name: 'partition', args: { sides: [[2], [1, 3, 4, 5]] } });
  });
});

describe('the menu of a message', () => {
  test('offers to deliver, drop, delay, duplicate and hold it; a delay asks for its figure', () => {
    const entries = menuOf({ kind: 'message', message: 71 }, world);
    expect(entries.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['deliver', 'drop', 'delay', 'duplicate', 'hold']),
    );
    expect(entries.find(({ id }) => id === 'delay')?.act.kind).toBe('ask');
    expect(entries.find(({ id }) => id === 'drop')?.act).toEqual({
      kind: 'command',
      name: 'drop',
      args: { message: 71 },
    });
  });

  test('offers to release a held one', () => {
    const ids = idsOf({ kind: 'message', message: 5 }, { messages: [message(5, { fate: 'held' })] });
    expect(ids).toContain('release');
    expect(ids).not.toContain('hold');
    expect(ids).not.toContain('delay');
  });
});

describe('the menu of a link', () => {
  const link: Thing = { kind: 'link', from: 1, to: 2 };

  test('cuts an open one either way or both ways', () => {
    expect(menuOf(link, world).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Cut both ways', 'Cut S1 to S2', 'Cut S2 to S1']),
    );
    expect(idsOf(link)).not.toContain('healLink 1 2');
  });

  test('heals a cut one, either way or both ways', () => {
    const cuts = [
      [1, 2],
      [2, 1],
    ] as const;
    expect(idsOf(link, { network: { ...world.network, cuts } })).toEqual([
      'healLink 1 2',
      'healOneWay 1 2',
      'healOneWay 2 1',
    ]);
    expect(idsOf(link, { network: { ...world.network, cuts: [[1, 2]] } })).toEqual([
      'cut 1 2',
      'cutOneWay 2 1',
      'healLink 1 2',
    ]);
  });
});

test('a thing survives being an attribute', () => {
  for (const thing of [
    { kind: 'server', server: 3 },
    { kind: 'message', message: 71 },
    { kind: 'link', from: 2, to: 5 },
  ] as const)
    expect(thingFromKey(thingKey(thing))).toEqual(thing);
  expect(thingFromKey(undefined)).toBeNull();
});

test('what is selected is told by kind and id', () => {
  expect(isSelected({ kind: 'server', server: 3 }, { kind: 'server', server: 3 })).toBe(true);
  expect(isSelected({ kind: 'server', server: 3 }, { kind: 'message', message: 3 })).toBe(false);
});

describe('a double click', () => {
  const command = vi.spyOn(actions, 'command').mockResolvedValue('');
  afterEach(() => command.mockClear());
  const positions = servers.map((_, id) => ({ x: 100 * id, y: 100 }));
  const arrangement = { positions, ring: { radius: 40 } as never };
  const click = (id: number, away: number, playing = false) =>
    obviousAct({ kind: 'server', server: id }, world, { at: { x: 100 * id + away, y: 100 }, arrangement, playing });

  test('on a server crashes it', async () => {
    await click(2, 10);
    expect(command).toHaveBeenCalledWith('crash', { server: 2 });
  });

  test('on the dial around it lets its timer run out, while time stands still', async () => {
    await click(2, 52);
    expect(command).toHaveBeenLastCalledWith('timeout', { server: 2 });
    await click(2, 52, true);
    expect(command).toHaveBeenLastCalledWith('crash', { server: 2 });
  });

  test('beside a leader crashes it: it has no dial', async () => {
    await click(1, 52);
    expect(command).toHaveBeenLastCalledWith('crash', { server: 1 });
  });

  test('on a message delivers it', async () => {
    await obviousAct({ kind: 'message', message: 77 }, world);
    expect(command).toHaveBeenLastCalledWith('deliver', { message: 77 });
  });
});

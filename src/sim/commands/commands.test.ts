import { describe, expect, test } from 'vitest';
import {
  act,
  advanceTo,
  type CommandArgs,
  type CommandDefinition,
  type CommandName,
  COMMAND_HELP,
  COMMANDS,
  commandSentence,
  createWorld,
  defaultRun,
  Mark,
  messageName,
  paramProblem,
  parseCommand,
  refusalOf,
  refusalSentence,
  shortMessageName,
  takeEvent,
} from '../index.ts';
import { busyHistory, followerOf, leaderOf, MS, runWith, settledWorld, write } from '../testing/lives.ts';
import { createDice, randomArgs } from '../swarm.ts';

describe.each<CommandDefinition>(COMMANDS)('the command $id', (definition) => {
  const dice = createDice(7);

  test('has words, and parameters that forms can show', () => {
    const { id, label } = definition;
    expect(label).toMatch(/^[A-Z][a-z ]+$/);
    expect(COMMAND_HELP[id as CommandName]).toMatch(/^[A-Z].*\.$/);
    expect(commandSentence(id, randomArgs(settledWorld(), definition, dice))).toMatch(/^(You|A client) .*\.$/);
    expect(new Set(definition.params.map(({ name }) => name)).size).toBe(definition.params.length);
  });

  test('takes what its parameters allow, and survives being done to any world', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const { world } = busyHistory(seed, 20);
      const args = randomArgs(world, definition, dice);
      expect(parseCommand({ name: definition.id, args })).toEqual({ ok: true, command: { name: definition.id, args } });
      const expected = refusalOf(world, definition.id, args);
      const event = act(world, definition.id, args);
      expect(event.kind).toBe('command');
      if (event.refusal !== null) expect(refusalSentence(event.refusal)).toMatch(/^[A-Z].*\.$/);
      expect(event.refusal).toEqual(expected);
    }
  });

  test('refuses everything else in a sentence', () => {
    for (const args of [7, [], { nonsense: 1 }, ...definition.params.map(({ name }) => ({ [name]: { a: 1 } }))]) {
      const parsed = parseCommand({ name: definition.id, args });
      if (parsed.ok) throw new Error(`${definition.id} took ${JSON.stringify(args)}`);
      expect(parsed.problem).toMatch(/^[A-Z].*\.$/);
    }
  });
});

test('ids are unique, and a key stands for one thing to do at a time', () => {
  expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
  const keys = COMMANDS.filter(({ key }) => key !== '').map(({ key, subject }) => `${subject} ${key}`);
  // C crashes or restarts, P pauses or resumes, whichever is possible.
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual(['server C', 'server P']);
});

test('what breaks something is a fault, everything else an act, a write the client’s; what is refused breaks nothing', () => {
  const faults = COMMANDS.filter((command: CommandDefinition) => command.fault === true).map(({ id }) => id);
  expect(faults).toEqual(['crash', 'pause', 'cut', 'cutOneWay', 'partition', 'drop', 'delay', 'duplicate', 'hold']);
  const world = settledWorld();
  const marks = (name: string, args: CommandArgs) => act(world, name, args).marks & (Mark.fault | Mark.act);
  expect(marks('crash', { server: 1 })).toBe(Mark.fault | Mark.act);
  expect([marks('crash', { server: 1 }), marks('restart', { server: 1 })]).toEqual([Mark.act, Mark.act]);
  expect(marks('write', { op: 'set', key: 'x', value: '1', target: 0 })).toBe(0);
});

test('PS-4 tells of a crash: a first start has nothing to forget, a restart has', () => {
  const world = createWorld(defaultRun(1, 3));
  const booted = [1, 2, 3].map(() => takeEvent(world)!);
  expect(booted.map(({ kind, fired }) => [kind, fired.map(({ rule }) => rule)])).toEqual(
    Array(3).fill(['boot', ['RO-1']]),
  );
  act(world, 'crash', { server: 2 });
  expect(act(world, 'restart', { server: 2 }).fired.map(({ rule }) => rule)).toEqual(['PS-4', 'RO-1']);
});

test('a message is called by what it is where something is done to it', () => {
  const sort = { kind: 'voteRequest', from: 1, to: 4 } as const;
  expect(commandSentence('deliver', { message: 7 }, messageName(sort))).toBe('You deliver S1’s vote request to S4.');
  expect(commandSentence('delay', { message: 7, by: 80_000 }, messageName(sort))).toBe(
    'You delay S1’s vote request to S4 by 80 ms.',
  );
  expect(commandSentence('drop', { message: 7 })).toBe('You drop message m7.');
  expect(messageName({ kind: 'voteGranted', from: 3, to: 1 })).toBe('S3’s vote for S1');
  expect(messageName({ kind: 'clientRequest', from: 0, to: 1 })).toBe('the client’s request to S1');
  expect(messageName({ kind: 'clientAnswer', from: 1, to: 0 })).toBe('S1’s answer to the client');
  expect(shortMessageName(sort)).toBe('S1’s request');
});

describe('bad arguments', () => {
  const problem = (name: string, args: unknown): string => {
    const parsed = parseCommand({ name, args });
    return parsed.ok ? '' : parsed.problem;
  };

  test.each([
    ['crash', {}, 'Crash: Server must be the number of a server, such as 3.'],
    ['crash', { server: 1.5 }, 'Crash: Server must be the number of a server, such as 3.'],
    ['crash', { server: 1, force: true }, 'Crash: it has no argument “force”.'],
    ['write', { key: 'a very long key' }, 'Write: Key may have at most 8 characters, and this has 15.'],
    ['write', { key: '' }, 'Write: Key must not be empty.'],
    ['write', { key: 'ä' }, 'Write: Key may contain letters a to z, digits, “_”, “-” and “.” only.'],
    ['write', { key: 7 }, 'Write: Key must be text.'],
    ['write', { value: 'x'.repeat(1e6) }, 'Write: Value may have at most 16 characters, and this has 1000000.'],
    ['write', { value: 'a\nb' }, 'Write: Value must fit on one line, without control characters.'],
    ['write', { op: 'append' }, 'Write: Operation “append” is not known. It may be set, delete or increment.'],
    ['delay', { message: 1, by: 5 }, 'Delay: By must lie between 1 ms and 60000 ms.'],
    [
      'partition',
      {
        sides: [
          [1, 2],
          [2, 3],
        ],
      },
      'Partition: Sides: S2 stands in two places; a server is on one side.',
    ],
    ['partition', { sides: [] }, 'Partition: Sides must be groups of server numbers, such as [[1, 2], [3, 4, 5]].'],
    ['setDial', { dial: 'latency', value: 2_000_000 }, 'Latency must lie between 0 ms and 1000 ms.'],
  ])('%s %j', (name, args, sentence) => {
    expect(problem(name, args)).toBe(sentence);
  });

  test('an unknown command names those there are', () => {
    expect(problem('explode', {})).toMatch(/^There is no command “explode”. The commands are crash, restart, /);
    expect(problem({ toString: 1 } as never, {})).toMatch(/^There is no command “an object”/);
  });

  test('a form asks about one field', () => {
    const [, key] = COMMANDS.find(({ id }) => id === 'write')!.params;
    expect(paramProblem(key!, 'x')).toBeNull();
    expect(paramProblem(key!, 'x y')).toMatch(/^Key may contain/);
  });
});

describe('what cannot be done is an event that says why', () => {
  const said = (name: string, args: Record<string, number | string>): string => {
    const { refusal } = act(settledWorld(), name, args);
    return refusal === null ? '' : refusalSentence(refusal);
  };

  test.each([
    ['crash', { server: 7 }, 'There is no S7: this cluster has S1 to S5.'],
    ['restart', { server: 1 }, 'S1 is running already.'],
    ['resume', { server: 1 }, 'S1 is not paused.'],
    ['cut', { a: 2, b: 2 }, 'A link needs two servers, and both are S2.'],
    ['healAll', {}, 'No link is cut.'],
    ['drop', { message: 1 }, 'Message m1 is no longer on its way.'],
    ['drop', { message: 100_000 }, 'No message m100000 has been sent yet.'],
    ['setDial', { dial: 'latency', value: 5000 }, 'Latency stands at 5 ms already.'],
    [
      'setDial',
      { dial: 'electionTimeoutMin', value: 400_000 },
      'The shortest election timeout (400 ms) must not be longer than the longest one (300 ms).',
    ],
  ])('%s %j', (name, args, sentence) => {
    expect(said(name, args)).toBe(sentence);
  });

  test('the run goes on', () => {
    const world = settledWorld();
    act(world, 'crash', { server: 9 });
    write(world, 'x', '1');
    advanceTo(world, world.now + 1000 * MS);
    expect(world.nodes.map(({ machine }) => machine.values)).toEqual(Array(5).fill(['1']));
  });
});

describe('servers', () => {
  test('a crash loses what is volatile and keeps what is on disk; a restart finds the rest again', () => {
    const world = settledWorld();
    write(world, 'x', '1');
    advanceTo(world, world.now + 500 * MS);
    const server = followerOf(world);
    const node = world.nodes[server - 1]!;
    const { persistent, volatile } = node.server;
    expect(act(world, 'crash', { server }).after!.volatile).toBe(volatile);
    expect(node.status).toBe('down');
    const { after } = act(world, 'restart', { server });
    expect(after!.persistent).toEqual(persistent);
    expect([after!.volatile.commitIndex, after!.volatile.lastApplied, node.machine.keys]).toEqual([0, 0, []]);
    advanceTo(world, world.now + 500 * MS);
    expect([node.server.volatile.commitIndex, node.machine.values]).toEqual([volatile.commitIndex, ['1']]);
    // What it computed alone is the same value that the others share.
    write(world, 'x', '2');
    advanceTo(world, world.now + 500 * MS);
    expect(new Set(world.nodes.map(({ machine }) => machine)).size).toBe(1);
  });

  test('a crash loses the write that the disk has not finished, and what waited for it', () => {
    const world = settledWorld(
      runWith({ diskLatency: 100 * MS, electionTimeoutMin: 600 * MS, electionTimeoutMax: 900 * MS }),
    );
    advanceTo(world, 3000 * MS);
    const leader = leaderOf(world);
    const { log } = world.nodes[leader - 1]!.server.persistent;
    write(world, 'x', '1', leader);
    advanceTo(world, world.now + 20 * MS);
    const node = world.nodes[leader - 1]!;
    expect([node.server.persistent.log.length, node.durable.log.length]).toEqual([log.length + 1, log.length]);
    expect(node.writes.length).toBe(1);
    act(world, 'crash', { server: leader });
    act(world, 'restart', { server: leader });
    expect(node.server.persistent.log.length).toBe(log.length);
    expect([node.writes.length, node.held.length]).toEqual([0, 0]);
  });

  test('a pause freezes the timer; what arrives waits, and is handled on resume in its order', () => {
    const world = settledWorld();
    const server = followerOf(world);
    const node = world.nodes[server - 1]!;
    const left = node.election.deadline - world.now;
    act(world, 'pause', { server });
    advanceTo(world, world.now + 400 * MS);
    const arrived = node.inbox.map(({ envelope }) => envelope!.id);
    expect(arrived.length).toBeGreaterThan(2);
    act(world, 'resume', { server });
    expect(node.election.deadline - world.now).toBe(left);
    const handled = arrived.map(() => takeEvent(world)!);
    expect(handled.map(({ envelope, at }) => [envelope!.id, at])).toEqual(arrived.map((id) => [id, world.now]));
    expect(handled.every(({ fired }) => fired.length > 0)).toBe(true);
  });

  test('what has not started can crash, but neither pause nor time out', () => {
    const world = createWorld(runWith({ diskLatency: MS }));
    for (const name of ['pause', 'timeout', 'heartbeat'])
      expect(act(world, name, { server: 1 }).refusal).toEqual({ reason: 'notStarted', facts: { server: 1 } });
    expect(act(world, 'crash', { server: 2 }).refusal).toBeNull();
    advanceTo(world, 1000 * MS);
    expect(world.nodes[1]!.status).toBe('down');
    expect(leaderOf(world)).toBeGreaterThan(0);
  });

  test('a time-out makes it ask for votes at once', () => {
    const world = settledWorld();
    const server = followerOf(world);
    const event = act(world, 'timeout', { server });
    expect([event.timer, event.after!.volatile.role.name, event.sent]).toEqual(['election', 'candidate', 4]);
    expect(act(world, 'timeout', { server: leaderOf(world) }).refusal?.reason).toBe('leaderHasNoTimer');
  });
});

test('the clock is manual: nothing happens unless it is chosen', () => {
  const world = createWorld({ ...defaultRun(1, 3), clock: 'manual' });
  advanceTo(world, 60_000 * MS);
  expect(world.events).toBe(3);
  const next = (name: string, args: Record<string, number>) => {
    advanceTo(world, world.now + MS);
    return act(world, name, args);
  };
  next('timeout', { server: 1 });
  const [toS2] = world.held;
  expect([toS2!.to, toS2!.deliverAt]).toEqual([2, Infinity]);
  next('deliver', { message: toS2!.id });
  const vote = world.held.find(({ to }) => to === 1)!;
  expect(next('deliver', { message: vote.id }).after!.volatile.role.name).toBe('leader');
  expect(next('heartbeat', { server: 1 }).sent).toBe(2);
  expect(next('release', { message: world.held[0]!.id }).refusal?.reason).toBe('manualClock');
});

import { describe, expect, test } from 'vitest';
import { append, lastIndex, NOOP, truncate } from '../../raft/log.ts';
import {
  act,
  advanceTo,
  type CommandArgs,
  createWorld,
  defaultRun,
  digest,
  Mark,
  messageKind,
  messagesInFlight,
  type SimEvent,
  takeEvent,
  type World,
} from '../index.ts';
import { followerOf, leaderOf, MS, runWith, settledWorld, write } from '../testing/lives.ts';
import { createDice, randomArgs, swarm } from '../swarm.ts';
import type { ConditionDefinition } from './define.ts';
import { CONDITIONS } from './index.ts';
import { parseCondition } from './parse.ts';

/** Random lives, as they were and with a broken rule, told to `look` event by event. */
function live(look: (world: World, event: SimEvent) => void): void {
  for (let seed = 1; seed <= 30; seed++) {
    const changed = seed % 2 === 0 ? { unsafe: ['votesForAnyLog'] as const } : {};
    const world = createWorld(swarm(seed, changed).run, changed);
    const last = world.run.commands.at(-1)!.at;
    for (let event = takeEvent(world); event !== null && event.at <= last; event = takeEvent(world)) {
      look(world, event);
    }
  }
}

/** Defaults with every value of each choice, low numbers that a short run reaches, and any server. */
function argsOf({ params }: ConditionDefinition): CommandArgs[] {
  return params.reduce<CommandArgs[]>(
    (all, param) =>
      all.flatMap((args) => {
        const values = param.type === 'choice' ? param.choices : param.type === 'integer' ? [2] : [0];
        return values.map((value) => ({ ...args, [param.name]: value }));
      }),
    [{}],
  );
}

/** Properties that this broken rule does not break, and what takes a client twenty refusals. */
const ELSEWHERE = ['electionSafety', 'leaderAppendOnly', 'logMatching', 'gaveUp'];

test('each comes true in some life, with every choice that it offers, and asking changes nothing', () => {
  const open = new Map<string, { definition: ConditionDefinition; args: CommandArgs }>();
  for (const definition of CONDITIONS as readonly ConditionDefinition[]) {
    for (const args of argsOf(definition)) {
      if (Object.values(args).some((value) => ELSEWHERE.includes(String(value)))) continue;
      open.set(`${definition.id} ${JSON.stringify(args)}`, { definition, args: Object.freeze(args) });
    }
  }
  expect(open.size).toBeGreaterThan(CONDITIONS.length);
  live((world, event) => {
    if (open.size === 0) return;
    const before = digest(world);
    for (const [key, { definition, args }] of open) {
      const holds = definition.holds(world, event, args);
      expect(definition.holds(world, event, args)).toBe(holds);
      if (holds) open.delete(key);
    }
    expect(digest(world)).toBe(before);
  });
  expect([...open.keys()]).toEqual([]);
});

describe.each<ConditionDefinition>(CONDITIONS)('the condition $id', (definition) => {
  test('has words that continue "Run until"', () => {
    const { label, sentence } = definition.words;
    expect(label).toMatch(/^[a-z][\p{L} ’-]+$/u);
    const dice = createDice(3);
    for (let i = 0; i < 20; i++) {
      const text = sentence(randomArgs(settledWorld(), definition, dice));
      expect(text).toMatch(/^(S\d|[A-Z]?[a-z]).*[^.]$/);
      expect(text.split(' ').length).toBeLessThanOrEqual(14);
    }
  });

  test('takes what its parameters allow, and refuses everything else in a sentence', () => {
    const name = definition.id;
    const args = randomArgs(settledWorld(), definition, createDice(5));
    expect(parseCondition({ name, args })).toEqual({ ok: true, condition: { name, args } });
    for (const bad of [7, [], { nonsense: 1 }, ...definition.params.map((param) => ({ [param.name]: { a: 1 } }))]) {
      const parsed = parseCondition({ name, args: bad });
      if (parsed.ok) throw new Error(`${name} took ${JSON.stringify(bad)}`);
      expect(parsed.problem).toMatch(/^Run until .*\.$/);
    }
  });
});

test('ids are unique; an unknown one is answered with those there are', () => {
  expect(new Set(CONDITIONS.map(({ id }) => id)).size).toBe(CONDITIONS.length);
  const problem = (raw: unknown) => {
    const parsed = parseCondition(raw);
    return parsed.ok ? '' : parsed.problem;
  };
  expect(problem({ name: 'peace' })).toMatch(/^There is no condition “peace”. The conditions are leaderElected, /);
  expect(problem(null)).toBe('A condition must be an object with a name and arguments.');
  expect(problem({ name: 'applies', args: { server: -1, index: 4 } })).toBe(
    'Run until a server applies an index: Server must be the number of a server, or 0 for any server.',
  );
});

/** The first event from now on in which it holds. */
function runUntil(world: World, name: string, args: CommandArgs): SimEvent {
  const { holds } = (CONDITIONS as readonly ConditionDefinition[]).find(({ id }) => id === name)!;
  for (;;) {
    const event = takeEvent(world);
    if (event === null || event.at > 60_000 * MS) throw new Error(`${name} never comes true`);
    if (holds(world, event, args)) return event;
  }
}

describe('a run stops where a teacher would stop it', () => {
  test('a leader is elected', () => {
    const world = createWorld(defaultRun(1));
    const { server } = runUntil(world, 'leaderElected', { server: 0 });
    expect(leaderOf(world)).toBe(server);
  });

  test('S3 applies index 4', () => {
    const world = createWorld(defaultRun(1));
    for (let i = 0; i < 6; i++) write(world, 'x', String(i));
    const { server, before } = runUntil(world, 'applies', { server: 3, index: 4 });
    expect([server, before!.volatile.lastApplied < 4]).toEqual([3, true]);
    expect(world.nodes[2]!.server.volatile.lastApplied).toBeGreaterThanOrEqual(4);
  });

  test('two leaders exist: the old one is cut off and has not heard of the new one', () => {
    const world = settledWorld();
    const old = leaderOf(world);
    act(world, 'partition', { sides: [[old, followerOf(world)]] });
    const { server } = runUntil(world, 'twoLeaders', {});
    const leading = world.nodes.filter((node) => node.server.volatile.role.name === 'leader').map(({ id }) => id);
    expect(leading).toEqual([old, server].sort());
  });

  test('two leaders exist: the old one stood still and wakes up', () => {
    const world = settledWorld();
    const server = leaderOf(world);
    const holds = (event: SimEvent) =>
      CONDITIONS.find(({ id }) => id === 'twoLeaders')!.holds(world, event, {} as never);
    act(world, 'pause', { server });
    expect(holds(runUntil(world, 'leaderElected', { server: 0 }))).toBe(false);
    expect(holds(act(world, 'resume', { server }))).toBe(true);
  });

  test('an election without a winner: both candidates have half of the votes', () => {
    const world = createWorld({ ...defaultRun(1, 4), clock: 'manual' });
    const { holds } = CONDITIONS.find(({ id }) => id === 'splitVote')!;
    const done = (name: string, args: CommandArgs) => holds(world, act(world, name, args), {} as never);
    advanceTo(world, 0);
    expect([1, 3].map((server) => done('timeout', { server }))).toEqual([false, false]);
    for (const [from, to] of [
      [1, 2],
      [3, 4],
      [2, 1],
      [4, 3],
    ]) {
      const message = messagesInFlight(world).find((one) => one.from === from && one.to === to)!;
      expect(done('deliver', { message: message.id })).toBe(false);
    }
    expect(done('timeout', { server: 3 })).toBe(true);
  });

  test('a heartbeat arrives at S2', () => {
    const world = createWorld(defaultRun(1));
    const event = runUntil(world, 'messageArrives', { kind: 'heartbeat', server: 2 });
    expect([event.server, event.envelope!.to, messageKind(event.envelope!)]).toEqual([2, 2, 'heartbeat']);
  });

  test('a message arrives that is delivered by hand, not one that is held or dropped', () => {
    const world = createWorld({ ...defaultRun(1, 3), clock: 'manual' });
    advanceTo(world, 0);
    act(world, 'timeout', { server: 1 });
    const [first, second] = messagesInFlight(world);
    const { holds } = CONDITIONS.find(({ id }) => id === 'messageArrives')!;
    const args = { kind: 'voteRequest', server: 0 } as never;
    const done = (name: string, message: number) => holds(world, act(world, name, { message }), args);
    expect(done('deliver', first!.id)).toBe(true);
    expect([done('deliver', first!.id), done('hold', second!.id), done('drop', second!.id)]).not.toContain(true);
  });

  test('a client is told', () => {
    const world = settledWorld();
    write(world, 'x', '1');
    expect(runUntil(world, 'clientHears', { outcome: 'done' }).operation!.result).toBe('1');
  });

  test('a client is told once, though two answers come at one instant', () => {
    const world = settledWorld(runWith({ jitter: 0 }));
    write(world, 'x', '1', leaderOf(world));
    const [request] = messagesInFlight(world).filter(({ body }) => body.type === 'ClientRequest');
    act(world, 'duplicate', { message: request!.id });
    const { holds } = CONDITIONS.find(({ id }) => id === 'clientHears')!;
    const answers: boolean[] = [];
    while (answers.length < 2) {
      const event = takeEvent(world)!;
      if (event.envelope?.body.type === 'ClientAnswer') answers.push(holds(world, event, { outcome: 'any' } as never));
    }
    expect([answers, world.draft.operation!.returnedAt]).toEqual([[true, false], world.now]);
  });

  test('a client gives up when nobody leads', () => {
    const world = createWorld(runWith({ electionTimeoutMin: 9000 * MS, electionTimeoutMax: 9000 * MS }));
    write(world, 'x', '1');
    expect(runUntil(world, 'clientHears', { outcome: 'gaveUp' }).operation!.attempts).toBe(20);
  });

  test('a named property, and no other', () => {
    const world = createWorld({ ...defaultRun(1, 3), clock: 'manual' }, { unsafe: ['votesTwice'] });
    advanceTo(world, 0);
    act(world, 'timeout', { server: 1 });
    act(world, 'timeout', { server: 3 });
    const deliver = (from: number, to: number) => {
      const message = messagesInFlight(world).find((one) => one.from === from && one.to === to)!;
      const event = act(world, 'deliver', { message: message.id });
      const { holds } = CONDITIONS.find(({ id }) => id === 'violation')!;
      return ['any', 'electionSafety', 'logMatching'].map((property) => holds(world, event, { property } as never));
    };
    for (const [from, to] of [
      [1, 2],
      [3, 2],
      [2, 1],
    ] as const)
      expect(deliver(from, to)).not.toContain(true);
    expect(deliver(2, 3)).toEqual([true, true, false]);
  });

  test('all logs agree once every follower has heard of the commit', () => {
    const world = settledWorld();
    write(world, 'x', '1');
    runUntil(world, 'logsAgree', {});
    expect(world.nodes.map(({ machine }) => machine.values)).toEqual(Array(5).fill(['1']));
    // As long as the others and applied to its end, and yet another log: a broken rule may come to that.
    const { holds } = CONDITIONS.find(({ id }) => id === 'logsAgree')!;
    const applied = { ...world.draft, marks: Mark.apply };
    expect(holds(world, applied, {} as never)).toBe(true);
    const [node] = world.nodes;
    const { persistent } = node!.server;
    const log = append(truncate(persistent.log, lastIndex(persistent.log) - 1), persistent.currentTerm + 1, NOOP);
    node!.server = { ...node!.server, persistent: { ...persistent, log } };
    expect(holds(world, applied, {} as never)).toBe(false);
  });
});

describe('acts of the reader are waited for', () => {
  const holding = (name: string, server: number) => {
    const { holds } = (CONDITIONS as readonly ConditionDefinition[]).find(({ id }) => id === name)!;
    return (world: World, event: SimEvent) => holds(world, event, { server });
  };

  test('a crash and a restart, of this server or of any, not one that is refused', () => {
    const world = settledWorld();
    const isS2 = holding('serverCrashes', 2);
    expect(isS2(world, act(world, 'crash', { server: 3 }))).toBe(false);
    const crash = act(world, 'crash', { server: 2 });
    expect([isS2(world, crash), holding('serverCrashes', 0)(world, crash)]).toEqual([true, true]);
    expect(isS2(world, act(world, 'crash', { server: 2 }))).toBe(false);
    const restart = act(world, 'restart', { server: 2 });
    expect([holding('serverRestarts', 3), holding('serverRestarts', 2), isS2].map((is) => is(world, restart))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('a partition, also link by link, and that all links are whole again', () => {
    const world = settledWorld();
    const done = (name: string, args: CommandArgs) => {
      const event = act(world, name, args);
      return [holding('networkParts', 0)(world, event), holding('networkHeals', 0)(world, event)];
    };
    expect(done('partition', { sides: [[1, 2]] })).toEqual([true, false]);
    expect(done('healAll', {})).toEqual([false, true]);
    const others = [1, 2, 3, 4];
    const cuts = others.map((b) => done('cut', { a: 5, b }));
    expect(cuts).toEqual([...others.slice(1).map(() => [false, false]), [true, false]]);
    const heals = others.map((b) => done('healLink', { a: 5, b }));
    expect(heals).toEqual([...others.slice(1).map(() => [false, false]), [false, true]]);
  });

  test('a write, to whom it is sent', () => {
    const world = settledWorld();
    const event = act(world, 'write', { op: 'set', key: 'x', value: '1', target: 2 });
    expect([0, 2, 3].map((server) => holding('clientWrites', server)(world, event))).toEqual([true, true, false]);
  });
});

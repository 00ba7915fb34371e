/** How a world begins: from a run, everything else follows. */
import { append, bootServer, defaultOptions, emptyLog, type Log, type Server } from '../raft/index.ts';
import { inOrder, type MutantId, rulesWith } from '../raft/mutants/index.ts';
import { createGhost } from './checks/ghost.ts';
import { watchStart } from './checks/watch.ts';
import { createClients } from './clients/operation.ts';
import { DEFAULT_DIALS } from './dials.ts';
import { createDraft } from './draft.ts';
import { createMemo } from './machine.ts';
import { createNode } from './node.ts';
import { createQueue, Due, push } from './queue.ts';
import { emptyTail } from './tail.ts';
import { type InitialServer, type Run, SIMULATOR_VERSION } from './types.ts';
import type { World } from './world.ts';

export interface WorldOptions {
  /** Rules that are off besides those that are off in the run: for tests, which look for what breaks then. */
  readonly unsafe?: readonly MutantId[];
  /** False: the five safety properties are not watched. */
  readonly checks?: boolean;
}

/** Raft as it comes: `servers` of them, every dial at its default, nothing done yet. */
export function defaultRun(seed: number, servers = 5): Run {
  return {
    simulatorVersion: SIMULATOR_VERSION,
    seed: seed >>> 0,
    options: { servers, noop: true, fastBacktrack: true, maxEntries: 64, dials: DEFAULT_DIALS },
    clock: 'auto',
    commands: [],
  };
}

/** The world of a run before its first event. The run must be valid: `parseRun` sees to that. */
export function createWorld(run: Run, { unsafe: more = [], checks = true }: WorldOptions = {}): World {
  const { servers, noop, fastBacktrack, maxEntries, dials } = run.options;
  const published = defaultOptions(servers);
  const ids = published.voters;
  const queue = createQueue();
  ids.forEach((id, position) => push(queue, 0, position, Due.boot, id, null));
  const unsafe = inOrder([...(run.options.unsafe ?? []), ...more]);
  const links = (servers + 1) * (servers + 1);
  const world: World = {
    run,
    nextCommand: 0,
    options: { ...published, noop, fastBacktrack, maxEntries, rules: rulesWith(unsafe) },
    unsafe,
    manual: run.clock === 'manual',
    dials,
    now: 0,
    takenNow: 0,
    events: 0,
    deliveries: 0,
    nextMessage: 1,
    seq: servers,
    queue,
    nodes: ids.map((id) => createNode(initialServer(id, run.initial ?? []))),
    cut: new Uint8Array(links),
    sentOn: new Int32Array(links),
    held: [],
    clients: createClients(),
    memo: createMemo(),
    ghost: checks ? createGhost(servers) : null,
    violations: emptyTail(),
    trail: 0,
    draft: createDraft(0, 0, 1),
    firstResult: 0,
    results: [],
  };
  if (world.ghost !== null) watchStart(world, world.ghost);
  return world;
}

function initialServer(id: number, initial: readonly InitialServer[]): Server {
  const given = initial.find((server) => server.id === id);
  if (given === undefined) return bootServer(id);
  const { currentTerm, votedFor, log } = given;
  return bootServer(id, { currentTerm, votedFor, log: logOfTerms(log) });
}

function logOfTerms(terms: readonly number[]): Log {
  return terms.reduce<Log>((log, term, i) => {
    return append(log, term, { kind: 'command', command: { op: 'set', key: 'x', value: String(i + 1) } });
  }, emptyLog());
}

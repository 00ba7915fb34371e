/** Any steps at all: playing never throws, never hangs, and what comes of it is a run. */
import { expect, test } from 'vitest';
import { advance, COMMANDS, createHistory, digest, type Param, parseRun } from '../../sim/index.ts';
import { CONDITIONS } from '../../sim/conditions/index.ts';
import { createDice, type Dice } from '../../sim/swarm.ts';
import { scenarioWith } from '../testing/scenarios.ts';
import type { Act, ActArgs, ActValue, Step, Wait } from '../types.ts';
import type { VerbParam } from '../verbs/define.ts';
import { VERBS } from '../verbs/index.ts';
import { rehearse } from './perform.ts';

const SERVERS = 3;
const DEEDS: readonly { readonly id: string; readonly params: readonly VerbParam[] }[] = [...VERBS, ...COMMANDS];
const TYPES = ['RequestVote', 'RequestVoteResponse', 'AppendEntries', 'AppendEntriesResponse', 'ClientAnswer'] as const;

/** Mostly what a file may say, now and then a server or a message that there is not. */
function oddValue(param: VerbParam, dice: Dice): ActValue {
  const server = () => 1 + dice(SERVERS);
  switch (param.type) {
    case 'server':
      return server();
    case 'target':
      return dice(SERVERS);
    case 'message':
      if (dice(1) === 0) return 1 + dice(40);
      return { type: TYPES[dice(TYPES.length - 1)]!, from: dice(SERVERS), to: dice(SERVERS) };
    case 'servers':
      return [...new Set([server(), server()])];
    case 'sides':
      return [[1], [2, 3]];
    case 'index':
      return dice(3);
    default:
      return plainValue(param, dice);
  }
}

function plainValue(param: Param, dice: Dice): ActValue {
  if (param.type === 'duration' || param.type === 'integer')
    return param.min + dice(Math.min(50_000, param.max - param.min));
  return param.type === 'choice' ? param.choices[dice(param.choices.length - 1)]! : 'a';
}

const argsFor = (params: readonly VerbParam[], dice: Dice): ActArgs =>
  Object.fromEntries(params.map((param) => [param.name, oddValue(param, dice)]));

function oddAct(dice: Dice): Act {
  const { id, params } = DEEDS[dice(DEEDS.length - 1)]!;
  return { verb: id, args: argsFor(params, dice) };
}

function oddWait(dice: Dice): Wait | null {
  switch (dice(5)) {
    case 0:
      return { kind: 'at', at: dice(500_000), after: dice(4) };
    case 1:
      return { kind: 'later', by: dice(100_000) };
    case 2: {
      const { id, params } = CONDITIONS[dice(CONDITIONS.length - 1)]!;
      return { kind: 'until', condition: id, args: argsFor(params, dice) as never, within: dice(200_000) };
    }
    default:
      return null;
  }
}

test.each(Array.from({ length: 60 }, (_, i) => i + 1))('seed %i', (seed) => {
  const dice = createDice(seed);
  const clock = dice(2) === 0 ? 'auto' : 'manual';
  const dials = { diskLatency: dice(1) * 5, jitter: dice(1) * 5 };
  const empty = scenarioWith({ servers: SERVERS, seed, clock, dials }, [{ after: 1 }]);
  const steps = Array.from({ length: 40 }, (): Step => {
    const act = dice(5) === 0 ? null : oddAct(dice);
    return { wait: oddWait(dice), act, note: 'Something.', question: null, label: '', expect: [] };
  });
  const { performance, history } = rehearse({ ...empty, steps }, { mostEvents: 20_000 });
  const { run, end, beats, failures } = performance;
  expect(parseRun(run).ok).toBe(true);
  expect(run.commands.length).toBeGreaterThan(10);
  expect(beats.length).toBe(steps.length);
  for (const { problem } of failures) expect(problem).toMatch(/^Step \d+: \S.*\.$/);
  const again = createHistory(run);
  advance(again, end.now, { maxEvents: end.events });
  expect(digest(again.world)).toBe(digest(history.world));
});

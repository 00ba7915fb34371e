/** Scenarios for tests, from what a file would say. */
import { readScenario } from '../format/read.ts';
import { type Rehearsal, rehearse } from '../playing/perform.ts';
import type { PlayOptions } from '../playing/play.ts';
import type { Scenario } from '../types.ts';

type Steps = readonly Readonly<Record<string, unknown>>[];

export function scenarioOf(text: string): Scenario {
  const read = readScenario(text);
  if (!read.ok) throw new Error(read.problems.map(({ line, problem }) => `line ${line}: ${problem}`).join('\n'));
  return read.scenario;
}

export function scenarioWith(cluster: object, steps: Steps, expect: object = {}): Scenario {
  return scenarioOf(JSON.stringify({ raftarium: 1, title: 'A test', cluster, steps, expect }));
}

/** Three servers, no clock, no empty entries: what scripts are mostly told in. */
export const BY_HAND = { servers: 3, clock: 'manual', noop: false } as const;

export const play = (cluster: object, steps: Steps, expect: object = {}, options: PlayOptions = {}): Rehearsal =>
  rehearse(scenarioWith(cluster, steps, expect), options);

export const problemsOf = ({ performance }: Rehearsal): string[] => performance.failures.map(({ problem }) => problem);

/** The contract of every scenario of the library: it plays without a failure, the same each time, as its golden file says. */
import { describe, expect, test } from 'vitest';
import { advance, createHistory, digest } from '../../sim/index.ts';
import { readScenario } from '../format/read.ts';
import { rehearse } from '../playing/perform.ts';
import { transcript } from '../testing/transcript.ts';
import type { Scenario } from '../types.ts';
import { LIBRARY, PACKS } from './index.ts';

function read(text: string): Scenario {
  const result = readScenario(text);
  if (!result.ok) throw new Error(result.problems.map(({ line, problem }) => `line ${line}: ${problem}`).join('\n'));
  return result.scenario;
}

describe.each(LIBRARY)('$name', ({ name, text }) => {
  const scenario = read(text);
  const { performance, history } = rehearse(scenario);

  test('every step is taken, and every expectation holds', () => {
    expect(performance.failures).toEqual([]);
  });

  test('it ends, and what it did is a run: played again, it is the same to the bit', () => {
    const again = createHistory(performance.run);
    advance(again, performance.end.now, { maxEvents: performance.end.events });
    expect(again.world.events).toBe(performance.end.events);
    expect(digest(again.world)).toBe(digest(history.world));
  });

  test('golden transcript', async () => {
    const text = [scenario.title, '', transcript({ performance, history }), ''].join('\n');
    await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

import { expect, test } from 'vitest';
import { readScenario } from './read.ts';

// What is wrong with a file: where, and what is allowed there. `hostile.test.ts` tries that nothing is thrown.

const problemsOf = (text: string): string[] => {
  const read = readScenario(text);
  return read.ok ? [] : read.problems.map(({ path, problem }) => `${path}: ${problem}`);
};
const fileWith = (parts: object): string => JSON.stringify({ raftarium: 1, title: 'A test', steps: [], ...parts });

test.each([
  [{ cluster: { initial: [] } }, 'cluster.initial: “initial” must be an object in { }, such as { "S1": '],
  [{ cluster: { initial: { S9: { currentTerm: 1 } } } }, 'cluster.initial.S9: '],
  [{ cluster: { initial: { S1: {} } } }, 'cluster.initial.S1.currentTerm: A server’s beginning needs "currentTerm"'],
  [{ cluster: [] }, 'cluster: “cluster” must be an object in { }'],
  [{ cluster: { servers: 52 } }, 'cluster.servers: “servers” must be a whole number from 1 to 51'],
  [{ cluster: { unsafe: ['commitByCount'] } }, 'cluster.unsafe[0]: A rule cannot be “commitByCount”; did you mean'],
  [{ cluster: { dials: { latency: 'slow' } } }, 'cluster.dials.latency: '],
  [{ expect: [] }, 'expect: “expect” must be an object in { }'],
  [{ expect: { log: [] } }, 'expect.log: “log” must be an object in { }'],
  [{ expect: { log: { S1: '1,2' } } }, 'expect.log.S1: A log must be the terms'],
  [{ expect: { fires: ['RV-99'] } }, 'expect.fires[0]: A rule cannot be “RV-99”'],
  [{ steps: [[]] }, 'steps[0]: A step without “do” must be an object in { }'],
  [{ steps: [{ do: 'crahs', server: 'S1' }] }, 'steps[0].do: A step: there is no “crahs”; did you mean “crash”?'],
  [{ steps: [{ do: 'crash', server: 'S6' }] }, 'steps[0].server: '],
  [{ steps: [{ do: 'crash' }] }, 'steps[0].server: '],
  [{ steps: [{ at: 1, after: 2 }] }, 'steps[0]'],
  [{ steps: [{ when: { condition: 'leaderElect' } }] }, 'steps[0].when.condition: '],
  [{ steps: [{ label: 'Third yes' }] }, 'steps[0].label: A label must be lower-case words or numbers with hyphens'],
  [{ steps: [{ label: '' }] }, 'steps[0].label: A label must be'],
  [{ steps: [{ label: 'a' }, { after: 1 }, { label: 'a' }] }, 'steps[2].label: Step 1 is called “a” already.'],
  [
    {
      steps: [
        { label: 'a', ask: { question: 'Who?', answers: [{ text: 'S1', right: true }, { text: 'S2' }], until: 'a' } },
      ],
    },
    'steps[0].ask.until: No later step has the label “a”.',
  ],
  [{ steps: [{ label: 'end' }] }, 'steps[0].label: The end is called “end” already.'],
  [{ raftarium: 2 }, 'raftarium: The format has version 2'],
  [{ goals: '' }, 'goals: A scenario has no “goals”'],
])('%j', (parts, start) => {
  const [first, ...others] = problemsOf(fileWith(parts));
  expect(first?.slice(0, start.length)).toBe(start);
  expect(others).toEqual([]);
});

test('places are those of the text, in its order', () => {
  const text = '{\n  "raftarium": 1,\n  "title": "",\n  "steps": [\n    { "do": "crash", "server": 7 }\n  ]\n}';
  const read = readScenario(text);
  expect(read.ok ? [] : read.problems.map(({ line, column }) => [line, column])).toEqual([
    [3, 12],
    [5, 32],
  ]);
});

test('a name that is misspelt is told where it stands, and not as missing, too', () => {
  const read = readScenario('{\n  "raftarium": 1,\n  "titel": "A",\n  "steps": [{ "do": "crash", "sever": "S1" }]\n}');
  const told = read.ok ? [] : read.problems.map(({ line, path }) => [line, path]);
  expect(told).toEqual([
    [3, 'titel'],
    [4, 'steps[0].sever'],
  ]);
});

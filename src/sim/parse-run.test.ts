import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWorld, defaultRun, parseRun, type Run, takeEvent } from './index.ts';
import { busyHistory } from './testing/lives.ts';

const plain = (run: Run): Record<string, unknown> => JSON.parse(JSON.stringify(run)) as Record<string, unknown>;
const problem = (raw: unknown): string => {
  const parsed = parseRun(raw);
  return parsed.ok ? '' : parsed.problem;
};
const changed = (change: object): unknown => ({ ...plain(defaultRun(1)), ...change });
const withOptions = (change: object): unknown => changed({ options: { ...defaultRun(1).options, ...change } });

test('what was stored comes back', () => {
  for (const seed of [1, 2, 3]) {
    const { run } = busyHistory(seed).world;
    expect(parseRun(plain(run))).toEqual({ ok: true, run });
  }
});

describe('what is wrong is said in a sentence', () => {
  test.each([
    [null, 'This is not a run: it must be an object.'],
    [{}, 'The run names no simulator version.'],
    [changed({ simulatorVersion: 99 }), /^The run was made with simulator version 99; this is version 1\./],
    [changed({ seed: -1 }), 'The seed must be a whole number from 0 to 4294967295.'],
    [changed({ clock: 'atomic' }), 'The clock “atomic” is not known. It may be auto or manual.'],
    [withOptions({ servers: 0 }), 'A cluster has 1 to 51 servers, not “0”.'],
    [withOptions({ servers: 52 }), 'A cluster has 1 to 51 servers, not “52”.'],
    [withOptions({ noop: 'yes' }), 'The option noop must be true or false.'],
    [withOptions({ dials: { latency: -5 } }), 'Latency must lie between 0 ms and 1000 ms.'],
    [
      withOptions({ dials: { electionTimeoutMin: 400_000 } }),
      'The shortest election timeout (400 ms) must not be longer than the longest one (300 ms).',
    ],
    [changed({ commands: 'none' }), 'The commands of the run must be a list.'],
    [changed({ commands: [{ at: 1.5, after: 0, name: 'healAll', args: {} }] }), /^Command 1: its time must be/],
    [
      changed({ commands: [{ at: 5, after: 0, name: 'crash', args: {} }] }),
      'Command 1: Crash: Server must be the number of a server, such as 3.',
    ],
    [
      changed({ commands: [5, 4].map((at) => ({ at, after: 0, name: 'healAll', args: {} })) }),
      'Command 2 stands before the one ahead of it in time.',
    ],
    [
      changed({ initial: [{ id: 9, currentTerm: 1, votedFor: 0, log: [] }] }),
      'There is no S9 to start with a history: the run has S1 to S5.',
    ],
    [
      changed({ initial: [{ id: 1, currentTerm: 1, votedFor: 0, log: [1, 2] }] }),
      /^S1: entry 2 must be of a term from 1 to 1,/,
    ],
    [
      changed({ initial: [1, 2].map((id) => ({ id, currentTerm: 3, votedFor: 0, log: id === 1 ? [1, 3] : [2, 3] })) }),
      'The logs of S1 and S2 agree at index 2 but not at index 1, which no run of Raft can bring about.',
    ],
  ])('%j', (raw, sentence) => {
    if (typeof sentence === 'string') expect(problem(raw)).toBe(sentence);
    else expect(problem(raw)).toMatch(sentence);
  });

  test('whatever is thrown at it', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(problem(raw)).toMatch(/\.$/);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(defaultRun(1))), fc.anything(), (field, value) => {
        const parsed = parseRun(changed({ [field]: value }));
        if (parsed.ok) expect(takeEvent(createWorld(parsed.run))!.kind).toBe('boot');
        else expect(parsed.problem).toMatch(/\.$/);
      }),
    );
  });
});

test('servers start with the history they are given', () => {
  const run = { ...defaultRun(1, 3), initial: [{ id: 2, currentTerm: 5, votedFor: 3, log: [1, 1, 4] }] };
  const [fresh, given] = createWorld(run).nodes;
  expect(fresh!.server.persistent.log.length).toBe(0);
  expect(given!.durable).toBe(given!.server.persistent);
  expect(given!.server.persistent).toMatchObject({ currentTerm: 5, votedFor: 3 });
  expect(given!.server.persistent.log.entries.map(({ term, prevTerm, index }) => [index, term, prevTerm])).toEqual([
    [1, 1, 0],
    [2, 1, 1],
    [3, 4, 1],
  ]);
});

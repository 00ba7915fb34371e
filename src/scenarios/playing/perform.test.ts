/** Playing: when steps are taken, what they do, what is said of those that fail; and that nothing hangs. */
import { describe, expect, test } from 'vitest';
import { advance, createHistory, digest, eventsFrom, type SimEvent } from '../../sim/index.ts';
import { BY_HAND, play, problemsOf, scenarioWith } from '../testing/scenarios.ts';
import type { Rehearsal } from './perform.ts';
import { perform } from './perform.ts';

const AUTO = { servers: 3, seed: 1, noop: false } as const;
const CRASH = { do: 'crash', server: 'S3' } as const;

const commands = ({ performance }: Rehearsal) =>
  performance.run.commands.map(({ at, after, name }) => [at / 1000, after, name]);
const events = ({ history }: Rehearsal): SimEvent[] => [...eventsFrom(history, 0)];

test('labels give moments just after their steps a name, and change no run', () => {
  const steps = [
    { ...CRASH, label: 'down' },
    { when: { condition: 'leaderElected' }, label: 'elected' },
    { do: 'elect', server: 'S1', via: ['S2'], label: 'elected-by-hand' },
  ];
  const labelled = play({ ...AUTO, seed: 4 }, steps);
  const { places, run, end } = labelled.performance;
  expect(Object.keys(places)).toEqual(['down', 'elected', 'elected-by-hand']);
  expect(places['down']).toEqual({ events: 4, now: 0 });
  expect(events(labelled)[places['elected']!.events - 1]).toMatchObject({ at: places['elected']!.now });
  expect(places['elected-by-hand']).toEqual(end);
  const bare = play(
    { ...AUTO, seed: 4 },
    steps.map((step) => ({ ...step, label: undefined })),
  );
  expect(bare.performance).toMatchObject({ run, end, places: {} });
});

describe('waits', () => {
  test('nothing is done before the servers have started', () => {
    expect(commands(play(AUTO, [CRASH]))).toEqual([[0, 3, 'crash']]);
  });

  test('under the manual clock each act comes a millisecond after the one before', () => {
    const acts = [CRASH, { do: 'restart', server: 'S3' }, CRASH];
    expect(commands(play(BY_HAND, acts)).map(([at]) => at)).toEqual([1, 2, 3]);
  });

  test('at: exactly there, before or between the events of that instant, whatever the clock', () => {
    const steps = [
      { at: 0, n: 2, ...CRASH },
      { at: 7.5, do: 'restart', server: 'S3' },
    ];
    for (const cluster of [AUTO, BY_HAND]) {
      expect(commands(play(cluster, steps))).toEqual([
        [0, 2, 'crash'],
        [7.5, 0, 'restart'],
      ]);
    }
    const timeout = events(play(AUTO, [{ after: 1000 }])).find(({ kind }) => kind === 'timeout')!;
    const before = play(AUTO, [{ at: timeout.at / 1000, do: 'crash', server: `S${timeout.server}` }]);
    expect(events(before).some(({ kind }) => kind === 'timeout')).toBe(false);
    const behind = play(AUTO, [{ at: timeout.at / 1000, n: 1, do: 'crash', server: `S${timeout.server}` }]);
    expect(events(behind).filter(({ kind }) => kind === 'timeout')).toHaveLength(1);
  });

  test('at: a time that has passed is told, and the step is taken all the same', () => {
    const late = play(AUTO, [{ after: 50 }, { at: 20, ...CRASH }]);
    expect(problemsOf(late)).toEqual(['Step 2: It should come at 20 ms, and it is 50 ms already.']);
    expect(commands(late)).toEqual([[50, 0, 'crash']]);
    const after = play(AUTO, [CRASH, { at: 0, n: 1 }]);
    expect(problemsOf(after)).toEqual([
      'Step 2: It should come after 1 events at 0 ms, and there have been 4 already.',
    ]);
  });

  test('after: so long after the step before, with all that happens meanwhile', () => {
    const { performance } = play(AUTO, [{ after: 20, ...CRASH }, { after: 30 }]);
    expect(performance.run.commands[0]!.at).toBe(20_000);
    expect(performance.end.now).toBe(50_000);
  });

  test('when: until the condition holds, and not an event longer', () => {
    const leads = { when: { condition: 'leaderElected', within: 2000 } };
    const { performance, history } = play(AUTO, [{ ...leads, ...CRASH }]);
    const elected = performance.run.commands[0]!;
    expect(history.world.nodes.some(({ server }) => server.volatile.role.name === 'leader')).toBe(true);
    expect(history.world.events).toBe(performance.end.events);
    expect(events({ performance, history }).at(-2)!.at).toBe(elected.at);
  });

  test('when: what the step before has just done counts, what an earlier wait has met does not', () => {
    const starts = { when: { condition: 'startsElection', server: 'S1', within: 1000 } };
    expect(problemsOf(play(BY_HAND, [{ do: 'timeout', server: 'S1' }, starts]))).toEqual([]);
    expect(problemsOf(play(BY_HAND, [{ do: 'timeout', server: 'S1' }, starts, starts]))).toEqual([
      'Step 3: It waited 1000 ms until S1 starts an election, in vain.',
    ]);
  });
});

describe('acts', () => {
  test('a refused command is an event of the run, and its reason is told', () => {
    const played = play(BY_HAND, [{ do: 'restart', server: 'S3' }, CRASH]);
    expect(problemsOf(played)).toEqual(['Step 1: S3 is running already.']);
    expect(played.performance.failures[0]).toMatchObject({ step: 0, event: 3 });
    expect(events(played).map(({ refusal }) => refusal?.reason)).toContain('serverIsNotDown');
    expect(played.history.world.nodes[2]!.status).toBe('down');
  });

  test('a message is named by what it is: the first of them that was sent', () => {
    const request = { type: 'RequestVote', from: 'S1', to: 'S2' };
    const timeout = { do: 'timeout', server: 'S1' };
    const played = play(BY_HAND, [timeout, timeout, { do: 'deliver', message: request }]);
    expect(played.performance.run.commands[2]).toMatchObject({ name: 'deliver', args: { message: 1 } });
    const none = play(BY_HAND, [{ do: 'deliver', message: { ...request, type: 'AppendEntriesResponse' } }]);
    expect(problemsOf(none)).toEqual(['Step 1: No AppendEntriesResponse from S1 to S2 is on its way.']);
  });

  test('whatever a scenario says, what cannot even be asked for is a sentence', () => {
    const scenario = scenarioWith(BY_HAND, [CRASH]);
    const [step] = scenario.steps;
    const odd = ['fly', 'crash'].map((verb) => ({ ...step!, act: { verb, args: { planet: 3 } } }));
    const { failures } = perform({ ...scenario, steps: odd });
    expect(failures.map(({ step }) => step)).toEqual([0, 1]);
    expect(failures[0]!.problem).toContain('There is no command “fly”');
  });
});

describe('what comes of it', () => {
  const steps = [
    { do: 'elect', server: 'S1', via: ['S2'], note: 'S1 leads.', expect: { leader: 'S1' } },
    { do: 'client', target: 'S1', key: 'x', value: '1', expect: { log: { S1: '1 1' } } },
    { do: 'replicate', from: 'S1', to: 'S2' },
    { do: 'setClock', clock: 'auto' },
    { after: 300, ask: { question: 'Who leads?', answers: [{ text: 'S1', right: true }, { text: 'S2' }] } },
  ];
  const played = play(BY_HAND, steps, { leader: 'S3' });

  test('a run that gives the same history again, to the bit', () => {
    const { performance, history } = played;
    const again = createHistory(performance.run);
    advance(again, performance.end.now, { maxEvents: performance.end.events });
    expect(digest(again.world)).toBe(digest(history.world));
    expect([again.world.events, again.world.now]).toEqual([performance.end.events, performance.end.now]);
  });

  test('the steps that say or ask something, each at the moment just after it', () => {
    const { beats, run, end } = played.performance;
    expect(beats.map(({ step, note, question }) => [step, note, question?.text])).toEqual([
      [0, 'S1 leads.', undefined],
      [4, '', 'Who leads?'],
    ]);
    const elected = run.commands.findIndex(({ name }) => name === 'write') - 1;
    expect(beats[0]!.moment.now).toBe(run.commands[elected]!.at);
    expect(beats[1]!.moment).toEqual(end);
  });

  test('what was expected and is not, of a step and of the end', () => {
    expect(problemsOf(played)).toEqual([
      'Step 2: The log of S1 should be “1 1”, and is “1”.',
      'At the end: The leader should be S3, and is S1.',
    ]);
    expect(played.performance.failures.map(({ step, path }) => [step, path])).toEqual([
      [1, ['steps', 1, 'expect', 'log', 'S1']],
      [-1, ['expect', 'leader']],
    ]);
  });

  test('of several servers each is told by itself, where the file speaks of it', () => {
    const { failures } = play(BY_HAND, [], { log: { S1: '1', S2: '', S3: '3' }, fires: ['CM-1'] }).performance;
    expect(failures.map(({ path }) => path.join(' '))).toEqual(['expect log S1', 'expect log S3', 'expect fires']);
    expect(failures[1]!.problem).toBe('At the end: The log of S3 should be “3”, and is empty.');
  });

  test('a step that fails is told as such', () => {
    const { failures } = play(BY_HAND, [{ do: 'restart', server: 'S1' }]).performance;
    expect(failures).toMatchObject([{ step: 0, path: ['steps', 0] }]);
  });

  test('of no steps at all: the servers start', () => {
    const { performance } = play(AUTO, []);
    expect(performance).toMatchObject({ beats: [], failures: [], end: { events: 3, now: 0 } });
  });
});

describe('bounds', () => {
  test('events', () => {
    const played = play(AUTO, [{ after: 60_000 }, CRASH], { leader: 'S9' }, { mostEvents: 500 });
    expect(problemsOf(played)).toEqual([
      'Step 1: The scenario ends here: it has taken 500 events, and no scenario may take more.',
    ]);
    expect(played.performance.end.events).toBe(500);
  });

  test('the patience of whoever waits, whatever keeps it waiting', () => {
    const tooLong = /^Step 1: The scenario ends here, after \d+ events: to play more of it would take too long\.$/;
    const waits = [
      { after: 3_000_000 },
      { when: { condition: 'clientHears', within: 3_000_000 } },
      { do: 'elect', server: 'S1', via: ['S2', 'S3'] },
    ];
    for (const step of waits) {
      let asked = 0;
      const exhausted = () => ++asked > 3;
      const { failures, end } = play(AUTO, [step, CRASH], { leader: 'S3' }, { exhausted }).performance;
      expect(failures.map(({ problem }) => problem)).toEqual([expect.stringMatching(tooLong)]);
      expect(end.events).toBeLessThan(20_000);
    }
  });

  test('acts count too, under either clock', () => {
    for (const cluster of [AUTO, BY_HAND]) {
      const turns = Array.from({ length: 50 }, (_, i) => ({ do: i % 2 === 0 ? 'crash' : 'restart', server: 'S1' }));
      const played = play(cluster, turns, {}, { mostEvents: 20 });
      expect(played.performance.end.events).toBe(20);
      expect(problemsOf(played)).toHaveLength(1);
    }
  });

  test('an hour', () => {
    const day = { after: 24 * 3600 * 1000 };
    const steps = [
      { at: 0, n: 3, do: 'crash', server: 'S1' },
      { do: 'crash', server: 'S2' },
      { do: 'crash', server: 'S3' },
    ];
    for (const last of [day, { at: day.after }, { when: { condition: 'leaderElected', within: day.after } }]) {
      const played = play(AUTO, [...steps, last]);
      expect(problemsOf(played).at(-1)).toBe(
        'Step 4: The scenario ends here: an hour has passed, and no scenario may last longer.',
      );
      expect(played.performance.end.now).toBe(3600 * 1_000_000);
    }
  });
});

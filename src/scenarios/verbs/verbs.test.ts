/** What scripts say in a word: each verb does what the word means, by commands alone, or says why it cannot. */
import { describe, expect, test } from 'vitest';
import { eventsFrom, messagesInFlight } from '../../sim/index.ts';
import type { Rehearsal } from '../playing/perform.ts';
import { BY_HAND, play, problemsOf } from '../testing/scenarios.ts';
import { VERBS } from './index.ts';

const ELECT = { do: 'elect', server: 'S1', via: ['S2'] } as const;
const WRITE = { do: 'client', target: 'S1', key: 'x', value: '1' } as const;
const TO_S2 = { do: 'replicate', from: 'S1', to: 'S2' } as const;
const CRASH_S2 = { do: 'crash', server: 'S2' } as const;

const happened = ({ history }: Rehearsal) =>
  [...eventsFrom(history, 0)].flatMap(({ command, envelope }) =>
    command === null
      ? []
      : [envelope === null ? command.name : `${envelope.body.type} ${envelope.from}-${envelope.to}`],
  );
const waiting = ({ history }: Rehearsal) =>
  messagesInFlight(history.world).map(({ body, from, to }) => `${body.type} ${from}-${to}`);

test.each(VERBS)('$id: one sentence of help, and every parameter has a label', ({ help, params }) => {
  expect(help).toMatch(/^[A-Z].*\.$/);
  for (const { label } of params) expect(label).not.toBe('');
});

describe('elect', () => {
  test('asks those it names and hears them; everything else waits, the first heartbeats too', () => {
    const played = play(BY_HAND, [ELECT], { leader: 'S1', votedFor: { S2: 'S1', S3: null } });
    expect(problemsOf(played)).toEqual([]);
    expect(happened(played)).toEqual(['timeout', 'RequestVoteRequest 1-2', 'RequestVoteResponse 2-1']);
    expect(waiting(played)).toEqual(['RequestVoteRequest 1-3', 'AppendEntriesRequest 1-2', 'AppendEntriesRequest 1-3']);
  });

  test('tries again when its term is used up at a voter, and the failed try stays visible', () => {
    const steps = [ELECT, { do: 'crash', server: 'S1' }, { do: 'elect', server: 'S3', via: ['S2'] }];
    const played = play(BY_HAND, steps, { leader: 'S3', currentTerm: { S3: 2 }, leaders: { 2: 'S3' } });
    expect(problemsOf(played)).toEqual([]);
    expect(happened(played).filter((name) => name === 'timeout')).toHaveLength(3);
  });

  test('one try tells how far behind it is: the second goes beyond any term', () => {
    const initial = { S2: { currentTerm: 900, votedFor: 'S3' } };
    const played = play({ ...BY_HAND, initial }, [ELECT], { currentTerm: { S1: 901 } });
    expect(problemsOf(played)).toEqual([]);
    expect(happened(played).filter((name) => name === 'timeout')).toHaveLength(2);
  });

  test('does not insist where a voter refuses the log', () => {
    const initial = { S2: { currentTerm: 1, log: '1' } };
    const played = play({ ...BY_HAND, initial }, [ELECT]);
    expect(problemsOf(played)).toEqual(['Step 1: S1 does not win term 2 with the votes of S2.']);
  });

  test.each([
    [[CRASH_S2], 'Step 2: S2 is down. Restart it first.'],
    [[{ do: 'pause', server: 'S2' }], 'Step 2: S2 is paused. Resume it first.'],
    [[{ do: 'cut', a: 'S1', b: 'S2' }], 'Step 2: No vote request from S1 reaches S2.'],
    [[{ do: 'cutOneWay', from: 'S2', to: 'S1' }], 'Step 2: No answer from S2 reaches S1.'],
    [[ELECT], 'Step 2: S1 leads, and a leader has no election timer.'],
  ])('says why it cannot: %j', (before, problem) => {
    expect(problemsOf(play(BY_HAND, [...before, ELECT]))).toEqual([problem]);
  });

  test('a server is no voter of its own, and its own vote is not enough', () => {
    expect(problemsOf(play(BY_HAND, [{ ...ELECT, via: ['S1'] }]))[0]).toContain('S1 votes for itself');
    expect(problemsOf(play(BY_HAND, [{ ...ELECT, via: [] }]))).toEqual([
      'Step 1: S1 does not win term 1 with its own vote alone.',
    ]);
    expect(problemsOf(play({ ...BY_HAND, servers: 1 }, [{ ...ELECT, via: [] }], { leader: 'S1' }))).toEqual([]);
  });

  test('disks write when it is their turn', () => {
    const played = play({ ...BY_HAND, dials: { diskLatency: 10 } }, [ELECT], { leader: 'S1' });
    expect(problemsOf(played)).toEqual([]);
    expect(happened(played).filter((name) => name === 'completeWrite')).toHaveLength(2);
  });

  test('under a running clock all of it is one instant, and the rest is held', () => {
    const played = play({ servers: 3, noop: false }, [{ after: 10, ...ELECT }, { after: 50 }], { leader: 'S1' });
    expect(problemsOf(played)).toEqual([]);
    expect(new Set(played.performance.run.commands.map(({ at }) => at))).toEqual(new Set([10_000]));
    expect(waiting(played)).toContain('RequestVoteRequest 1-3');
    expect(played.history.world.nodes[2]!.server.persistent.currentTerm).toBe(0);
  });
});

test('campaign: one try, whatever they answer', () => {
  const campaign = { do: 'campaign', server: 'S3', via: ['S2'] };
  const played = play(BY_HAND, [ELECT, campaign], { role: { S1: 'leader', S3: 'candidate' }, votedFor: { S2: 'S1' } });
  expect(problemsOf(played)).toEqual([]);
  expect(happened(played).filter((name) => name === 'timeout')).toHaveLength(2);
});

describe('client', () => {
  test('the request arrives at once, at a follower as well', () => {
    const led = play(BY_HAND, [ELECT, WRITE], { log: { S1: '1', S2: '' }, clients: ['pending'] });
    expect(problemsOf(led)).toEqual([]);
    const refused = play(BY_HAND, [ELECT, { ...WRITE, target: 'S3' }], { log: { S1: '', S3: '' }, refuses: ['LR-1'] });
    expect(problemsOf(refused)).toEqual([]);
  });

  test('where nobody is named, whoever leads in the highest term', () => {
    const steps = [ELECT, { do: 'elect', server: 'S3', via: ['S2'] }, { do: 'client', key: 'x', value: '1' }];
    expect(problemsOf(play(BY_HAND, steps, { log: { S1: '', S3: '2' } }))).toEqual([]);
    expect(problemsOf(play(BY_HAND, [{ do: 'client', key: 'x', value: '1' }]))).toEqual([
      'Step 1: Nobody leads, so there is nobody to write to.',
    ]);
  });
});

describe('replicate', () => {
  test('needed after an election even where the entry is: matchIndex starts at 0 (EL-5)', () => {
    const again = [{ do: 'crash', server: 'S1' }, { do: 'restart', server: 'S1' }, ELECT, TO_S2];
    const played = play(BY_HAND, [ELECT, WRITE, TO_S2, ...again], {
      matchIndex: { S1: { S2: 1, S3: 0 } },
      nextIndex: { S1: { S2: 2 } },
      mismatches: { S2: 0 },
    });
    expect(problemsOf(played)).toEqual([]);
  });

  test('goes on after each refusal', () => {
    const initial = { S1: { currentTerm: 1, log: '1 1 1 1' } };
    for (const [fastBacktrack, mismatches] of [
      [false, { S2: 4 }],
      [true, { S2: 1 }],
    ] as const) {
      const played = play({ ...BY_HAND, initial, fastBacktrack }, [ELECT, TO_S2], {
        log: { S2: '1 1 1 1' },
        mismatches,
      });
      expect(problemsOf(played)).toEqual([]);
    }
  });

  test('tells the commitIndex of now, with a message of its own where none on the way does', () => {
    const played = play(BY_HAND, [ELECT, WRITE, TO_S2, TO_S2], { commitIndex: { S1: 1, S2: 1, S3: 0 } });
    expect(problemsOf(played)).toEqual([]);
    // What was sent to S3 is still on its way, and does not tell.
    const late = play(BY_HAND, [ELECT, WRITE, TO_S2, { ...TO_S2, to: 'S3' }], { commitIndex: { S3: 1 } });
    expect(problemsOf(late)).toEqual([]);
  });

  test('up to an index, where a message ends there', () => {
    const one = { ...BY_HAND, maxEntries: 1 };
    const steps = [ELECT, WRITE, WRITE, WRITE, { ...TO_S2, upto: 2 }];
    expect(problemsOf(play(one, steps, { log: { S2: '1 1' }, commitIndex: { S1: 2 } }))).toEqual([]);
    expect(problemsOf(play(BY_HAND, steps, { log: { S2: '1 1' } }))).toEqual([]);
    const preset = { ...BY_HAND, initial: { S1: { currentTerm: 1, log: '1 1 1' } } };
    expect(problemsOf(play(preset, [ELECT, { ...TO_S2, upto: 2 }]))[0]).toContain('maxEntries');
  });

  test.each([
    [[], 'Step 1: S1 does not lead, so it sends no entries.'],
    [[ELECT, CRASH_S2], 'Step 3: S2 is down. Restart it first.'],
    [[ELECT, { do: 'cut', a: 'S1', b: 'S2' }], 'Step 3: Nothing that S1 sends reaches S2.'],
    [[ELECT, { do: 'cutOneWay', from: 'S2', to: 'S1' }], 'Step 3: No answer from S2 reaches S1.'],
    [[ELECT, { do: 'elect', server: 'S3', via: ['S2'] }], 'Step 3: S1 does not lead, so it sends no entries.'],
  ])('says why it cannot: %j', (before, problem) => {
    expect(problemsOf(play(BY_HAND, [...before, TO_S2]))).toEqual([problem]);
  });
});

test('deliverAll: until nothing is on its way, and disks have written', () => {
  const cluster = { ...BY_HAND, dials: { diskLatency: 10 } };
  const played = play(cluster, [ELECT, WRITE, { do: 'deliverAll' }], {
    log: { S1: '1', S2: '1', S3: '1' },
    clients: ['done'],
  });
  expect(problemsOf(played)).toEqual([]);
  expect(waiting(played)).toEqual([]);
  expect(problemsOf(play(cluster, [ELECT, CRASH_S2, { do: 'deliverAll' }]))).toEqual([]);
});

test('loseAll: what one server has sent, and nothing else', () => {
  const played = play(BY_HAND, [ELECT, { do: 'timeout', server: 'S3' }, { do: 'loseAll', from: 'S1' }]);
  expect(problemsOf(played)).toEqual([]);
  expect(waiting(played)).toEqual(['RequestVoteRequest 3-1', 'RequestVoteRequest 3-2']);
});

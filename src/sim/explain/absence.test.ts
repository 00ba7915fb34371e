import { describe, expect, test } from 'vitest';
import {
  advance,
  createHistory,
  defaultRun,
  type History,
  issue,
  messagesInFlight,
  nodeOf,
  type Run,
  stepEvent,
} from '../index.ts';
import { leaderOf, MS, runWith } from '../testing/lives.ts';
import { explain } from './index.ts';
import type { Absence } from './types.ts';

type NoLeader = Extract<Absence, { kind: 'noLeader' }>;

const ALL = [1, 2, 3, 4, 5];

function settled(run: Run = defaultRun(1)): { history: History; leader: number; others: number[] } {
  const history = createHistory(run);
  advance(history, 1000 * MS);
  const leader = leaderOf(history.world);
  return { history, leader, others: ALL.filter((id) => id !== leader) };
}

function write(history: History, target: number): void {
  issue(history, 'write', { op: 'set', key: 'x', value: '1', target });
}

function wait(history: History, time: number): void {
  advance(history, history.world.now + time);
}

/** What is missing for the last entry of a server's log. */
function missingAt(history: History, server: number): Absence | null {
  const { log } = nodeOf(history.world, server).server.persistent;
  const { index, term } = log.entries[log.length - 1]!;
  return explain(history, { about: 'entry', server, index, term }).absence;
}

describe('an entry that is not committed', () => {
  test('in a minority: whose acknowledgements are missing, and why', () => {
    const { history, leader, others } = settled();
    const [near, down, far] = others as [number, number, number];
    issue(history, 'crash', { server: down });
    issue(history, 'partition', { sides: [[leader, near, down]] });
    write(history, leader);
    wait(history, 60 * MS);
    const cutOff = { because: 'cut', at: Infinity };
    expect(missingAt(history, leader)).toEqual({
      kind: 'notCommitted',
      index: 2,
      term: 1,
      copies: 2,
      needed: 3,
      leader,
      leaderTerm: 1,
      blocked: 'noMajority',
      missing: [
        { server: down, because: 'down', at: Infinity },
        ...others.filter((id) => id >= far).map((server) => ({ server, ...cutOff })),
      ].sort((a, b) => a.server - b.server),
    });
  });

  test('step by step: the request, the disk, the answer, each with its time', () => {
    const { history, leader, others } = settled(runWith({ latency: 20 * MS, jitter: 0, diskLatency: 4 * MS }));
    const [one] = others as [number];
    write(history, leader);
    const reasons: string[] = [];
    while (missingAt(history, leader)?.kind !== 'notCommitted') stepEvent(history);
    for (let absence = missingAt(history, leader); absence?.kind === 'notCommitted';) {
      const { because, at } = absence.missing.find(({ server }) => server === one) ?? { because: '', at: 0 };
      if (because !== reasons.at(-1)) reasons.push(because);
      if (because !== '') expect(at).toBeGreaterThanOrEqual(history.world.now);
      expect(absence.blocked).toBe('');
      stepEvent(history);
      absence = missingAt(history, leader);
    }
    expect(reasons.filter(Boolean)).toEqual(['onItsWay', 'writing', 'answerOnItsWay']);
  });

  test('the leader’s own disk counts like everybody’s', () => {
    const { history, leader } = settled(runWith({ diskLatency: 50 * MS, heartbeatInterval: 20 * MS }));
    write(history, leader);
    while (nodeOf(history.world, leader).writes.length === 0) stepEvent(history);
    const absence = missingAt(history, leader);
    const { dueAt } = nodeOf(history.world, leader).writes[0]!;
    expect(absence).toMatchObject({
      copies: 0,
      missing: expect.arrayContaining([{ server: leader, because: 'writing', at: dueAt }]),
    });
  });

  test.each([
    ['pause', 'paused'],
    ['crash', 'down'],
  ])('%s', (name, because) => {
    const { history, leader, others } = settled();
    for (const server of others.slice(0, 3)) issue(history, name, { server });
    write(history, leader);
    wait(history, 60 * MS);
    const absence = missingAt(history, leader);
    expect(absence).toMatchObject({ blocked: 'noMajority', copies: 2 });
    expect(absence!.kind === 'notCommitted' && absence!.missing.map((missing) => missing.because)).toEqual(
      Array(3).fill(because),
    );
  });

  test('what was lost will be sent again', () => {
    const { history, leader, others } = settled();
    write(history, leader);
    while (nodeOf(history.world, leader).server.persistent.log.length < 2) stepEvent(history);
    for (const { id, from } of messagesInFlight(history.world)) {
      if (from === leader) issue(history, 'drop', { message: id });
    }
    const absence = missingAt(history, leader);
    expect(absence).toMatchObject({ missing: others.map((server) => ({ server, because: 'lost', at: Infinity })) });
  });

  test('an answer that waits at a leader that stands still is not lost', () => {
    const { history, leader } = settled(runWith({ latency: 20 * MS, jitter: 0 }));
    write(history, leader);
    wait(history, 45 * MS);
    issue(history, 'pause', { server: leader });
    wait(history, 60 * MS);
    const absence = { kind: 'notKnown', leader, because: 'answerOnItsWay' };
    expect(missingAt(history, leader)).toMatchObject({ ...absence, at: Infinity });
    issue(history, 'resume', { server: leader });
    expect(missingAt(history, leader)).toMatchObject({ ...absence, at: history.world.now });
  });

  /** S3's disk still holds the entry of term 1 that the leader's replaces. */
  test('what is written over an older entry is being written, not lost', () => {
    const initial = [1, 2, 3].map((id) => ({ id, currentTerm: 2, votedFor: 0, log: id < 3 ? [1, 2] : [1, 1, 1] }));
    const run = runWith({ diskLatency: 50 * MS }, 3);
    const history = createHistory({ ...run, initial, options: { ...run.options, noop: false } });
    const third = nodeOf(history.world, 3);
    const termAtTwo = () => third.server.persistent.log.entries[1]!.term;
    while (termAtTwo() === 1) stepEvent(history);
    expect(third.durable.log.entries[1]!.term).toBe(1);
    expect(missingAt(history, leaderOf(history.world))).toMatchObject({
      missing: expect.arrayContaining([{ server: 3, because: 'writing', at: third.writes.at(-1)!.dueAt }]),
    });
  });

  test('the first round of a new leader is on its way to those that hold the entry already', () => {
    const run = defaultRun(1);
    const initial = ALL.map((id) => ({ id, currentTerm: 1, votedFor: 0, log: [1, 1] }));
    const history = createHistory({ ...run, initial, options: { ...run.options, noop: false } });
    while (leaderOf(history.world) === 0) stepEvent(history);
    const leader = leaderOf(history.world);
    const others = ALL.filter((id) => id !== leader);
    expect(missingAt(history, leader)).toMatchObject({
      missing: others.map((server) => ({ server, because: 'onItsWay' })),
    });
  });

  /** Figure 8 (c): S1 leads term 4, and entry 2 of term 2 lies on S1, S2 and S3. */
  test('of an older term on a majority: it waits for an entry of the leader’s own (CM-1)', () => {
    const initial = ALL.map((id) => ({
      id,
      currentTerm: id === 5 ? 3 : 2,
      votedFor: id === 5 ? 5 : 0,
      log: id <= 3 ? [1, 2] : id === 5 ? [1, 3] : [1],
    }));
    const run = { ...defaultRun(1), initial };
    const history = createHistory({ ...run, options: { ...run.options, noop: false } });
    wait(history, 1 * MS);
    for (const server of [4, 5]) issue(history, 'crash', { server });
    while (leaderOf(history.world) === 0) stepEvent(history);
    wait(history, 100 * MS);
    const leader = leaderOf(history.world);
    expect(explain(history, { about: 'entry', server: 3, index: 2, term: 2 }).absence).toMatchObject({
      kind: 'notCommitted',
      copies: 3,
      needed: 3,
      leader,
      blocked: 'olderTerm',
      missing: [
        { server: 4, because: 'down' },
        { server: 5, because: 'down' },
      ],
    });
  });

  test('the leader does not hold it and will remove it', () => {
    const { history, leader } = settled();
    issue(history, 'partition', { sides: [[leader]] });
    write(history, leader);
    wait(history, 800 * MS);
    expect(missingAt(history, leader)).toMatchObject({ index: 2, term: 1, copies: 1, blocked: 'leaderLacksIt' });
  });

  test('nobody leads', () => {
    const { history, leader, others } = settled();
    issue(history, 'partition', { sides: [[leader]] });
    write(history, leader);
    wait(history, 60 * MS);
    issue(history, 'crash', { server: leader });
    const absence = missingAt(history, leader);
    expect(absence).toMatchObject({ leader: 0, leaderTerm: 0, blocked: 'noLeader', copies: 1 });
    expect(absence!.kind === 'notCommitted' && absence!.missing.map(({ server }) => server)).toEqual(others);
  });
});

describe('an entry that is committed, but this server does not know', () => {
  test('the answer that tells the leader, then the round that tells the others', () => {
    const { history, leader, others } = settled(runWith({ latency: 20 * MS, jitter: 0 }));
    const [follower] = others as [number];
    write(history, leader);
    const told: string[] = [];
    for (let steps = 0; steps < 200; steps++) {
      stepEvent(history);
      if (nodeOf(history.world, follower).server.persistent.log.length < 2) continue;
      const absence = missingAt(history, follower);
      if (absence === null) break;
      if (absence.kind !== 'notKnown') continue;
      expect(absence).toMatchObject({ server: follower, index: 2, leader });
      expect(absence.at).toBeLessThan(Infinity);
      if (told.at(-1) !== absence.because) told.push(absence.because);
    }
    expect(told).toEqual(['answerOnItsWay', 'notSent', 'onItsWay']);
  });

  test('a cut keeps the news from it', () => {
    const { history, leader, others } = settled();
    const [follower] = others as [number];
    write(history, leader);
    while (nodeOf(history.world, leader).server.volatile.commitIndex < 2) stepEvent(history);
    issue(history, 'cutOneWay', { from: leader, to: follower });
    wait(history, 80 * MS);
    expect(missingAt(history, follower)).toMatchObject({ kind: 'notKnown', because: 'cut', at: Infinity });
    expect(missingAt(history, leader)).toBeNull();
  });
});

describe('no leader', () => {
  test('a crashed majority: who is left in which group, and who tries next', () => {
    const { history, leader, others } = settled();
    const left = others.slice(0, 2);
    for (const server of [leader, ...others.slice(2)]) issue(history, 'crash', { server });
    const { absence, event } = explain(history, { about: 'leader' });
    expect(event).toBeNull();
    expect(absence).toMatchObject({ kind: 'noLeader', needed: 3, groups: [left], candidates: [] });
    const { next, at } = absence as NoLeader;
    wait(history, at - history.world.now);
    const candidacy = explain(history, { about: 'role', server: next }).absence;
    expect(candidacy).toMatchObject({ candidates: [{ server: next, term: 2, votes: 1 }] });
    const { missing } = (candidacy as NoLeader).candidates[0]!;
    expect(missing.map(({ server, because }) => [server, because])).toEqual(
      ALL.filter((id) => id !== next).map((id) => [id, left.includes(id) ? 'onItsWay' : 'down']),
    );
  });

  test('a leader that no majority hears leads nobody', () => {
    const { history, leader, others } = settled();
    issue(history, 'partition', { sides: [[leader, others[0]!], [others[1]!, others[2]!], [others[3]!]] });
    const { absence, event } = explain(history, { about: 'leader' });
    expect(event?.server).toBe(leader);
    expect(absence).toMatchObject({ kind: 'noLeader', needed: 3 });
    expect((absence as NoLeader).groups.map((group) => group.length)).toEqual([2, 2, 1]);
    expect(explain(history, { about: 'role', server: leader }).absence).toBeNull();
  });

  test('a split vote: who has voted for somebody else, and whose log is ahead', () => {
    const history = createHistory({
      ...defaultRun(1, 3),
      clock: 'manual',
      initial: [{ id: 3, currentTerm: 1, votedFor: 0, log: [1] }],
    });
    advance(history, 0);
    for (const server of [1, 2]) issue(history, 'timeout', { server });
    const { candidates, next, at } = explain(history, { about: 'leader' }).absence as NoLeader;
    expect(candidates).toEqual([
      {
        server: 1,
        term: 1,
        votes: 1,
        missing: [
          { server: 2, because: 'votedFor', at: Infinity },
          { server: 3, because: 'log', at: Infinity },
        ],
      },
      {
        server: 2,
        term: 1,
        votes: 1,
        missing: [
          { server: 1, because: 'votedFor', at: Infinity },
          { server: 3, because: 'log', at: Infinity },
        ],
      },
    ]);
    // By hand no timer ends before it is told to.
    expect(ALL).toContain(next);
    expect(at).toBe(Infinity);
  });

  test('where votes, logs and half of the servers are asked for otherwise, what is missing is told by that', () => {
    const start = defaultRun(1, 4);
    const history = createHistory({
      ...start,
      clock: 'manual',
      initial: [{ id: 3, currentTerm: 1, votedFor: 0, log: [1] }],
      options: { ...start.options, unsafe: ['votesTwice', 'votesForAnyLog', 'halfIsEnough'] },
    });
    advance(history, 0);
    for (const server of [1, 2]) issue(history, 'timeout', { server });
    const { needed, candidates } = explain(history, { about: 'leader' }).absence as NoLeader;
    expect(needed).toBe(2);
    const missing = candidates.flatMap((candidate) => candidate.missing.map(({ because }) => because));
    expect(new Set(missing)).toEqual(new Set(['onItsWay']));
  });

  test('somebody leads a majority', () => {
    const { history, leader } = settled();
    const { absence, event } = explain(history, { about: 'leader' });
    expect([absence, event?.server]).toEqual([null, leader]);
  });
});

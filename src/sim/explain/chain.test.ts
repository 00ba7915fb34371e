import { describe, expect, test } from 'vitest';
import {
  advance,
  createHistory,
  defaultRun,
  type EventId,
  type History,
  issue,
  messagesInFlight,
  nextEventTime,
  rowOf,
  type Run,
  type SimEvent,
  stepEvent,
} from '../index.ts';
import { leaderOf, MS, runWith } from '../testing/lives.ts';
import { explain } from './index.ts';

const WRITE = { op: 'set', key: 'x', value: '1', target: 0 };

function settled(run: Run = defaultRun(1)): History {
  const history = createHistory(run);
  advance(history, 1000 * MS);
  return history;
}

/** Steps until an event means this. */
function until(history: History, what: string, fits: (event: SimEvent) => boolean = () => true): SimEvent {
  for (let steps = 0; steps < 5000; steps++) {
    const event = stepEvent(history);
    if (event === null) break;
    if (fits(event) && rowOf(event).happenings.some((happening) => happening.what === what)) return event;
  }
  throw new Error(`Never ${what}.`);
}

/** The chain as a teacher would read it out: where, what first, how it led on. */
function story(history: History, event: EventId): string[] {
  const { causes } = explain(history, { about: 'event', event });
  return causes.map(({ row, by }) => {
    const first = row.happenings.find((happening) => happening.what !== 'commanded' || happening.name !== 'deliver')!;
    const what = first.what === 'commanded' ? first.name : first.what;
    return `${row.server === 0 ? '' : `S${row.server} `}${what}: ${by}`;
  });
}

describe('why a server starts an election', () => {
  test('a cut keeps the heartbeats from it, and the vote follows', () => {
    const history = settled();
    const leader = leaderOf(history.world);
    issue(history, 'partition', { sides: [[leader]] });
    const timeout = until(history, 'startsElection');
    const s = timeout.server;
    expect(story(history, timeout.id)).toEqual(['partition: silence', `S${s} startsElection: self`]);
    const vote = until(history, 'votes', ({ server }) => server !== s);
    expect(story(history, vote.id)).toEqual([
      'partition: silence',
      `S${s} startsElection: message`,
      `S${vote.server} votes: self`,
    ]);
  });

  test.each(['crash', 'pause'])('the leader was stopped: %s', (name) => {
    const history = settled();
    const leader = leaderOf(history.world);
    issue(history, name, { server: leader });
    const { id } = until(history, 'startsElection');
    expect(story(history, id)[0]).toBe(`S${leader} ${name}: silence`);
  });

  test('a one-way cut from the leader is a reason, one towards it is none', () => {
    const history = settled();
    const leader = leaderOf(history.world);
    const [deaf, mute] = [1, 2, 3, 4, 5].filter((id) => id !== leader) as [number, number];
    issue(history, 'cutOneWay', { from: mute, to: leader });
    issue(history, 'cutOneWay', { from: leader, to: deaf });
    const event = until(history, 'startsElection');
    expect(event.server).toBe(deaf);
    const { causes } = explain(history, { about: 'event', event: event.id });
    expect(causes[0]!.row.happenings[0]).toMatchObject({ name: 'cutOneWay', args: { from: leader, to: deaf } });
  });

  test.each(['drop', 'hold', 'delay'])('the user stopped the one heartbeat it waited for: %s', (name) => {
    // Heartbeats so rare that one that fails is enough.
    const history = settled(runWith({ heartbeatInterval: 140 * MS }));
    const leader = leaderOf(history.world);
    const server = leader === 1 ? 2 : 1;
    const beats = () => messagesInFlight(history.world).filter(({ from, to }) => from === leader && to === server);
    while (beats().length === 0) stepEvent(history);
    const args = name === 'delay' ? { by: 1000 * MS } : {};
    const { id } = issue(history, name, { message: beats()[0]!.id, ...args });
    const timeout = until(history, 'startsElection');
    expect(timeout.server).toBe(server);
    expect(explain(history, { about: 'event', event: timeout.id }).causes.map(({ row }) => row.id)).toEqual([
      id,
      timeout.id,
    ]);
  });

  test('chance lost what it waited for', () => {
    const history = settled(runWith({ heartbeatInterval: 140 * MS }));
    issue(history, 'setDial', { dial: 'loss', value: 1000 });
    const { id, server } = until(history, 'startsElection');
    const { causes } = explain(history, { about: 'event', event: id });
    expect(causes[0]).toMatchObject({
      by: 'silence',
      row: { kind: 'lost', happenings: [{ to: server, why: 'loss' }] },
    });
  });

  test('the first election of a run has no reason but its timer', () => {
    const history = createHistory(defaultRun(1));
    const { id, server } = until(history, 'startsElection');
    expect(story(history, id)).toEqual([`S${server} startsElection: self`]);
  });

  test('whoever voted for somebody who then fell silent, waited for that one', () => {
    const history = settled();
    issue(history, 'crash', { server: leaderOf(history.world) });
    const first = until(history, 'startsElection').server;
    until(history, 'votes', ({ server }) => server !== first);
    issue(history, 'crash', { server: first });
    const { id, server } = until(history, 'startsElection', (event) => event.server !== first);
    expect(story(history, id)).toEqual([`S${first} crash: silence`, `S${server} startsElection: self`]);
  });
});

describe('what came of a client’s write', () => {
  test('the commit: the acknowledgement, the store, the leader, the user', () => {
    const history = settled();
    const leader = leaderOf(history.world);
    issue(history, 'write', { ...WRITE, target: leader });
    const commit = until(history, 'commits');
    const follower = commit.envelope!.from;
    expect(story(history, commit.id)).toEqual([
      'write: act',
      `S${leader} takesCommand: message`,
      `S${follower} stores: message`,
      `S${leader} commits: self`,
    ]);
    const end = until(history, 'clientEnds');
    expect(story(history, end.id).slice(-2)).toEqual([`S${leader} commits: message`, 'clientEnds: self']);
  });

  test('with a slow disk the writes are steps of their own', () => {
    const history = settled(runWith({ diskLatency: 4 * MS }));
    const leader = leaderOf(history.world);
    issue(history, 'write', { ...WRITE, target: leader });
    const commit = until(history, 'commits');
    const follower = commit.envelope!.from;
    expect(story(history, commit.id).slice(2)).toEqual([
      `S${follower} stores: write`,
      `S${follower} writesDisk: message`,
      `S${leader} commits: self`,
    ]);
  });

  test('a follower hears of it in a round of heartbeats, which tells what was committed before', () => {
    const history = settled();
    const leader = leaderOf(history.world);
    issue(history, 'write', { ...WRITE, target: leader });
    const { id, server } = until(history, 'learnsCommit');
    expect(story(history, id).slice(-3)).toEqual([
      `S${leader} commits: state`,
      `S${leader} sendsHeartbeats: message`,
      `S${server} learnsCommit: self`,
    ]);
    expect(story(history, id)[0]).toBe('write: act');
  });

  test('attempts at servers that do not lead are left out', () => {
    const history = settled();
    const leader = leaderOf(history.world);
    issue(history, 'write', { ...WRITE, target: leader === 1 ? 2 : 1 });
    const { id } = until(history, 'takesCommand');
    expect(story(history, id)).toEqual(['write: act', 'clientSends: message', `S${leader} takesCommand: self`]);
  });

  test('a server that missed it gets the entry in a later round: its story is the entry’s', () => {
    const history = settled();
    const leader = leaderOf(history.world);
    const away = leader === 1 ? 2 : 1;
    issue(history, 'write', { ...WRITE, target: leader });
    until(history, 'takesCommand');
    const message = messagesInFlight(history.world).findLast(({ from, to }) => from === leader && to === away)!;
    issue(history, 'drop', { message: message.id });
    const { id } = until(history, 'stores', ({ server }) => server === away);
    expect(story(history, id)).toEqual([
      'write: act',
      `S${leader} takesCommand: state`,
      `S${leader} sendsHeartbeats: message`,
      `S${away} stores: self`,
    ]);
  });
});

test('what a leader stepped back for: the refusal is told, the story is the entry’s', () => {
  const history = settled();
  const leader = leaderOf(history.world);
  const away = leader === 1 ? 2 : 1;
  issue(history, 'crash', { server: away });
  for (const value of ['1', '2']) issue(history, 'write', { ...WRITE, value, target: leader });
  advance(history, 1300 * MS);
  issue(history, 'crash', { server: leader });
  until(history, 'becomesLeader');
  issue(history, 'restart', { server: away });
  const { id } = until(history, 'stores', ({ server }) => server === away);
  const lines = story(history, id);
  expect(lines.slice(-3).map((line) => line.split(' ')[1])).toEqual(['refusesEntries:', 'stepsBack:', 'stores:']);
  expect(lines[0]).toMatch(/crash: silence$/);
});

describe('heartbeats and elections', () => {
  test('a heartbeat leads back to the election, not through all rounds', () => {
    const history = settled();
    const leader = leaderOf(history.world);
    const heard = until(history, 'hearsHeartbeat');
    expect(story(history, heard.id).slice(-3)).toEqual([
      `S${leader} becomesLeader: timer`,
      `S${leader} sendsHeartbeats: message`,
      `S${heard.server} hearsHeartbeat: self`,
    ]);
  });

  test('the election names every vote that made the majority', () => {
    const history = createHistory(defaultRun(1));
    const won = until(history, 'becomesLeader');
    const votes = story(history, won.id).filter((line) => line.includes(' votes: '));
    expect(votes.map((line) => line.split(': ')[1]).sort()).toEqual(['message', 'state']);
    expect(explain(history, { about: 'leader' }).event!.id).toBe(won.id);
    expect(explain(history, { about: 'role', server: won.server }).event!.id).toBe(won.id);
  });

  test('a server is what its last vote, and then the leader that made itself known, made of it', () => {
    const history = createHistory(defaultRun(1));
    const roleOf = (server: number) => explain(history, { about: 'role', server }).event!.id;
    const vote = until(history, 'votes', ({ server, timer }) => timer === null && server !== 0);
    expect(roleOf(vote.server)).toBe(vote.id);
    const leader = until(history, 'becomesLeader').server;
    const hears = (event: SimEvent | null) =>
      event?.server === vote.server &&
      event.after?.volatile.leaderId === leader &&
      event.before?.volatile.leaderId !== leader;
    const heard = Array.from({ length: 200 }, () => stepEvent(history)).find(hears)!;
    advance(history, 1000 * MS);
    expect(roleOf(vote.server)).toBe(heard.id);
  });
});

describe('refusals', () => {
  test('the vote was given to somebody else before', () => {
    const history = createHistory({ ...defaultRun(1), clock: 'manual' });
    while (nextEventTime(history.world) < Infinity) stepEvent(history);
    for (const server of [1, 2]) issue(history, 'timeout', { server });
    const ask = (from: number) => {
      const message = messagesInFlight(history.world).find((other) => other.from === from && other.to === 3)!;
      return issue(history, 'deliver', { message: message.id }).id;
    };
    ask(1);
    expect(story(history, ask(2))).toEqual([
      'S1 timeout: message',
      'S2 timeout: message',
      'S3 votes: state',
      'S3 refusesVote: self',
    ]);
  });

  test('its log ends earlier: the event that wrote the voter’s last entry', () => {
    const history = settled();
    const leader = leaderOf(history.world);
    const behind = leader === 1 ? 2 : 1;
    issue(history, 'cut', { a: leader, b: behind });
    issue(history, 'write', { ...WRITE, target: leader });
    const refusal = until(history, 'refusesVote', ({ fired }) => fired.some(({ rule }) => rule === 'RV-3'));
    const lines = story(history, refusal.id);
    const stored = refusal.server === leader ? 'takesCommand' : 'stores';
    expect(lines).toContain(`S${refusal.server} ${stored}: state`);
    expect(lines.slice(-2)).toEqual([`S${behind} startsElection: message`, `S${refusal.server} refusesVote: self`]);
  });

  test('its term is over: the event in which the newer one was adopted', () => {
    const history = settled();
    const old = leaderOf(history.world);
    issue(history, 'partition', { sides: [[old]] });
    until(history, 'becomesLeader');
    issue(history, 'healAll', {});
    const refusal = until(history, 'refusesEntries', ({ envelope }) => envelope?.from === old);
    const { causes } = explain(history, { about: 'event', event: refusal.id });
    const adopted = causes.findLast(({ by }) => by === 'state')!.row;
    expect(adopted.server).toBe(refusal.server);
    expect(adopted.happenings.some(({ what }) => what === 'adoptsTerm' || what === 'startsElection')).toBe(true);
  });

  test('it reached nobody: the server was down, the link was cut', () => {
    const history = settled();
    const leader = leaderOf(history.world);
    const [down, cut] = [1, 2, 3, 4, 5].filter((id) => id !== leader) as [number, number];
    issue(history, 'crash', { server: down });
    issue(history, 'cut', { a: leader, b: cut });
    const lostAtCut = until(history, 'lost', ({ lost }) => lost === 'cut');
    expect(story(history, lostAtCut.id)).toEqual(['cut: act', `S${leader} sendsHeartbeats: message`, 'lost: self']);
    const lostAtDown = until(history, 'lost', ({ lost }) => lost === 'down');
    expect(story(history, lostAtDown.id)).toContain(`S${down} crash: state`);
  });
});

describe('what it led to', () => {
  test('a cut: the messages that died on it, and the election that followed from the silence', () => {
    const history = settled();
    const leader = leaderOf(history.world);
    const server = leader === 1 ? 2 : 1;
    while (!messagesInFlight(history.world).some(({ from, to }) => from === leader && to === server)) {
      stepEvent(history);
    }
    const { id } = issue(history, 'cut', { a: leader, b: server });
    const timeout = until(history, 'startsElection');
    const { effects } = explain(history, { about: 'event', event: id });
    expect(effects.map(({ kind }) => kind)).toContain('lost');
    expect(effects.map((row) => row.id)).toContain(timeout.id);
  });

  test('messages on their way, and later what they did', () => {
    const history = settled();
    const leader = leaderOf(history.world);
    issue(history, 'write', { ...WRITE, target: leader });
    const taken = until(history, 'takesCommand');
    const question = { about: 'event', event: taken.id } as const;
    const { onTheirWay, effects } = explain(history, question);
    expect(onTheirWay.map(({ kind, to }) => [kind, to])).toEqual(
      [1, 2, 3, 4, 5].filter((id) => id !== leader).map((id) => ['append', id]),
    );
    expect(effects).toEqual([]);
    expect(explain(history, { about: 'message', message: onTheirWay[0]!.message }).event!.id).toBe(taken.id);
    advance(history, history.world.now + 30 * MS);
    const later = explain(history, question);
    expect(later.onTheirWay).toEqual([]);
    expect(later.effects.map(({ kind }) => kind)).toEqual(['deliver', 'deliver', 'deliver', 'deliver']);
    expect(explain(history, { about: 'message', message: onTheirWay[0]!.message }).event!.id).toBe(taken.id);
  });
});

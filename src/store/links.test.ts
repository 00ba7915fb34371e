import { describe, expect, test, vi } from 'vitest';
import { writeRun } from '../address/index.ts';
import { defaultRun } from '../sim/index.ts';
import { leaderOf, type Scene, startScene } from './testing/scene.ts';
import { FakeStorage, settled } from './testing/surroundings.ts';

// What is sent, and what whoever opens it sees: two stores with a worker each, and nothing between them but a text.

const LONG = { timeout: 20_000 };
const until = (holds: () => void) => vi.waitFor(holds, LONG);
const open = (hash: string) => startScene((s) => (s.hash = hash.replace(/^#/, '')));

async function pausedWithLeader(prepare: Parameters<typeof startScene>[0] = () => {}): Promise<Scene> {
  const scene = await startScene(prepare);
  await scene.until((state) => leaderOf(state) !== null);
  scene.actions.pause();
  await settled();
  return scene;
}
/** What is shown, as far as anybody could tell two apart. */
const picture = async ({ state, actions }: Scene) => {
  const { clock, events, takenNow, servers, logs, messages, network, branch, branches, end, selection, dock } = state();
  const plain = servers.map((server) => ({ ...server, revision: 0 }));
  const { rows, entries } = logs;
  // How far the shown branch is known, `end` says first.
  const forks = branches.map(({ id, fork, act, leader }) => ({ id, fork, act, leader }));
  const told = { clock, events, takenNow, messages, cuts: network.cuts, branch, forks, end, selection, dock };
  return { ...told, servers: plain, rows, entries, digest: await actions.fetchDigest() };
};

describe('a link', () => {
  test('opens the same run at the same moment, with its branches and what was looked at, and says what it is', async () => {
    const sender = await pausedWithLeader();
    const { actions, state } = sender;
    const { id } = leaderOf(state())!;
    await actions.command('crash', { server: id });
    actions.runTo(state().clock + 700_000);
    await until(() => expect(state().search).toBeNull());
    await actions.command('partition', {
      sides: [
        [1, 2],
        [3, 4, 5],
      ],
    });
    const crashed = state().run!.commands[0]!.at;
    actions.seek(crashed + 100_000);
    await until(() => expect(state().clock).toBe(crashed + 100_000));
    await actions.command('restart', { server: id });
    await until(() => expect(state().branches).toHaveLength(2));
    actions.step();
    await settled();
    actions.setDock('spaceTime');
    actions.select({ kind: 'server', server: 2 });
    const { hash, acts, branches } = (await actions.fetchLink('moment'))!;
    expect([acts, branches]).toEqual([2, 1]);
    expect(hash).toMatch(/^#1/);

    const receiver = await open(hash);
    expect(await picture(receiver)).toEqual(await picture(sender));
    expect(receiver.state()).toMatchObject({ playing: false, canUndo: expect.stringMatching(/^Undo/) as string });
    const [notice] = receiver.state().notices;
    expect(notice!.text).toMatch(/^Shared run, 2 steps, paused at [\d.]+ s\.$/);
  });

  test('opens at the start, or as the cluster before anything was done', async () => {
    const { actions, state } = await pausedWithLeader();
    await actions.command('crash', { server: 1 });
    const { end } = state();
    const start = await open((await actions.fetchLink('start'))!.hash);
    expect(start.state()).toMatchObject({ clock: 0, events: 5, end, playing: false });
    const blank = (await actions.fetchLink('blank'))!;
    expect(blank).toMatchObject({ hash: '#cluster?seed=1&servers=5', acts: 0 });
    const fresh = await open(blank.hash);
    expect(fresh.state()).toMatchObject({ playing: false, clock: 0, run: { commands: [] } });
  });

  test('from another version of the simulator opens, and says that it may play differently', async () => {
    const run = { ...defaultRun(7), simulatorVersion: 2 };
    const moment = { events: 5, now: 0 };
    const hash = await writeRun({ run, branches: null, moment, end: moment, look: {}, title: '' });
    const { state } = await open(hash);
    expect(state()).toMatchObject({ playing: false, run: { seed: 7 } });
    expect(state().notices[0]!.text).toMatch(/version 2 .* may play differently/);
  });

  test('that cannot be read can be copied', async () => {
    const { state, surroundings } = await open('1AAAA');
    state().notices.at(-1)!.act!.run();
    expect(surroundings.copied).toBe('https://example.org/raft/#1AAAA');
    await until(() => expect(state().notices.at(-1)!.text).toBe('The address is copied.'));
  });

  test.each([
    '1',
    '1AAAA',
    '1%00',
    'figure-9',
    'figure-8?at=x',
    'cluster?servers=0',
    '<img src=x>',
    '2abc',
    '%E0%A4%A',
  ])('that is none, %s, costs nothing but a sentence', async (hash) => {
    const { state } = await open(hash);
    expect(state().notices.filter(({ tone }) => tone === 'problem')).toHaveLength(1);
    expect(state()).toMatchObject({ phase: 'ready', size: 5, playing: true, run: { seed: 1 } });
  });
});

describe('the address', () => {
  test('follows what is done while the run is paused, and not while it plays', async () => {
    const { surroundings, actions, state } = await pausedWithLeader();
    expect(surroundings.hash).toBe('');
    await surroundings.pass(600);
    await until(() => expect(surroundings.hash).toMatch(/^1/));
    const before = surroundings.hash;
    actions.play();
    await surroundings.pass(1500);
    expect(surroundings.hash).toBe(before);
    actions.pause();
    await surroundings.pass(600);
    await until(() => expect(surroundings.hash).not.toBe(before));
    expect(surroundings.entries).toEqual([]);
    const there = await open(surroundings.hash);
    expect(there.state().clock).toBe(state().clock);
  });

  test('of a page where nothing was done stays as it is', async () => {
    const { surroundings, state } = await startScene((s) => (s.reducedMotion = true));
    await surroundings.pass(2000);
    await settled();
    expect(surroundings.hash).toBe('');
    expect(state().playing).toBe(false);
  });

  test('leads back to the run that was left, and forward again', async () => {
    const { surroundings, actions, state } = await pausedWithLeader();
    const { clock, run } = state();
    actions.newRun({ seed: 7, servers: 3 });
    await until(() => expect(surroundings.entries).toHaveLength(1));
    expect(surroundings.hash).toBe('cluster?seed=7&servers=3');
    const [left] = surroundings.entries;
    expect(left).toMatch(/^1/);
    surroundings.back();
    await until(() => expect(state().size).toBe(5));
    expect(state()).toMatchObject({ clock, run: run!, playing: false });
    surroundings.visit('cluster?seed=7&servers=3');
    await until(() => expect(state().size).toBe(3));
  });

  test('within somebody else’s page is left alone, and nothing is kept', async () => {
    const store = new FakeStorage();
    const { surroundings, actions, state } = await startScene((s) => {
      s.isEmbedded = true;
      s.store = store;
      s.hash = 'cluster?seed=3&servers=3';
    });
    await surroundings.pass(1000);
    await actions.command('crash', { server: 1 });
    actions.pause();
    surroundings.leave();
    await surroundings.pass(1000);
    expect(surroundings.hash).toBe('cluster?seed=3&servers=3');
    expect(store.kept.size).toBe(0);
    expect(state()).toMatchObject({ embedded: true, notices: [] });
  });

  test('of a page that is loaded anew is the run that was left, bookmarks and all, and nothing is offered', async () => {
    const store = new FakeStorage();
    const { surroundings, actions, state } = await pausedWithLeader((s) => (s.store = store));
    await actions.command('crash', { server: 2 });
    actions.addBookmark('here');
    await surroundings.pass(1000);
    await until(() => expect(surroundings.hash).toMatch(/^1/));
    const again = await startScene((s) => {
      s.store = store;
      s.hash = surroundings.hash;
    });
    expect(again.state()).toMatchObject({ clock: state().clock, continuable: null, notices: [], playing: false });
    expect(again.state().bookmarks).toMatchObject([{ note: 'here' }]);
  });

  test('of somebody else’s run does not push out the own one, which is offered where there is no link', async () => {
    const store = new FakeStorage();
    const own = await pausedWithLeader((s) => (s.store = store));
    await own.actions.command('crash', { server: 2 });
    await own.surroundings.pass(1000);
    const other = await pausedWithLeader();
    await other.actions.command('crash', { server: 3 });
    const { hash } = (await other.actions.fetchLink('moment'))!;
    const linked = await startScene((s) => {
      s.store = store;
      s.hash = hash.slice(1);
    });
    await linked.surroundings.pass(1000);
    expect(linked.state()).toMatchObject({ continuable: null });
    const { state, actions } = await startScene((s) => (s.store = store));
    expect(state()).toMatchObject({ continuable: { commands: 1 } });
    actions.continueRun();
    await until(() => expect(state().servers[2]).toMatchObject({ status: 'down' }));
  });
});

describe('an address that cannot be read', () => {
  const BAD = 'figure-99';
  const problems = ({ state }: Scene) => state().notices.filter(({ tone }) => tone === 'problem');

  test('stays while it is told of, and goes when that is dismissed', async () => {
    const scene = await startScene((s) => {
      s.hash = BAD;
      s.reducedMotion = true;
    });
    const { surroundings, actions } = scene;
    await surroundings.pass(2000);
    expect(surroundings.hash).toBe(BAD);
    actions.dismissNotice(problems(scene)[0]!.id);
    await until(() => expect(surroundings.hash).toBe('cluster?seed=1&servers=5'));
  });

  test('goes when something is done, and can still be copied', async () => {
    const scene = await startScene((s) => {
      s.hash = BAD;
      s.reducedMotion = true;
    });
    const { surroundings, actions } = scene;
    actions.select({ kind: 'server', server: 2 });
    await surroundings.pass(2000);
    await until(() => expect(surroundings.hash).toMatch(/^1/));
    problems(scene)[0]!.act!.run();
    expect(surroundings.copied).toBe(`https://example.org/raft/#${BAD}`);
  });

  test('stands in the address bar again where the browser does not copy', async () => {
    const scene = await startScene((s) => {
      s.hash = BAD;
      s.reducedMotion = true;
      s.copies = false;
    });
    const { surroundings, actions } = scene;
    actions.select({ kind: 'server', server: 2 });
    await surroundings.pass(2000);
    await until(() => expect(surroundings.hash).toMatch(/^1/));
    problems(scene)[0]!.act!.run();
    await until(() => expect(problems(scene)[0]!.text).toContain('stands in the address bar'));
    await surroundings.pass(2000);
    expect(surroundings.hash).toBe(BAD);
    expect(problems(scene)[0]!.act).toBeDefined();
  });

  test('changes nothing, and neither does going back from it', async () => {
    const scene = await pausedWithLeader();
    const { surroundings, actions, state } = scene;
    actions.select({ kind: 'server', server: 3 });
    actions.setDock('spaceTime');
    await surroundings.pass(1000);
    await until(() => expect(surroundings.hash).toMatch(/^1/));
    const [{ epoch, clock, selection, dock }, address] = [state(), surroundings.hash];
    surroundings.visit(BAD);
    await until(() => expect(problems(scene)).toHaveLength(1));
    await surroundings.pass(2000);
    expect(surroundings.hash).toBe(BAD);
    surroundings.back();
    await surroundings.pass(2000);
    expect(surroundings.hash).toBe(address);
    expect(state()).toMatchObject({ epoch, clock, selection, dock });
  });
});

describe('back and forward', () => {
  test('show what was looked at in each run', async () => {
    const { surroundings, actions, state } = await pausedWithLeader();
    actions.select({ kind: 'server', server: 3 });
    await surroundings.pass(1000);
    await until(() => expect(surroundings.hash).toMatch(/^1/));
    const first = surroundings.hash;
    const second = 'figure-8?at=0.05&view=space-time&tab=rules&select=S4&as=2';
    surroundings.visit(second);
    await until(() => expect(state().selection).toEqual({ kind: 'server', server: 4 }));
    expect(state()).toMatchObject({ dock: 'spaceTime', railTab: 'rules', viewAs: 2 });
    surroundings.back();
    await until(() => expect(state().selection).toEqual({ kind: 'server', server: 3 }));
    expect(state()).toMatchObject({ dock: 'tape', railTab: 'why', viewAs: 0 });
    await surroundings.pass(1000);
    expect(surroundings.hash).toBe(first);
    surroundings.visit(second);
    await until(() => expect(state().selection).toEqual({ kind: 'server', server: 4 }));
    expect(state()).toMatchObject({ dock: 'spaceTime', railTab: 'rules', viewAs: 2 });
  });
});

describe('a place that is not there', () => {
  test.each(['1.288.2', '99999'])('after the end, at=%s, is the end, and that is said', async (at) => {
    const { state } = await open(`figure-8?at=${at}`);
    const { clock, end, events, notices } = state();
    expect({ events, now: clock }).toEqual(end);
    expect(notices).toHaveLength(1);
    expect(notices[0]!.text).toMatch(/paused at its end, 0\.\d+ s: (1\.288|99999) s lies after it\.$/);
  });

  test('among the events of an instant is after the last of them, and that is said', async () => {
    const { state } = await open('figure-8?at=0.05.900');
    const { clock, takenNow, notices } = state();
    expect(clock).toBe(50_000);
    expect(takenNow).toBeLessThan(900);
    expect(notices[0]!.text).toMatch(/paused at 0\.05 s, after (none|\d+) of the 900 events/);
  });

  test('a clock that runs by itself goes on behind the last step', async () => {
    const { state } = await open('normal-election?at=4.5');
    expect(state().clock).toBe(4_500_000);
    expect(state().notices[0]!.text).toMatch(/paused at 4\.5 s\.$/);
  });
});

describe('giving away', () => {
  test('the address for others is remembered, checked, and said to be local where it is', async () => {
    const store = new FakeStorage();
    const { actions } = await pausedWithLeader((s) => {
      s.store = store;
      s.home = 'http://127.0.0.1:4173/';
    });
    expect(actions.addressForOthers()).toBe('http://127.0.0.1:4173/');
    expect(await actions.fetchLink('moment')).toMatchObject({ local: true, tooLong: false });
    for (const bad of ['example.org', 'javascript:alert(1)', 'https://', 'file:///x'])
      expect(actions.setAddressForOthers(bad)).toContain('https://');
    // Every link would carry the password; and a link has but one fragment.
    expect(actions.setAddressForOthers('https://me:secret@example.org/')).toContain('password');
    for (const longer of ['https://example.org/?x=1', 'https://example.org/raft/#old'])
      expect(actions.setAddressForOthers(longer)).toContain('? or #');
    expect(actions.addressForOthers()).toBe('http://127.0.0.1:4173/');
    expect(actions.setAddressForOthers(' https://example.org/raft/ ')).toBe('');
    const { link, local } = (await actions.fetchLink('moment'))!;
    expect(link).toMatch(/^https:\/\/example\.org\/raft\/#1/);
    expect(local).toBe(false);
    const again = await startScene((s) => (s.store = store));
    expect(again.actions.addressForOthers()).toBe('https://example.org/raft/');
    again.actions.setAddressForOthers('');
    expect(again.actions.addressForOthers()).toBe('https://example.org/raft/');
  });

  test('a table has a line for each event, a trace one more for the start and one for the run', async () => {
    const { actions, state } = await pausedWithLeader();
    const { events } = state().end;
    const lines = (await actions.fetchTable())!.split('\r\n');
    expect(lines).toHaveLength(events + 2);
    expect(lines[0]).toBe('time,n,kind,server,message,rules,sentence');
    expect(lines[1]).toMatch(/^0\.000000,1,boot,S1,,/);
    const trace = (await actions.fetchTrace(0))!;
    expect(trace.next).toBeNull();
    expect(trace.lines.trimEnd().split('\n')).toHaveLength(events + 2);
    expect(await actions.fetchDigest()).toMatch(/^[0-9a-f]{8}$/);
  });
});

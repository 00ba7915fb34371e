import { expect, test } from 'vitest';
import { scene, server, servers } from '../testing/scene.ts';
import type { ServerState } from '../../store/index.ts';
import { serverLine, sideLine, type Cluster } from './serverLine.ts';

const { cuts } = scene.network;
const cluster = (changes: Partial<Cluster> = {}): Cluster => ({ servers, size: 5, cuts, unsafe: [], ...changes });
const line = (id: number, of: Cluster = cluster()) => serverLine(of.servers[id]!, of)[0];
const open = (...changed: ReturnType<typeof server>[]) =>
  cluster({
    cuts: [],
    servers: [servers[0]!, ...[1, 2, 3, 4, 5].map((id) => changed.find((one) => one.id === id) ?? server(id))],
  });

test('each server of the cut cluster says what matters at it', () => {
  expect([1, 2, 3, 4, 5].map((id) => line(id))).toEqual([
    'stale, cannot commit',
    'hears S1',
    'voted for S4',
    '1 vote of the 3 it needs',
    'still in term 3',
  ]);
});

test('a leader tells what it has committed, or on how many servers the newest entry is', () => {
  const leader = { role: 'leader', matchIndex: [0, 5, 5, 5, 5, 5] } as const;
  expect(line(1, open(server(1, leader)))).toBe('committed up to 5');
  const ahead = server(1, { ...leader, lastIndex: 6, matchIndex: [0, 6, 6, 5, 5, 5] });
  expect(line(1, open(ahead))).toBe('entry on 2, needs 3');
});

test('a leader without a majority in reach cannot commit', () => {
  const down = [2, 3, 4].map((id) => server(id, { status: 'down' }));
  expect(line(1, open(server(1, { role: 'leader' }), ...down))).toBe('reaches no majority');
});

test('a leader of a majority stays one while a minority side counts its terms up', () => {
  const cutOff = [1, 2].flatMap((a) => [3, 4, 5].flatMap((b) => [[a, b] as const, [b, a] as const]));
  const led = cluster({
    cuts: cutOff,
    servers: [
      servers[0]!,
      server(1, { role: 'candidate', currentTerm: 9 }),
      server(2, { currentTerm: 9 }),
      server(3, { role: 'leader', currentTerm: 3, commitIndex: 5, lastIndex: 5 }),
      server(4, { currentTerm: 3 }),
      server(5, { currentTerm: 3 }),
    ],
  });
  expect(line(3, led)).toBe('committed up to 5');
  expect(sideLine([3, 4, 5], led)).toBe('S3 leads and can commit');
});

test('a follower whose leader crashed no longer hears it', () => {
  expect(line(2, open(server(1, { role: 'leader', status: 'down' })))).toBe('no longer hears S1');
});

test('a follower that knows nobody waits', () => {
  expect(line(2, open(server(2, { leaderId: 0, votedFor: 0 })))).toBe('waits for a leader');
});

test('where half is enough, half elects and commits', () => {
  const four = servers.slice(0, 5).map((one): ServerState => ({ ...one, role: 'follower' }));
  const halves = cluster({ servers: four, size: 4, cuts: [1, 2].flatMap((a) => [3, 4].map((b) => [a, b] as const)) });
  expect(sideLine([3, 4], halves)).toBe('cannot elect a leader');
  expect(sideLine([3, 4], { ...halves, unsafe: ['halfIsEnough'] })).toBe('can elect a leader and commit');
  const asking = { ...halves, servers: four.with(3, server(3, { role: 'candidate', votes: [0, 0, 0, 1, 0] })) };
  expect(line(3, asking)).toBe('1 vote of the 3 it needs');
  expect(line(3, { ...asking, unsafe: ['halfIsEnough'] })).toBe('1 vote of the 2 it needs');
});

test('the sides of a partition say what they can do now', () => {
  expect(sideLine([1, 2], cluster())).toBe('S1 still leads, but cannot commit');
  expect(sideLine([3, 4, 5], cluster())).toBe('can elect a leader and commit');
  const crashed = cluster({ servers: servers.map((one, id) => (id === 3 ? server(3, { status: 'down' }) : one)) });
  expect(sideLine([3, 4, 5], crashed)).toBe('needs 1 more running server');
  const led = cluster({
    servers: servers.map((one, id) => (id === 4 ? server(4, { role: 'leader', currentTerm: 4 }) : one)),
  });
  expect(sideLine([3, 4, 5], led)).toBe('S4 leads and can commit');
});

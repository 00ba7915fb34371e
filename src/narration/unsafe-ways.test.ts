import { expect, test } from 'vitest';
import { COMMANDS, parseCommand } from '../sim/index.ts';
import { unsafeWays } from './unsafe-ways.ts';

test('a server can be restarted without what its disk has lost', () => {
  const ways = unsafeWays('restart', { server: 2 });
  expect(ways.map(({ label }) => label)).toEqual([
    'Restart S2 without its vote',
    'Restart S2 without its term and vote',
    'Restart S2 without its last entry',
    'Restart S2 with an empty disk',
  ]);
  for (const { args } of ways) expect(parseCommand({ name: 'restart', args }).ok).toBe(true);
});

test('nothing else that is done to a server has such a way', () => {
  const ofServers = COMMANDS.filter(({ subject }) => subject === 'server').map(({ id }) => id);
  expect(ofServers.filter((id) => unsafeWays(id, { server: 1 }).length > 0)).toEqual(['restart']);
});

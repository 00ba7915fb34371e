import { expect, test } from 'vitest';
import type { HeardOf } from '../sim/index.ts';
import { NO_EVENT } from '../sim/types.ts';
import { seenSign } from './seen.ts';

const heard = (changes: Partial<HeardOf>): HeardOf => ({
  ...{ server: 1, event: 5, at: 1000, term: 1, role: 'leader', lastIndex: 0 },
  ...changes,
});
const self = { id: 3, role: 'follower', status: 'up', currentTerm: 1 } as const;

test('a follower knows the leader that it hears', () => {
  const { term, headline, support } = seenSign(self, [heard({})], 1000);
  expect([term, headline]).toEqual([1, 'Seen by S3: S1 leads term 1']);
  expect(support).toContain('S1');
});

test('a leader of an older term is none', () =>
  expect(seenSign({ ...self, currentTerm: 2 }, [heard({})], 1000).headline).toBe('Seen by S3: no leader in term 2'));

test('who has heard nothing knows nothing but itself', () => {
  const nothing = [heard({ event: NO_EVENT })];
  expect(seenSign(self, nothing, 1000)).toMatchObject({ headline: 'S3 has heard nothing', support: '' });
  expect(seenSign({ ...self, role: 'candidate' }, nothing, 1000).headline).toContain('it asks for votes in term 1');
});

test('a server that is down hears nothing', () =>
  expect(seenSign({ ...self, status: 'down' }, [heard({})], 1000).headline).toBe('S3 is down and hears nothing'));

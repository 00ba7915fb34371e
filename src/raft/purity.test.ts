/** A step changes nothing that it was given, and makes nothing that it does not need. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Log } from './log.ts';
import { defaultOptions } from './options.ts';
import { step } from './step.ts';
import { appendEntriesResponse } from './messages.ts';
import { choices, randomRun } from './testing/randomRun.ts';
import { candidate, ELECTION_TIMEOUT, follower, from, HEARTBEAT_TIMEOUT, leader, sends } from './testing/servers.ts';

const options = { ...defaultOptions(3), noop: false };

test('the same input at the same server gives the same step, and old states stay what they were', () => {
  fc.assert(
    fc.property(choices, (steps) => {
      const cluster = randomRun(steps, 3, { noop: true });
      const then = cluster.history.map(({ before, after }) => picture({ before, after }));
      cluster.history.forEach(({ before, input, after, fired }, i) => {
        const again = step(before, input, cluster.options);
        expect(picture(again.server)).toBe(picture(after));
        expect(again.fired).toEqual(fired);
        expect(picture({ before, after })).toBe(then[i]);
      });
    }),
    { numRuns: 30 },
  );
});

/** A log shares its array with longer ones: only its own entries are part of the picture. */
const picture = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    isLog(part) ? { ...part, entries: part.entries.slice(0, part.length) } : part,
  );

const isLog = (part: unknown): part is Log => typeof part === 'object' && part !== null && 'base' in part;

describe('an input that changes nothing returns the very same server', () => {
  const caughtUp = { log: '1 1', commitIndex: 2, leaderId: 2 };
  test.each([
    ['a heartbeat at a follower that has everything', follower(caughtUp), sends(2, 1, '1 1', { first: 3, commit: 2 })],
    ['the same entries again', follower(caughtUp), sends(2, 1, '1 1', { first: 1, commit: 2 })],
    [
      'the answer to a heartbeat',
      leader(options, { ...caughtUp, matchIndex: { 2: 2, 3: 2 } }),
      from(2, appendEntriesResponse(1, true, 2, 2, 0, 0)),
    ],
    ['a heartbeat timeout', leader(options, { ...caughtUp, matchIndex: { 2: 2, 3: 2 } }), HEARTBEAT_TIMEOUT],
    ['a heartbeat timeout at a follower', follower(caughtUp), HEARTBEAT_TIMEOUT],
    ['an election timeout at a leader', leader(options), ELECTION_TIMEOUT],
    ['an answer that nobody waits for', candidate(options), from(2, appendEntriesResponse(1, true, 2, 2, 0, 0))],
    ['a client at a follower', follower(caughtUp), { type: 'clientRequest', request: 1, command: {} } as const],
  ])('%s', (_, server, input) => {
    expect(step(server, input, options).server).toBe(server);
  });
});

test('steps that report the same share the report', () => {
  const server = follower({ log: '1 1', commitIndex: 2, leaderId: 2 });
  const heartbeat = sends(2, 1, '1 1', { first: 3, commit: 2 });
  expect(step(server, heartbeat, options).fired).toBe(step(server, heartbeat, options).fired);
});

test('what a step leaves alone is shared with the state before', () => {
  const server = follower({ log: '1 1', leaderId: 2 });
  const { server: after } = step(server, sends(2, 1, '1 1', { first: 3, commit: 2 }), options);
  expect(after.persistent).toBe(server.persistent);
  expect(after.volatile.role).toBe(server.volatile.role);
});

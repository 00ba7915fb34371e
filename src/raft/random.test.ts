/** What must hold whatever happens. The schedules know no mercy: any message may come late, twice or never. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryAt, lastIndex, lastTerm, termAt } from './log.ts';
import { rulesWith } from './mutants/index.ts';
import type { Cluster } from './testing/cluster.ts';
import { choices, randomRun } from './testing/randomRun.ts';
import type { Server } from './types.ts';

const setup = fc.record({ noop: fc.boolean(), fastBacktrack: fc.boolean(), maxEntries: fc.constantFrom(1, 2, 64) });

test('the five safety properties hold in any order of events', () => {
  fc.assert(
    fc.property(choices, fc.constantFrom(1, 2, 3, 5), setup, (steps, servers, options) => {
      expect([...randomRun(steps, servers, options).oracle.broken]).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test('a server is sound by itself after every event', () => {
  fc.assert(
    fc.property(choices, setup, (steps, options) => {
      for (const { before, after, input } of randomRun(steps, 3, options).history) {
        expect([...faultsOf(after), ...(input.type === 'restart' ? [] : setbacks(before, after))]).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});

function faultsOf({ persistent: { currentTerm, log }, volatile }: Server): string[] {
  const faults: string[] = [];
  const { issued, written, term, log: logWrite } = volatile.writes;
  if (volatile.lastApplied !== volatile.commitIndex) faults.push('not applied');
  if (volatile.commitIndex > lastIndex(log)) faults.push('committed beyond the log');
  if (lastTerm(log) > currentTerm) faults.push('an entry from the future');
  if (Math.max(written, term, logWrite) > issued) faults.push('a write that was never issued');
  for (let index = 1; index <= lastIndex(log); index++) {
    const entry = entryAt(log, index)!;
    if (entry.index !== index || entry.prevTerm !== termAt(log, index - 1)) faults.push(`entry ${index} is misplaced`);
    if (entry.term < entry.prevTerm) faults.push(`the term falls at ${index}`);
  }
  return faults;
}

/** What may only grow within one life of a server. */
function setbacks(before: Server, after: Server): string[] {
  const faults: string[] = [];
  if (after.persistent.currentTerm < before.persistent.currentTerm) faults.push('the term went back');
  if (after.volatile.commitIndex < before.volatile.commitIndex) faults.push('commitIndex went back');
  const was = before.volatile.role;
  const is = after.volatile.role;
  if (was.name !== 'leader' || is.name !== 'leader') return faults;
  is.matchIndex.forEach((match, id) => {
    if (match < was.matchIndex[id]!) faults.push(`matchIndex of S${id} went back`);
    if (id !== after.id && is.nextIndex[id]! <= match) faults.push(`nextIndex of S${id} is not behind its match`);
  });
  return faults;
}

test.each(['votesTwice', 'votesForAnyLog', 'appendsUnchecked', 'losesTail'] as const)(
  'schedules of this kind find a rule that is broken: %s',
  (name) => {
    const options = { rules: rulesWith([name]) };
    const sound = fc.property(choices, (steps) => randomRun(steps, 3, options).oracle.broken.size === 0);
    expect(fc.check(sound, { numRuns: 500, endOnFailure: true, seed: 1 }).failed).toBe(true);
  },
);

test('left in peace, a cluster elects a leader and commits, whatever came before', () => {
  fc.assert(
    fc.property(choices, fc.constantFrom(2, 3, 5), setup, (steps, servers, options) => {
      const cluster = randomRun(steps, servers, options);
      // One after the other times out until the best log has had its turn; a leader of an old term finds out.
      for (const id of [...cluster.options.voters, ...cluster.options.voters, ...cluster.options.voters]) {
        heartbeatInPeace(cluster);
        if (leaders(cluster).length === 0) cluster.timeout(id);
      }
      heartbeatInPeace(cluster);
      expect(leaders(cluster)).toHaveLength(1);
      const request = cluster.client(leaders(cluster)[0]!);
      // The first brings the entries to everybody, the second the news that they are committed.
      heartbeatInPeace(cluster);
      heartbeatInPeace(cluster);
      expect(cluster.answers.get(request)).toMatchObject({ status: 'applied' });
      expect(new Set(cluster.all.map((server) => server.volatile.lastApplied)).size).toBe(1);
    }),
    { numRuns: 100 },
  );
});

const leaders = (cluster: Cluster) => cluster.options.voters.filter((id) => cluster.isLeader(id));

/** Every leader sends its heartbeats; then all disks write and all messages arrive until nothing is left to do. */
function heartbeatInPeace(cluster: Cluster): void {
  for (const id of leaders(cluster)) cluster.heartbeat(id);
  while (cluster.inFlight.length > 0 || cluster.writing) {
    for (const id of cluster.options.voters) cluster.flush(id);
    cluster.arrive(cluster.take(() => true));
  }
}

import { describe, expect, test } from 'vitest';
import { MUTANT_IDS, type MutantId } from '../../raft/mutants/index.ts';
import { act, COMMANDS, createWorld, defaultRun, type Run, takeEvent, toArray, type World } from '../index.ts';
import { createOracle, logsMatch } from '../testing/oracle.ts';
import { anyCommand, createDice, randomArgs } from '../swarm.ts';

/** Events of a random life, each shown to the oracle; what the two say must be the same after every one of them. */
function compare(seed: number, unsafe: readonly MutantId[], steps: number): World {
  const dice = createDice(seed);
  const run: Run = defaultRun(seed, 1 + dice(4));
  const dials = {
    ...run.options.dials,
    loss: dice(1) * dice(100),
    duplication: dice(1) * dice(100),
    diskLatency: dice(1) * dice(20_000),
  };
  const options = { ...run.options, noop: dice(2) > 0, maxEntries: 1 + dice(3), dials };
  const world = createWorld({ ...run, options: { ...options, unsafe } });
  const oracle = createOracle(world);
  // Where Log Matching has fallen, index and term no longer name an entry, and "committed" has no clear meaning.
  const fallen = () => oracle.violations.some((violation) => violation.includes('logMatching'));
  const look = () => {
    const found = toArray(world.violations).map(
      ({ check, event, index, term, servers }) => `${event} ${check} ${index} ${term} ${servers.join()}`,
    );
    expect(found.sort()).toEqual(oracle.violations.slice(0, 200).sort());
    if (fallen()) return;
    const ledger = toArray(world.ghost!.ledger).map(({ entry, committedIn, claimed }) => ({
      entry,
      committedIn,
      claimed,
    }));
    expect(ledger).toEqual(oracle.ledger);
  };
  for (let step = 0; step < steps && !fallen(); step++) {
    if (dice(7) === 0) {
      const pick = dice(5);
      const name = pick < 2 ? 'write' : pick < 4 ? 'timeout' : anyCommand(dice).id;
      const definition = COMMANDS.find(({ id }) => id === name)!;
      oracle.observe(act(world, name, randomArgs(world, definition, dice)));
    } else {
      const event = takeEvent(world);
      if (event !== null) oracle.observe(event);
    }
    look();
  }
  return world;
}

describe('the checks say what the oracle says, after every event', () => {
  test.each(Array.from({ length: 12 }, (_, i) => i + 1))(
    'seed %i, Raft as published: nothing is broken',
    { timeout: 60_000 },
    (seed) => {
      const world = compare(seed, [], 400);
      expect(toArray(world.violations)).toEqual([]);
      for (const a of world.nodes)
        for (const b of world.nodes) expect(logsMatch(a.server.persistent.log, b.server.persistent.log)).toBe(true);
    },
  );

  test.each(MUTANT_IDS)('%s', { timeout: 60_000 }, (off) => {
    for (let seed = 1; seed <= 3; seed++) compare(seed, [off], 300);
  });
});

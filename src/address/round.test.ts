import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMANDS, createWorld, defaultRun, parseRun, type Run, type RunCommand } from '../sim/index.ts';
import { createDice, randomArgs } from '../sim/swarm.ts';
import { readAddress, writeRun } from './index.ts';
import { branchedSession, session, sharedOf } from './testing/sessions.ts';
import type { SharedRun } from './types.ts';

const START = { events: 0, now: 0 };
const atStart = (run: Run): SharedRun => ({ run, branches: null, moment: START, end: START, look: {}, title: '' });

async function back(shared: SharedRun): Promise<unknown> {
  const address = await readAddress(await writeRun(shared));
  return address.kind === 'run' ? address.shared : address;
}

/** Any valid commands at all, applicable or not. */
function randomCommands(seed: number, servers: number): readonly RunCommand[] {
  const dice = createDice(seed);
  const world = createWorld(defaultRun(seed, servers));
  let [at, after] = [0, 0];
  return Array.from({ length: dice(40) }, () => {
    const definition = COMMANDS[dice(COMMANDS.length - 1)]!;
    const time = dice(1) * dice(1 << dice(30));
    after = time === 0 ? after + dice(2) : dice(1) * dice(100);
    at += time;
    return { at, after, name: definition.id, args: randomArgs(world, definition, dice) };
  });
}

describe('what comes back is what was sent', () => {
  test('any commands in clusters of any size', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const run = { ...defaultRun(seed * 7_654_321, 1 + (seed % 51)), commands: randomCommands(seed, 1 + (seed % 51)) };
      // Some random commands make no valid run: a dial whose ends cross, a partition of one server.
      const parsed = parseRun(run);
      if (parsed.ok) expect(await back(atStart(parsed.run))).toEqual(atStart(parsed.run));
    }
  });

  test('options, dials, rules that are off, initial histories and the manual clock', async () => {
    const { options, ...run } = defaultRun(0xffff_ffff, 3);
    const dials = { ...options.dials, electionTimeoutMin: 10_000, loss: 1000, timerJitter: 70 };
    const initial = [
      { id: 1, currentTerm: 6, votedFor: 0, log: [1, 1, 4, 6] },
      { id: 3, currentTerm: 4, votedFor: 3, log: [] },
    ];
    const shared = atStart({
      ...run,
      clock: 'manual',
      initial,
      options: { ...options, noop: false, fastBacktrack: false, maxEntries: 1, unsafe: ['commitsByCount'], dials },
    });
    expect(await back(shared)).toEqual(shared);
  });

  test('any text that a client may write, and any title', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 16 }).filter((value) => !/\p{C}/u.test(value));
    await fc.assert(
      fc.asyncProperty(text, text, async (written, title) => {
        const value = written.length > 16 ? '' : written;
        const args = { op: 'set', key: 'x', value, target: 0 };
        const run = { ...defaultRun(1), commands: [{ at: 1, after: 0, name: 'write', args }] };
        const shared = { ...atStart(run), title: [...title.trim().replaceAll(/\s+/g, ' ')].slice(0, 80).join('') };
        expect(await back(shared)).toEqual(shared);
      }),
    );
  });

  test('branches, the moment, the end, and what is looked at', async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const shared = branchedSession(seed, 20, seed % 6);
      const look = { view: 'logs', tab: 'inspect', selection: 'S1:4', as: 5, rule: 'RV-3' } as const;
      const sent = { ...shared, moment: { events: 17, now: 123_456 }, look, title: 'Two futures' };
      expect(await back(sent)).toEqual(sent);
    }
  });

  test('a run of 5,000 commands', async () => {
    const shared = sharedOf(session(1, 5000));
    expect(await back(shared)).toEqual(shared);
  });

  test('the version of the simulator, the newer one as well', async () => {
    for (const simulatorVersion of [1, 2, 77]) {
      const shared = atStart({ ...defaultRun(1), simulatorVersion });
      expect(await back(shared)).toEqual(shared);
    }
  });
});

import { expect, test } from 'vitest';
import { defaultRun } from '../sim/index.ts';
import { readAddress, writeRun } from './index.ts';
import { branchedSession, session, sharedOf } from './testing/sessions.ts';

// A message of a chat holds 2,000 characters, and a QR code that a phone reads from a wall some 1,000.
const LOOK = { view: 'space-time', tab: 'rules', selection: 'S3', as: 2 } as const;
const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);

test.each([
  [1, 140],
  [20, 300],
  [200, 1500],
])('%i interventions, with what is looked at, fit into %i characters', async (interventions, most) => {
  for (const seed of SEEDS) {
    const shared = sharedOf(session(seed, interventions), LOOK, 'Monday, group 2');
    const hash = await writeRun(shared);
    expect(hash.length).toBeLessThanOrEqual(most);
    expect(await readAddress(hash)).toEqual({ kind: 'run', shared });
  }
});

test('20 interventions in a run of other dials and sizes do, too', async () => {
  for (const seed of SEEDS) {
    const run = defaultRun(seed * 0x10001001, 9);
    const options = { ...run.options, noop: false, dials: { ...run.options.dials, loss: 100, diskLatency: 2000 } };
    const shared = sharedOf(session(seed, 20, { ...run, options }));
    expect((await writeRun(shared)).length).toBeLessThanOrEqual(300);
  }
});

test('a branch costs some thirty characters, since it travels without what it shares', async () => {
  for (const seed of SEEDS) {
    const alone = await writeRun(sharedOf(session(seed, 20)));
    const branched = await writeRun(branchedSession(seed, 20, 4));
    expect(branched.length - alone.length).toBeLessThanOrEqual(160);
  }
});

import { expect, test } from 'vitest';
import {
  actNow,
  advance,
  choices,
  createBranches,
  createHistory,
  defaultRun,
  momentOf,
  present,
  seek,
  undo,
} from '../index.ts';
import { MS } from '../testing/lives.ts';

// Servers start at time 0 by themselves. A manual clock that is taken before has nothing to choose from but them.

test.each([0, 3, 5])(
  'who takes the clock into his hands after %i servers have started finds all timers to choose',
  (n) => {
    const branches = createBranches(createHistory(defaultRun(1)));
    advance(present(branches), 1000 * MS);
    seek(present(branches), { events: n, now: 0 });
    expect(actNow(branches, 'setClock', { clock: 'manual' }).ok).toBe(true);
    expect(momentOf(present(branches))).toEqual({ events: 6, now: 0 });
    expect(choices(present(branches).world)).toHaveLength(5);
    expect(undo(branches)).toBe(true);
    expect(present(branches).world.manual).toBe(false);
  },
);

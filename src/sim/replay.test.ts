import { expect, test } from 'vitest';
import { act, advanceTo, replayRun } from './index.ts';
import { leaderOf, MS, settledWorld, write } from './testing/lives.ts';

const LATER = 6000 * MS;

test('a stored run says who leads in the end, what became of the last write, and what was broken', () => {
  const world = settledWorld();
  write(world, 'x', '1');
  advanceTo(world, world.now + LATER);
  expect(replayRun(JSON.stringify(world.run))).toMatchObject({
    ok: true,
    replay: { leader: leaderOf(world), lastWrite: 'done', violations: [] },
  });
});

test('a run that makes no progress is seen to make none', () => {
  const world = settledWorld();
  for (const server of [1, 2, 3]) act(world, 'crash', { server });
  write(world, 'x', '1', 5);
  const result = replayRun(JSON.stringify(world.run));
  expect(result).toMatchObject({ ok: true, replay: { leader: 0 } });
  expect(result.ok && result.replay.lastWrite).not.toBe('done');
});

test.each(['', 'not JSON', '{}', '[1]'])('%j is no run, and a sentence says so', (text) => {
  expect(replayRun(text)).toMatchObject({ ok: false, problem: expect.stringMatching(/\.$/) as string });
});
